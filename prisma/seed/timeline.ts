/** Things that happen at their time, in order. */
export type Timeline = {
  at: (time: Date, run: () => Promise<void>) => void;
  play: (until: Date, tick: (now: Date) => void) => Promise<void>;
};

type Entry = { time: number; order: number; run: () => Promise<void> };

/** A binary heap of happenings by time; equal times keep the order in which they were added. */
export function timeline(): Timeline {
  const heap: Entry[] = [];
  let added = 0;
  const before = (a: Entry, b: Entry) => a.time - b.time || a.order - b.order;
  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [heap[j] as Entry, heap[i] as Entry];
  };
  const up = (i: number) => {
    const parent = (i - 1) >> 1;
    if (i > 0 && before(heap[i] as Entry, heap[parent] as Entry) < 0) {
      swap(i, parent);
      up(parent);
    }
  };
  const down = (i: number) => {
    const least = [2 * i + 1, 2 * i + 2].reduce((best, child) => {
      const entry = heap[child];
      return entry && before(entry, heap[best] as Entry) < 0 ? child : best;
    }, i);
    if (least !== i) {
      swap(i, least);
      down(least);
    }
  };
  const take = () => {
    const first = heap[0];
    const last = heap.pop();
    if (heap.length && last) {
      heap[0] = last;
      down(0);
    }
    return first;
  };
  return {
    at(time, run) {
      heap.push({ time: time.getTime(), order: added++, run });
      up(heap.length - 1);
    },
    async play(until, tick) {
      while (heap[0] && heap[0].time <= until.getTime()) {
        const entry = take() as Entry;
        tick(new Date(entry.time));
        await entry.run();
      }
    },
  };
}
