import { describe, expect, it } from 'vitest';
import { cutIntoPieces } from '../../../../src/store/reading/comparison/splice.ts';
import { judge } from '../../../../src/store/reading/comparison/verdict.ts';
import { wordsOf } from '../../../../src/store/search/words.ts';

const textOf = (text: string) => ({ text, words: wordsOf(text) });

const THEIRS = [
  'We will find ways to hurt those who cause us trouble.',
  'I will meet with these companies tomorrow in Washington.',
  'Do not hold us to the day.',
];
const OTHERS = ['The war is going to be settled before winter comes.', 'Nobody will hold us to the letter.'];

const SOURCES = [
  ...THEIRS.map((text) => ({ ...textOf(text), isTheirs: true })),
  ...OTHERS.map((text) => ({ ...textOf(text), isTheirs: false })),
];

describe('the verdict on a claim', () => {
  it.each([
    ['VERBATIM', 'We will find ways to hurt those who cause us trouble', [THEIRS[0]]],
    ['VERBATIM', '“…find ways, to HURT those!”', [THEIRS[0]]],
    ['ALTERED', 'We will find ways to harm those who cause us trouble', [THEIRS[0]]],
    ['ALTERED', 'We will not find ways to hurt those who cause us trouble', [THEIRS[0]]],
    ['ALTERED', 'We will hurt those who cause us trouble', [THEIRS[0]]],
    ['SPLICED', 'We will find ways to hurt these companies tomorrow in Washington', [THEIRS[0], THEIRS[1]]],
    ['SPLICED', 'meet with these companies those who cause us trouble', [THEIRS[1], THEIRS[0]]],
    ['MISATTRIBUTED', 'The war is going to be settled before winter', [OTHERS[0]]],
    ['MISATTRIBUTED', 'The war is going to be over before winter comes', [OTHERS[0]]],
    ['MISATTRIBUTED', 'hold us to the letter', [OTHERS[1]]],
    ['ALTERED', 'Do not hold us to the letter', [THEIRS[2]]],
    ['NOT_FOUND', 'It never rained in the desert on a Tuesday', []],
    ['NOT_FOUND', '', []],
  ] as const)('%s: %s', (verdict, claim, first) => {
    const judgement = judge(textOf(claim), SOURCES);
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.matches.slice(0, first.length).map(({ source }) => source.text)).toEqual(first);
    expect(new Set(judgement.matches).size).toBe(judgement.matches.length);
  });

  it('does not call spliced what one quote has alone, though others share a turn of it', () => {
    const sources = ['we will find a way to end this war', 'a way to end'].map((text) => ({
      ...textOf(text),
      isTheirs: true,
    }));
    expect(judge(textOf('we will find a way to win this war'), sources).verdict).toBe('ALTERED');
  });
});

describe('a claim cut into pieces', () => {
  it.each([
    ['a b c d e f', ['x a b c', 'd e f y'], ['a b c', 'd e f']],
    ['a b c d e f', ['a b c d', 'c d e f'], ['a b c', 'd e f']],
    ['a b c d', ['a b c d', 'a b c'], ['a b c d']],
    ['a b', ['a b'], []],
    ['a b c x d e f', ['d e f', 'a b c'], ['a b c', 'd e f']],
  ])('%s of %j', (claim, sources, pieces) => {
    const words = wordsOf(claim);
    const cut = cutIntoPieces(words, sources.map(wordsOf));
    const forms = cut.map(({ from, to }) =>
      words
        .slice(from, to)
        .map(({ form }) => form)
        .join(' '),
    );
    expect(forms).toHaveLength(pieces.length);
    expect(forms.join(' ').replaceAll(' ', '')).toBe(pieces.join(' ').replaceAll(' ', ''));
    for (const { source, from, to } of cut)
      expect(sources[source]).toContain(
        words
          .slice(from, to)
          .map(({ form }) => form)
          .join(' '),
      );
  });
});
