import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/article.ts';

/** Who said the last quotation of a text, by the article or, with `leastConfidence` 0, by what is likeliest. */
const speakerOfLast = (body: string, leastConfidence?: number): string | null => {
  const { people, quotes } = parseArticle(
    `News from the harbour\n\n${body}\n`,
    leastConfidence === undefined ? {} : { leastConfidence },
  );
  const last = quotes.filter(({ kind }) => kind !== 'INDIRECT').at(-1);
  return last?.speaker == null ? null : (people[last.speaker]?.name ?? null);
};

describe('whom a pronoun stands for', () => {
  it.each([
    [
      'the subject of the sentence before',
      'Adam Lee met Carl Park on Monday. “The quay is closed,” he said.',
      'Adam Lee',
    ],
    [
      'who spoke last, whoever is named in what he says',
      'Adam Lee left. “We are done,” said Carl Park. “Lee is right. It was late,” he added.',
      'Carl Park',
    ],
    [
      'who is not named in the words themselves',
      'Adam Lee praised Carl Park. “Park is the best of us,” he said.',
      'Adam Lee',
    ],
    [
      'of two, the one who was asked',
      'Adam Lee said the work was late. Lee asked Carl Park how late it was. “By a year,” he told Lee.',
      'Carl Park',
    ],
    [
      'who was asked, whoever shouted before',
      'Carl Park sailed. “Hooray!” the crowd shouted. Adam Lee asked Carl Park how high it was. “By a foot,” he told Lee.',
      'Carl Park',
    ],
    [
      'who asks again, though another was asked',
      'Carl Park sailed. Adam Lee asked Carl Park how high it was. “How high?” he asked.',
      'Adam Lee',
    ],
    [
      'who is said to speak, not whom he speaks of',
      'Adam Lee, a pilot, said he would not sail. Also, Carl Park is no sailor, he said. “He cannot swim!”',
      'Adam Lee',
    ],
    [
      'a woman whose office is called by a man',
      'Adam Lee left. Harbour spokesman Anna Park confirmed it. “The quay is closed,” she said.',
      'Anna Park',
    ],
    [
      'somebody whom only an office shows to be a person',
      'Adam Lee left. Zzyna Quorl, director general of the port, spoke on Monday. “The quay is closed,” she said.',
      'Zzyna Quorl',
    ],
    [
      'somebody whom the words before the comma show to be a person',
      'Adam Lee left. The French minister of ports, Zzyna Quorl, spoke on Monday. “The quay is closed,” she said.',
      'Zzyna Quorl',
    ],
  ])('%s', (_, body, name) => expect(speakerOfLast(body, 0)).toBe(name));

  it.each([
    ['a stranger just spoken of', 'Adam Lee left on Monday. One sailor said it was late. “It is closed,” he added.'],
    ['who was asked, of the other gender', 'Adam Lee asked Carl Park how high it was. “By a foot,” she said.'],
    ['somebody of the other gender', 'Adam Lee left on Monday. “It is closed,” she said.'],
    ['a firm behind what it owns', 'Quorl Zzynex, owner of the port, grew. “It is closed,” she said.'],
  ])('does NOT stand for one of another kind: %s', (_, body) => expect(speakerOfLast(body)).toBeNull());
});
