import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { duration, startProgress } from '../../src/commands/progress.ts';

/** What is written when a batch of 100 files is done every `step` milliseconds. */
const written = (isTTY: boolean, total: number | null, batches: number, step: number): string => {
  let text = '';
  const sink = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  const out = Object.assign(sink, { isTTY });
  let time = 0;
  const progress = startProgress(out, total, () => time);
  for (let batch = 1; batch <= batches; batch++) {
    time += step;
    progress.update({ added: batch * 100 - 1, changed: 0, unchanged: 0, rejected: 1 });
    if (batch === 2) progress.say('Left out x.txt: Empty.');
  }
  progress.finish();
  return text;
};

describe('startProgress', () => {
  it('writes a line every few seconds', () => {
    expect(written(false, 2000, 10, 1000)).toMatchInlineSnapshot(`
      "Left out x.txt: Empty.
      500 of 2,000, 100 a second, 15 s left, 1 left out
      1,000 of 2,000, 100 a second, 10 s left, 1 left out
      "
    `);
  });

  it('keeps a bar on a terminal, apart from what else is said', () => {
    expect(
      written(true, 400, 3, 1000).replaceAll('\u001B[K', '<CLEAR>').replaceAll('\r', '<START>'),
    ).toMatchInlineSnapshot(`
      "<START><CLEAR>████████░░░░░░░░░░░░░░░░░░░░░░ 100 of 400, 100 a second, 3 s left, 1 left out<START><CLEAR>███████████████░░░░░░░░░░░░░░░ 200 of 400, 100 a second, 2 s left, 1 left out<START><CLEAR>Left out x.txt: Empty.
      ███████████████░░░░░░░░░░░░░░░ 200 of 400, 100 a second, 2 s left, 1 left out<START><CLEAR>███████████████████████░░░░░░░ 300 of 400, 100 a second, 1 s left, 1 left out<START><CLEAR>"
    `);
  });

  it('does not guess how much is left when nobody knows', () => {
    expect(written(false, null, 5, 1000)).toMatchInlineSnapshot(`
      "Left out x.txt: Empty.
      500, 100 a second, 1 left out
      "
    `);
  });
});

describe('duration', () => {
  it.each([
    [0, '1 s'],
    [99, '99 s'],
    [240, '4 min'],
    [7500, '2 h 5 min'],
  ])('%s seconds are %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});
