import { describe, expect, it } from 'vitest';
import { foldName, nameKey, personId } from '../../src/store/records.ts';
import { slugChoices, slugOf } from '../../src/store/writing/slug.ts';

describe('foldName', () => {
  it.each([
    ['Volodymyr  Zelenskyĭ', 'volodymyr zelenskyi'],
    ['J. K. Rowling', 'j k rowling'],
    ['Conan O’Brien', 'conan obrien'],
    ['Jean-Luc Picard', 'jean luc picard'],
    ['Łukasz Ðorđević-Strauß', 'lukasz dordevic strauss'],
    ['習近平', '習近平'],
    [' ', ''],
  ])('folds "%s" to "%s"', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('personId', () => {
  const naming = (givenName: string | null, familyName: string | null) => ({
    name: [givenName, familyName].filter((part) => part !== null).join(' '),
    givenName,
    familyName,
  });

  it('is one for a full name, whatever the article, the case and the accents', () => {
    expect(personId(naming('Ann', 'Lee'), 'a')).toBe(personId(naming('ÁNN', 'LEE'), 'b'));
  });

  it.each([
    ['another given name', naming('Anna', 'Lee')],
    ['a middle initial', naming('Ann B.', 'Lee')],
    ['a family name alone', naming(null, 'Lee')],
    ['a given name alone', naming('Ann', null)],
  ])('is another for %s', (_, other) => {
    expect(personId(other, 'a')).not.toBe(personId(naming('Ann', 'Lee'), 'a'));
  });

  it('is another in each article for a single name', () => {
    expect(personId(naming(null, 'Lee'), 'a')).not.toBe(personId(naming(null, 'Lee'), 'b'));
    expect(personId(naming(null, 'Lee'), 'a')).toBe(personId(naming(null, 'Lee'), 'a'));
  });
});

describe('nameKey', () => {
  it('puts the family name first', () => {
    expect(nameKey({ name: 'Ursula von der Leyen', givenName: 'Ursula', familyName: 'von der Leyen' })).toBe(
      'von der leyen ursula',
    );
    expect(nameKey({ name: 'Cher', givenName: null, familyName: null })).toBe('cher');
  });
});

describe('slugOf', () => {
  it.each([
    ['Trump: “No deal” — yet', 'trump-no-deal-yet'],
    ['Ça va? C’est l’été', 'ca-va-cest-lete'],
    ['¿?', ''],
    [`${'long '.repeat(15)}words here`, `${'long-'.repeat(15)}words`],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('makes "%s" "%s"', (words, slug) => {
    expect(slugOf(words)).toBe(slug);
  });

  it('offers longer ones', () => {
    expect(slugChoices('person', 'abcdefghijklmnopqrst')).toEqual([
      'person',
      'person-abcd',
      'person-abcdefgh',
      'person-abcdefghijklmnopqrst',
    ]);
  });
});
