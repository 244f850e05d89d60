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
    [
      'a title that somebody is called',
      'Anna Lee hailed Bo Park as “the King of the Quay” on Monday.',
      ['the King of the Quay'],
    ],
    ['a question with capitals', 'Anna Lee asked Bo Park: “Who Are You?”', ['Who Are You?']],
    [
      'what is said of a piece',
      'The column by Anna Lee says the quay is “falling apart,” and blames Bo Park.',
      ['falling apart'],
    ],
    ['what opens a sentence', '“The Harbour Board is asleep,” Anna Lee said.', ['The Harbour Board is asleep']],
    [
      'a speech with a nickname inside',
      'Anna Lee told the court: “I saw ‘Big’ Al Orr run.”',
      ['I saw ‘Big’ Al Orr run'],
    ],
    ['what somebody is thanked for', 'Bo Park praised the crew for “rowing all night” in May.', ['rowing all night']],
    ['what is known by what somebody says', 'It is known as Anna Lee said: “It is a disgrace.”', ['It is a disgrace']],
    [
      'a speech that is never closed with a title inside',
      'Anna Lee stated: "The act isn’t about “Equal Quays” any more, nor boats.',
      ['"The act isn’t about “Equal Quays” any more, nor boats.'],
    ],
    [
      'a fragment behind a mark that was left',
      'It is 5" long. Anna Lee called the quay “a disgrace” there.',
      ['a disgrace'],
    ],
    [
      'what somebody is known to have said',
      'Anna Lee is known to have dismissed it as “sheer folly” then.',
      ['sheer folly'],
    ],
    ['what somebody deems it', 'Anna Lee deemed the quay “unfit for boats” in May.', ['unfit for boats']],
    ['a noun within speech that is reported', 'Anna Lee told the court she had seen “a shadow” there.', ['a shadow']],
    [
      'behind a closing mark that is the wrong way round',
      'Adam Lee says,” there are men on the quay.” It rained.',
      ['” there are men on the quay'],
    ],
    [
      'closed by a single mark',
      'Adam Lee wrote: “It floats. We won.’ Lee was there in May. Anna Park thanked him for “such a fine race.”',
      ['It floats. We won.’', 'such a fine race'],
    ],
    [
      'not closed by a mark that closes a quotation inside',
      'Adam Lee wrote: “It floats. He said ‘We won.’ Lee was there.” Anna Park thanked him for “such a fine race.”',
      ['It floats. He said ‘We won.’ Lee was there', 'such a fine race'],
    ],
    ['in brackets', 'Anna Lee left (“It is a wreck,” she said on Monday).', ['It is a wreck']],
    ['once where one mark too many closes', '“It floats,” Adam Lee says. It rained.”', ['It floats']],
    ['once where another closes the verb', '“It floats,” Adam Lee says,” and it rained.', ['It floats']],
  ])('are speech: %s', (_, body, spoken) => expect(spokenIn(body)).toEqual(spoken));

  it.each([
    ['what is so-called', 'The town will tax so-called “idle berths” from May.'],
    ['what a thing is known as', 'Bo Park opened the dock known as the “Iron Mile” in May.'],
    ['what it is known as in some place', 'The loans, known inside the bank as “gifts”, were never repaid.'],
    ['what many know it as', 'The dock, known to every sailor here as the “Iron Mile”, is closed.'],
    ['what somebody is known as online', 'Bo Park, known online as “The Pilot”, was held in May.'],
    ['what is deemed so by nobody', 'Anna Lee saw letters later deemed “top secret” on the quay.'],
    ['a label', 'The pills were found in a box labelled “fish food” on the quay.'],
    ['the subject of a letter', 'Anna Lee sent a letter with the subject line “Berths for May” to Bo Park.'],
    ['the title of a work', 'Anna Lee wrote the novel “The Last Ferry” at sea.'],
    ['a title that ends in a shout', 'Bo Park is seen in the film “Oh No, Not Him!” next to Anna Lee.'],
    ['a title that opens the sentence', 'Anna Lee left. “Sons of the Harbour” was written in a week.'],
    ['a title that is sung', 'Anna Lee went to the stage, singing “We Are Young” to Bo Park.'],
    ['a title between commas', 'Bo Park’s column, “Fill in the old dock,” is worth reading.'],
    ['what foreign words mean', 'Bo Park named the boat Bruja, Spanish for “the witch of the sea”, in May.'],
    ['what other words mean', 'The board wants a fee for berths: in other words, “a mooring tax” for Bo Park.'],
    ['the title of a programme', 'Bo Park was a guest on the radio show “Morning Tide” on Monday.'],
    ['what a letter answers', 'I stand with Anna Lee (“Lee calls the quay a wreck,” Opinion, May 4).'],
    ['a nickname', 'Robert “Bobby” Park opened the new quay.'],
    ['a term of trade', 'Each boat needs a “tide table” to enter the dock.'],
  ])('are not: %s', (_, body) => expect(spokenIn(body)).toEqual([]));
});
