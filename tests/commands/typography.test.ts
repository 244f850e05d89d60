import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, setLines } from '../../src/commands/typography.ts';

const PLAIN = { style: (_format: unknown, text: string) => text, columns: 14 };
const TAGGED = { style: (format: unknown, text: string) => `<${[format].flat().join(' ')}>${text}</>`, columns: 14 };
const red = (text: string) => ({ text, format: 'red' as const });

test.each([
  ['breaks at spaces', [plain('We are nearly done')], '  We are\n  nearly done'],
  ['does not break a word', [plain('a thoroughgoing b')], '  a\n  thoroughgoing\n  b'],
  ['takes any white space for a space', [plain(' We\r\n are\t')], '  We are'],
  ['keeps together what no space parts', [plain('nearly “do'), plain('ne”')], '  nearly\n  “done”'],
  ['puts a space where runs have one', [plain('We '), plain('are')], '  We are'],
  ['leaves out what would command a terminal', [plain('\u001b[31mred\u0007')], '  [31mred'],
  ['makes nothing of nothing', [plain(' ')], ''],
])('%s', (_name, runs, lines) => {
  expect(setLines(runs, '  ', PLAIN)).toBe(lines);
});

test('a style reaches over spaces, but not over the end of a line, nor to what stands beside it', () => {
  expect(setLines([plain('He: '), red('no no no no'), plain('. '), red('No')], '', TAGGED)).toBe(
    'He: <red>no no no</>\n<red>no</>. <red>No</>',
  );
});

test('no word is lost, and no line is too long but for a long word', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 30 }), (texts, columns) => {
      const set = setLines(texts.map(plain), '', { ...PLAIN, columns });
      const solid = (text: string) => text.replace(/\p{Cc}|\s/gu, '');
      expect(solid(set)).toBe(solid(texts.join('')));
      for (const line of set.split('\n')) expect(line.length <= columns || !line.includes(' ')).toBe(true);
    }),
  );
});
