import type { Passage } from '../passage.ts';

/** "3:40 p.m." in a line of its own opens a new entry of a live report; so does what stands below a rule: "___". */
const TIME = /^\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\.?(?:\s[A-Z]{2,4})?$/i;
const RULE = /_{3}|(?:\*\s?){3}/;

/** The longest line that is looked at. */
const LONGEST = 16;

/** For each block, the first one of its section: nobody who was spoken of before that is meant by "he". */
export const sectionsOf = ({ text, blocks }: Passage): Int32Array => {
  const starts = new Int32Array(blocks.length);
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    const parted =
      before !== undefined && RULE.test(text.slice(before.end, Math.min(block.start, before.end + LONGEST)));
    const timed = block.end - block.start <= LONGEST && TIME.test(text.slice(block.start, block.end));
    starts[at] = parted || timed || at === 0 ? at : (starts[at - 1] ?? 0);
  }
  return starts;
};
