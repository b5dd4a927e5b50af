/** The middle of a mark on a picture, and half its width and height, in pixels. */
export type Mark = { x: number; y: number; halfWidth: number; halfHeight: number };

/** Spots around a place lie like seeds in a sunflower: evenly, the nearest first, and always the same. */
const TURN = 2.399963;
const STEP = 4;
const MOST_SPOTS = 6000;
const GAP = 2;

/**
 * Fans out marks that cover each other: the first stays, each later one takes the free spot that is nearest to its
 * place, so that every one can be pointed at. Where there is no room left a mark stays on top of others.
 * @param frame no mark leaves it, in pixels from its upper left corner
 * @returns the middles, in the order of `marks`
 */
export function fanOut(marks: readonly Mark[], frame: { width: number; height: number }): { x: number; y: number }[] {
  const placed: Mark[] = [];
  return marks.map((mark) => {
    const { halfWidth, halfHeight } = mark;
    const x = between(halfWidth, Math.round(mark.x), frame.width - halfWidth);
    const y = between(halfHeight, Math.round(mark.y), frame.height - halfHeight);
    for (let spot = 0; spot < MOST_SPOTS; spot++) {
      const far = STEP * Math.sqrt(spot);
      const tried = {
        x: Math.round(x + far * Math.cos(spot * TURN)),
        y: Math.round(y + far * Math.sin(spot * TURN)),
        halfWidth,
        halfHeight,
      };
      if (!isWithin(tried, frame) || placed.some((other) => covers(tried, other))) continue;
      placed.push(tried);
      return { x: tried.x, y: tried.y };
    }
    return { x, y };
  });
}

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(most, value));

const isWithin = ({ x, y, halfWidth, halfHeight }: Mark, { width, height }: { width: number; height: number }) =>
  x >= halfWidth && x <= width - halfWidth && y >= halfHeight && y <= height - halfHeight;

const covers = (one: Mark, other: Mark) =>
  Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth + GAP &&
  Math.abs(one.y - other.y) < one.halfHeight + other.halfHeight + GAP;
