import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../src/reader/html.ts';
import type { Mark } from '../../src/reader/marked-text.ts';
import { markText, plainText } from '../../src/reader/marked-text.ts';

const mark = (name: string, start: number, end: number, after?: string): Mark => ({
  start,
  end,
  set: (words) => html`[${name} ${words}]`,
  after: after === undefined ? undefined : html`${after}`,
});

test.each<[string, readonly Mark[], string]>([
  ['abcdef', [], 'abcdef'],
  ['abcdef', [mark('x', 1, 3)], 'a[x bc]def'],
  ['abcdef', [mark('x', 1, 3, '1')], 'a[x bc]1def'],
  // Within each other, whichever comes first.
  ['abcdef', [mark('y', 2, 3), mark('x', 1, 4)], 'a[x b[y c]d]ef'],
  ['abcdef', [mark('x', 1, 4), mark('y', 1, 4)], 'a[x [y bcd]]ef'],
  // Across each other.
  ['abcdef', [mark('x', 1, 3, '1'), mark('y', 2, 5, '2')], 'a[x b[y c]]1[y de]2f'],
  // Beyond the text: what follows the mark waits for its end.
  ['abcdef', [mark('x', 4, 9, '1')], 'abcd[x ef]'],
  ['abcdef', [mark('x', -3, 2, '1')], '[x ab]1cdef'],
  ['abcdef', [mark('x', 7, 9)], 'abcdef'],
  // Web pages leave their character references, which markup must not bring to life.
  ['a &lt;b&gt; &amp; c', [mark('x', 2, 11)], 'a [x &lt;b&gt;] &amp; c'],
])('%s %#', (text, marks, expected) => {
  expect(markText(text, 0, marks).markup).toBe(expected);
});

test('no word is lost or told twice, however marks lie', () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 15 }), fc.integer({ min: -3, max: 15 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(marks, (places) => {
      const set = markText(
        'abcdefghij',
        0,
        places.map(([start, end]) => ({ start, end, set: (words) => html`(${words})` })),
      );
      expect(set.markup.replace(/[()]/gu, '')).toBe('abcdefghij');
    }),
  );
});

test('text for people has the characters that are meant, on one line', () => {
  expect(plainText('caf&eacute;\n &amp; bar')).toBe('café & bar');
});
