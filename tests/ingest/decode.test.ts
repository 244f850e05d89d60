import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, MOST_BYTES } from '../../src/ingest/decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('decode', () => {
  it.each([
    ['UTF-8', bytes('“Oui,” dit Zoë.\n'), '“Oui,” dit Zoë.\n', []],
    ['UTF-8 with a mark, which is no part of the text', bytes([0xef, 0xbb, 0xbf], '“Yes”'), '“Yes”', []],
    ['CRLF, which stays', bytes('One.\r\n\r\nTwo.\r'), 'One.\r\n\r\nTwo.\r', []],
    ['characters beyond the first plane', bytes('😀 said'), '😀 said', []],
    [
      'Windows-1252',
      bytes([0x93], 'Caf', [0xe9], '', [0x94], ' she said', [0x85]),
      '“Café” she said…',
      [expect.stringContaining('Windows-1252')],
    ],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], [...Buffer.from('“Yes”', 'utf16le')]), '“Yes”', ['Read as UTF-16.']],
    [
      'UTF-8 cut in the middle of a character',
      bytes('“Yes,” she said “no”, ', [0xe2, 0x80]),
      '“Yes,” she said “no”, \uFFFD',
      [expect.stringContaining('1 place')],
    ],
    ['a page break', bytes('One.\fTwo.'), 'One.\fTwo.', []],
  ])('reads %s', (_, input, text, warnings) => {
    expect(decode(input)).toEqual({ text, warnings });
  });

  it.each([
    ['nothing', bytes(''), /Empty/u],
    ['white space', bytes([0xef, 0xbb, 0xbf], ' \r\n\t\n'), /Empty/u],
    ['a picture', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), /binary/u],
    ['control characters', bytes('abc', [1, 2, 3, 4], 'def'), /binary/u],
    ['too much', new Uint8Array(MOST_BYTES + 1).fill(97), /Too large: 8 MiB/u],
  ])('refuses %s', (_, input, reason) => {
    expect(decode(input)).toEqual({ reason: expect.stringMatching(reason) });
  });

  it('takes as much as is allowed', () => {
    expect(decode(new Uint8Array(MOST_BYTES).fill(97))).toMatchObject({ warnings: [] });
  });

  it('gives back every text that was written in UTF-8', () => {
    const printable = fc
      .string({ unit: 'grapheme' })
      .filter((text) => text.trim() !== '' && !text.startsWith('\uFEFF'));
    fc.assert(
      fc.property(printable, (text) => {
        expect(decode(Buffer.from(text))).toEqual({ text, warnings: [] });
      }),
    );
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        const decoded = decode(input);
        expect('reason' in decoded ? decoded.reason : decoded.text).not.toBe('');
      }),
    );
  });
});
