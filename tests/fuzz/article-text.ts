import fc from 'fast-check';
import { parseArticle } from '../../src/text/article.ts';
import type { Span } from '../../src/text/span.ts';

// What articles are made of, in an order in which nobody wrote one.
const PIECES = [
  ...'“”‘’"\'«»„()[]<>&:;,.!?—–-…/\\'.split(''),
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\0',
  '\u2028',
  '\u{feff}',
  '\u{1f600}',
  '\ud83d',
  'e\u0301',
  '---\n',
  'headline: x\n',
  'By Ann Lee\n',
  'WASHINGTON (AP) — ',
  'Ann Lee',
  'Mr. Bo Diaz Jr.',
  'the mayor',
  'she',
  'He',
  'said',
  'according to',
  'told reporters that',
  'the harbor would close',
  'We are done',
  'Q: ',
  '&quot;',
  '&#8220;',
  '<script>alert(1)</script>',
  'a'.repeat(300),
];

const texts = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 20 })), {
    maxLength: 250,
  })
  // Half of them run together, the others stand apart.
  .map((pieces) => pieces.join(pieces.length % 2 === 0 ? '' : ' '));

/** Any text is read, and everything that is found stands where it says. */
export const readsAnything = fc.property(texts, (text) => {
  const { people, quotes, paragraphs } = parseArticle(text);
  const spans: Span[] = [
    ...paragraphs.map(({ span }) => span),
    ...people.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ...quotes.flatMap(({ segments }) => segments),
  ];
  for (const { start, end } of spans)
    if (!(0 <= start && start < end && end <= text.length)) throw new Error(`${start} to ${end} of ${text.length}`);
  for (const { speaker } of quotes)
    if (speaker !== null && people[speaker] === undefined) throw new Error(`nobody is ${speaker}`);
});
