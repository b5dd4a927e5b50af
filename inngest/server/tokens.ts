/** An expression that this server does not evaluate; the message names the part it does not know. */
export class UnsupportedExpression extends Error {
  constructor(what: string, expression: string) {
    super(`${what} in the expression \`${expression}\``);
    this.name = "UnsupportedExpression";
  }
}

export type Token =
  | { kind: "value"; value: string | number | boolean | null }
  | { kind: "path"; root: "event" | "async"; path: string[] }
  | { kind: "mark"; text: string };

const WORDS: Record<string, boolean | null> = { true: true, false: false, null: null };
const MARK = /&&|\|\||==|!=|<=|>=|[<>!()+]/y;
const NUMBER = /-?\d+(?:\.\d+)?/y;
const TEXT = /"(?:[^"\\]|\\["'\\])*"|'(?:[^'\\]|\\["'\\])*'/y;
const NAME = /[A-Za-z_]\w*/y;
const MEMBER = /\.([A-Za-z_]\w*)|\[("[^"\\]*"|'[^'\\]*')\]/y;

/**
 * Cuts an expression into paths, literals and marks.
 * @throws UnsupportedExpression
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };

  const path = (name: string): Token => {
    const names: string[] = [];
    for (let member = take(MEMBER); member; member = take(MEMBER))
      names.push(member[1] ?? unquote(member[2] as string));
    if (text[at] === "(") throw new UnsupportedExpression(`a call of ${[name, ...names].at(-1)}()`, text);
    if (text[at] === "[") throw new UnsupportedExpression("an index other than a name in quotes", text);
    if (!names.length && name in WORDS) return { kind: "value", value: WORDS[name] as boolean | null };
    if (name !== "event" && name !== "async") throw new UnsupportedExpression(`"${name}"`, text);
    return { kind: "path", root: name, path: names };
  };

  while (true) {
    take(/\s+/y);
    if (at >= text.length) return tokens;
    const name = take(NAME);
    const literal = name ? null : (take(TEXT) ?? take(NUMBER));
    const mark = name || literal ? null : take(MARK);
    if (name) tokens.push(path(name[0]));
    else if (literal) tokens.push({ kind: "value", value: read(literal[0]) });
    else if (mark) tokens.push({ kind: "mark", text: mark[0] });
    else throw new UnsupportedExpression(`"${text.slice(at, at + 10)}"`, text);
  }
}

const read = (literal: string): string | number =>
  /["']/.test(literal[0] as string) ? unquote(literal) : Number(literal);

const unquote = (quoted: string): string => quoted.slice(1, -1).replace(/\\(.)/g, "$1");
