import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/article.ts';

/** Who said the last quotation of an article: a name, or what kind of speaker it was where nobody is named. */
const speakerOfLast = (body: string, headline = 'News from the harbour'): string | undefined => {
  const { people, quotes } = parseArticle(`${headline}\n\n${body}\n`);
  const last = quotes.filter(({ kind }) => kind !== 'INDIRECT').at(-1);
  return last?.speaker == null ? last?.attribution.speakerKind : people[last.speaker]?.name;
};

describe('whom a description means', () => {
  it.each([
    [
      'the one who is governor, not who was',
      'Chris Orr, the brusque, never-tired governor of Ohio, met Anna Park, the former Ohio governor. “It floats,” the governor said.',
      'Chris Orr',
    ],
    [
      'who was governor, where nobody is',
      'Anna Park, the former governor, sailed. “It floats,” the governor said.',
      'Anna Park',
    ],
    [
      'who is both of two things',
      'Adam Lee met Anna Park, the former secretary of state. The champion and former secretary of state said it “floats”.',
      'Anna Park',
    ],
    [
      'whose book the sentence before was not about',
      'Chris Orr, the governor, sailed. He read his book. “It floats,” the governor said.',
      'Chris Orr',
    ],
    [
      'who works for somebody named before his work',
      '“It is late,” former Carl Orr speechwriter Adam Lee wrote on Monday. He wrote that it “floats”.',
      'Adam Lee',
    ],
    [
      'who leads on behind a clause about another',
      'When Carl Orr left in May, Adam Lee released the following statement:\n\n“It floats.”',
      'Adam Lee',
    ],
    [
      'who is named behind another quotation of the sentence',
      'Anna Park sailed with Mary Orr. “It floats,” she said, but in spite of it, “it will sink,” said Anna Park.',
      'Anna Park',
    ],
    [
      'the author of a letter that opened a sentence',
      'In a letter to the club, his aide Adam Lee complained of “holes”. The letter said the quay was “a disgrace”.',
      'Adam Lee',
    ],
  ])('%s', (_, body, speaker) => expect(speakerOfLast(body)).toBe(speaker));

  it.each([
    [
      'a boy for whom the article is about',
      'Adam Lee sailed. Lee sat. Lee left. The boy said: “It floats.”',
      'UNNAMED',
    ],
    [
      'who is told for who tells',
      'Anna Park sailed. Mary Orr sat. “It floats,” Park said, and “it will sink,” she told Mary Orr.',
      'Anna Park',
    ],
    [
      'the first subject for who leads on by name',
      'Carl Orr, who met Adam Lee when he left, released the following statement:\n\n“It floats.”',
      'Carl Orr',
    ],
    [
      'the manager for the chairman',
      'Adam Lee, the Rovers manager, sailed. The Rovers chairman said it was “a disgrace”.',
      'UNNAMED',
    ],
    [
      'the possessor for what is his',
      'Adam Lee, the governor, sailed. His former governor said it was “a disgrace”.',
      'UNNAMED',
    ],
    [
      'one of two for both',
      'Adam Lee met the mayor, Anna Park. The mayor and the captain said it was “a disgrace”.',
      'GROUP',
    ],
    [
      'the reader of a letter for its author',
      'In a talk about a letter, Adam Lee complained. A letter of the club called it “a disgrace”.',
      'ORGANIZATION',
    ],
  ])('does NOT take one for another: %s', (_, body, speaker) => expect(speakerOfLast(body)).toBe(speaker));
});

describe('whom the first sentence of an article speaks of', () => {
  it.each([
    [
      'the one whom the second names as it goes on',
      'A Derby man has told how he thought it was “the end” for him. John Orr said he clung to a branch.',
      'Harbour news',
      'John Orr',
    ],
    [
      'the minister whom the headline names',
      'Derby’s harbour minister has warned sailors that she means to fine them “where it stings”. Anna Park has sailed.',
      'Park warns sailors',
      'Anna Park',
    ],
    [
      'the man of whom it tells what he did',
      'The man who built the quay has called it “a disgrace”. John Orr told reporters it was late.',
      'Harbour news',
      'John Orr',
    ],
    [
      'a scientist with a title',
      'A leading scientist has called the quay “a disgrace”. Prof John Orr told reporters it was late.',
      'Harbour news',
      'John Orr',
    ],
  ])('%s', (_, body, headline, speaker) => expect(speakerOfLast(body, headline)).toBe(speaker));

  it.each([
    [
      'another of another sex',
      'A Derby man has told how he thought it was “the end” for him. Mary Orr said he clung to a branch.',
      'Harbour news',
    ],
    [
      'the judge',
      'A Derby man has told how he thought it was “the end” for him. Judge John Orr said he clung to a branch.',
      'Harbour news',
    ],
    [
      'who answers a president',
      'Ruritania’s president has called the quay “a disgrace”. John Orr said it was not.',
      'Harbour news',
    ],
    [
      'who is there besides a spokesman',
      'A spokesman said the quay was “a disgrace”. John Orr said it was not.',
      'Orr',
    ],
    [
      'who answers the man who rules a country',
      'The man called the quay “a disgrace”. John Orr told reporters it was late.',
      'Harbour news',
    ],
    ['who is spoken of later', 'A sailor called the quay “a disgrace”. It rained. John Orr said it was not.', 'Orr'],
  ])('does NOT take it for %s', (_, body, headline) => expect(speakerOfLast(body, headline)).toBe('UNNAMED'));
});
