import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { states } from "@/lib/i18n/messages/zh/states";

const css = readFileSync(new URL("./theme.css", import.meta.url), "utf8");
const dark = /@variant dark \{([^}]*)\}/.exec(css)?.[1] ?? "";
const light = css.slice(0, css.indexOf("@theme")).replace(dark, "");

type Tokens = Record<string, string>;
const read = (text: string): Tokens =>
  Object.fromEntries([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2]]));
const schemes = { light: read(light), dark: { ...read(light), ...read(dark) } };

/** The luminance (WCAG 2.2) of a token, every var() and product worked out; colours outside sRGB are clipped. */
function luminance(tokens: Tokens, name: string): number {
  let text = tokens[name] ?? "";
  while (text.includes("var(")) text = text.replace(/var\((--[\w-]+)\)/g, (_, inner) => tokens[inner] ?? "missing");
  text = text.replace(/calc\(([\d.]+) \* ([\d.]+)\)/g, (_, a, b) => String(Number(a) * Number(b)));
  const [l = Number.NaN, c = Number.NaN, h = Number.NaN] =
    /^oklch\((.*)\)$/.exec(text)?.[1]?.split(" ").map(Number) ?? [];
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z);
  const green = clip(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z);
  const blue = clip(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(tokens, one), luminance(tokens, other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["--ground", "--paper", "--sunken"];
const texts = [
  ...["--ink", "--ink-2", "--ink-3", "--brand", "--danger"].flatMap((text) => grounds.map((on) => [text, on])),
  ["--ink-3", "--brand-soft"],
  ["--brand", "--brand-soft"],
  ["--on-brand", "--brand"],
  ["--on-brand", "--brand-strong"],
  ["--on-danger", "--danger"],
];
const shapes = ["--line-strong", "--focus", "--brand"].flatMap((shape) => grounds.map((on) => [shape, on]));

describe.each(Object.entries(schemes))("%s", (_, tokens) => {
  const least = (pairs: string[][], from: Tokens) => Math.min(...pairs.map(([a = "", b = ""]) => contrast(from, a, b)));

  test("the tokens are what they were measured as", () => {
    expect(contrast({ "--a": "oklch(0 0 0)", "--b": "oklch(1 0 0)" }, "--a", "--b")).toBeCloseTo(21, 1);
    expect(texts.every(([a = "", b = ""]) => contrast(tokens, a, b) > 1)).toBe(true);
  });

  test.each(texts)("%s can be read on %s, whatever hue the owner picks", (text, on) => {
    for (let hue = 0; hue < 360; hue++) {
      expect(contrast({ ...tokens, "--brand-hue": String(hue) }, text, on), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(shapes)("%s can be seen on %s, whatever hue the owner picks", (shape, on) => {
    for (let hue = 0; hue < 360; hue++) {
      expect(contrast({ ...tokens, "--brand-hue": String(hue) }, shape, on), `hue ${hue}`).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.keys(states))("the state %s: its word and its shape stand out", (state) => {
    const quiet = state === "cancelled";
    const hue: Tokens = quiet ? {} : { "--state-hue": tokens[`--hue-${state}`] ?? "missing" };
    const worn = { ...tokens, "--state-chroma": quiet ? "0.12" : "1", ...hue };
    expect(
      least(
        [...grounds, "--state-soft"].map((on) => ["--state-ink", on]),
        worn,
      ),
    ).toBeGreaterThanOrEqual(4.5);
    expect(least([["--ink", "--state-soft"]], worn)).toBeGreaterThanOrEqual(4.5);
    expect(
      least(
        [...grounds, "--state-soft"].map((on) => ["--state-mark", on]),
        worn,
      ),
    ).toBeGreaterThanOrEqual(3);
    expect(least([[`--st-${state}`, "--paper"]], worn)).toBeGreaterThanOrEqual(3);
  });
});

test("every state has a hue of its own, at least 25 degrees from the next", () => {
  const hues = Object.keys(states)
    .flatMap((state) => schemes.light[`--hue-${state}`] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  expect(hues).toHaveLength(8);
  const gaps = hues.map((hue, index) =>
    index === 0 ? hue + 360 - Number(hues.at(-1)) : hue - Number(hues[index - 1]),
  );
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(25);
});
