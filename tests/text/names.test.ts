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
      'Senate Intelligence Ranking Democrat Anna Abedog (D-Calif.) said it was late.',
      ['Anna Abedog'],
    ],
    ['of those whose party stands behind', 'Zzyna Abedog, R-Ohio, said it was late.', ['Zzyna Abedog']],
    ['of publishers with a name of their own', 'Publisher Bo Park said it was late.', ['Bo Park']],
    ['of the founder of a firm', 'Colby Stores met on Monday. Mr Colby said it was late.', ['Colby']],
    ['of those of whom a clause tells more', 'Hallorin, who sailed on Monday, said it was late.', ['Hallorin']],
  ])('%s', (_, body, people) => expect(peopleIn(body)).toEqual(people));

  it.each([
    ['a place by a clause about somebody there', 'A teacher in Zakron, who would not give her name, said it was late.'],
    ['a firm by its trade', 'Zzyna Abedog, leading maker of boats, said it was late.'],
    ['a firm by another', 'The bank’s rival, Abedog, said it was late.'],
    [
      'a website by what is left of it where it opens a sentence',
      'It stood on Zero Hidge. Zero Hidge said it was late.',
    ],
    ['a committee by the party that it is of', 'House Intelligence Republican Committee aides said it was late.'],
    ['a harbour by its depth', 'Zzyna Abedog (30-ft) said it was late.'],
    ['a firm by its trade, at the head of a sentence', 'Retailer Abedog said it was late.'],
    ['a firm by the first word of its name', 'Colby Stores met on Monday. Colby said it was late.'],
    ['a service by half its name', 'A spokesman for Zilby Fire and Rescue Service said it was late.'],
    ['a union by half its name', 'The Transport and General Workers Union said it was late.'],
    ['a place by a relation there', 'His wife, Scotland and the sea were all he had.'],
    ['a club by its owner', 'Our club, owner of Abedog Quay, said it was late.'],
  ])('does NOT take one for a person: %s', (_, body) => expect(peopleIn(body)).toEqual([]));
});
