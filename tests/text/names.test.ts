import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/article.ts';

const peopleIn = (body: string): string[] =>
  parseArticle(`News from the harbour\n\n${body}\n`).people.map(({ name }) => name);

describe('names of people', () => {
  it.each([
    ['of relations', 'Adam Lee, a skipper, sailed. His wife, Sunnivag, said it was late.', ['Adam Lee', 'Sunnivag']],
    ['of relations of whom one is named', 'Mr Lee’s brother, Oyvindur, said it was late.', ['Lee', 'Oyvindur']],
    [
      'of officers whose rank has several words',
      'Zzyna Abedog, vice chairwoman for the campaign, said it was late.',
      ['Zzyna Abedog'],
    ],
    [
      'of officers of some time ago',
      'Zzyna Abedog, former deputy director of the club, said it was late.',
      ['Zzyna Abedog'],
    ],
    [
      'of members of a party on a committee',
      'Senate Energy Ranking Democrat Anna Abedog (D-Calif.) said it was late.',
      ['Anna Abedog'],
    ],
    ['of those whose party stands behind', 'Zzyna Abedog, R-Ohio, said it was late.', ['Zzyna Abedog']],
    ['of publishers with a name of their own', 'Publisher Bo Park said it was late.', ['Bo Park']],
    ['of the founder of a firm', 'Colby Stores met on Monday. Mr Colby said it was late.', ['Colby']],
    ['of those of whom a clause tells more', 'Hallorin, who sailed on Monday, said it was late.', ['Hallorin']],
    ['of those from whom somebody hears', 'He heard from Hallorin, who said it was late.', ['Hallorin']],
    ['behind an office with its field', 'Deputy Minister for Rural Affairs Zoe Marsh said it was late.', ['Zoe Marsh']],
    [
      'behind an office of two fields',
      'Assistant Secretary of State for Northern Affairs Anna Moran said it was late.',
      ['Anna Moran'],
    ],
    ['that are spelt as auxiliaries are', 'Ann May sailed on Monday. “It is late,” May said.', ['Ann May']],
    ['that are spelt as adverbs are', 'It was Dan Still. Still called it late. “No,” said Still.', ['Dan Still']],
  ])('%s', (_, body, people) => expect(peopleIn(body)).toEqual(people));

  it.each([
    ['a place by a clause about somebody there', 'A teacher in Zakron, who would not give her name, said it was late.'],
    ['a place by one about somebody inside it', 'A cook inside Zakron, who would not give her name, said it was late.'],
    ['a firm by its trade', 'Zzyna Abedog, leading maker of boats, said it was late.'],
    ['a firm by another', 'The bank’s rival, Abedog, said it was late.'],
    [
      'a website by what is left of it where it opens a sentence',
      'It stood on Zero Hidge. Zero Hidge said it was late.',
    ],
    ['a committee by the party that it is of', 'House Energy Republican Committee aides said it was late.'],
    ['a harbour by its depth', 'Zzyna Abedog (30-ft) said it was late.'],
    ['a firm by its trade, at the head of a sentence', 'Retailer Abedog said it was late.'],
    ['a firm by the first word of its name', 'Colby Stores met on Monday. Colby said it was late.'],
    ['a service by half its name', 'A spokesman for Zilby Fire and Rescue Service said it was late.'],
    ['a union by half its name', 'The Transport and General Workers Union said it was late.'],
    ['a place by a relation there', 'His wife, Scotland and the sea were all he had.'],
    ['an office by its field', 'The Deputy Minister for Rural Affairs and Zoning Works said it was late.'],
    ['an office of two fields by these', 'The Assistant Secretary of State for Northern Affairs said it was late.'],
    ['what somebody may do by the verb', 'Whether Ann may sail, or will, is open. May she sail? Will we?'],
    ['a verb by the capitals of a headline', 'It was titled When Will Quays Open Ann Will Close Quays.'],
    ['a club by its owner', 'Our club, owner of Abedog Quay, said it was late.'],
  ])('does NOT take one for a person: %s', (_, body) => expect(peopleIn(body)).toEqual([]));
});

describe('surnames that are spelt as function words are', () => {
  const speakerOf = (body: string): string | null => {
    const { quotes, people } = parseArticle(`News from the harbour\n\nAnn Will met Bo May and Dan Park. ${body}\n`);
    return people[quotes.find(({ kind }) => kind !== 'INDIRECT')?.speaker ?? -1]?.name ?? null;
  };

  it.each([
    ['behind the marks', '“It is late,” Will said.', 'Ann Will'],
    ['behind the verb', '“It is late,” said May.', 'Bo May'],
    ['within what is reported', 'On Monday, Will described it as a “fine and open harbour”.', 'Ann Will'],
    ['before the marks', 'May wrote: “It is late.”', 'Bo May'],
  ])('are who speaks: %s', (_, body, name) => expect(speakerOf(body)).toBe(name));

  it.each([
    ['an auxiliary in a question', 'Will they say so? “It is late,” Park said.'],
    ['a month behind a preposition', 'In May, “it is late,” Park said.'],
    ['a month with its day', 'May 3 came. “It is late,” Park said.'],
    ['an auxiliary without a capital', 'Park said it “will and may float”.'],
  ])('are NOT: %s', (_, body) => expect(speakerOf(body)).toBe('Dan Park'));
});
