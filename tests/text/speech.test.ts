import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/article.ts';
import { textOf } from '../../src/text/span.ts';

/** What of a paragraph is taken for somebody's words, without the marks. */
const spokenIn = (body: string): string[] => {
  const text = `News from the harbour\n\n${body}\n`;
  return parseArticle(text)
    .quotes.filter(({ kind }) => kind !== 'INDIRECT')
    .flatMap(({ segments }) => segments.map((segment) => textOf(text, segment).replace(/^“|[,.]?”$/g, '')));
};

describe('words in marks', () => {
  it.each([
    ['what is called so by somebody', 'Anna Lee called the new quay “a disgrace”.', ['a disgrace']],
    ['an adjective in a reported clause', 'Anna Lee said on Monday the quay was “filthy”.', ['filthy']],
    [
      'both of a pair',
      'Anna Lee described it as “filthy” and “a danger to everyone”.',
      ['filthy', 'a danger to everyone'],
    ],
    ['behind “what she called”', 'Bo Park blamed what he called “sheer laziness” for it.', ['sheer laziness']],
    ['an insult with a capital', 'Anna Lee called Bo Park “Captain Chaos” on Monday.', ['Captain Chaos']],
    ['a single word of an answer', 'Asked whether he would leave, Bo Park said: “Never.”', ['Never']],
    ['a noun within speech that is reported', 'Anna Lee told the court she had seen “a shadow” there.', ['a shadow']],
  ])('are speech: %s', (_, body, spoken) => expect(spokenIn(body)).toEqual(spoken));

  it.each([
    ['what is so-called', 'The town will tax so-called “idle berths” from May.'],
    ['what a thing is known as', 'Bo Park opened the dock known as the “Iron Mile” in May.'],
    ['what it is known as in some place', 'The loans, known inside the bank as “gifts”, were never repaid.'],
    ['a label', 'The pills were found in a box labelled “fish food” on the quay.'],
    ['the subject of a letter', 'Anna Lee sent a letter with the subject line “Berths for May” to Bo Park.'],
    ['the title of a work', 'Anna Lee wrote the novel “The Last Ferry” at sea.'],
    ['the title of a programme', 'Bo Park was a guest on the radio show “Morning Tide” on Monday.'],
    ['a nickname', 'Robert “Bobby” Park opened the new quay.'],
    ['a term of trade', 'Each boat needs a “tide table” to enter the dock.'],
  ])('are not: %s', (_, body) => expect(spokenIn(body)).toEqual([]));
});
