/** A person's name in two characters: the given name of a Chinese one ("王建国": 建国), else the first letters. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")];
  if (/^\p{Script=Han}+$/u.test(words[0] ?? "")) return first.slice(-2).join("");
  const letters = words.map((word) => [...word][0] ?? "").slice(0, 2);
  return letters.join("").toUpperCase() || "·";
}
