import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/text/article.ts';

/** Who said the last quotation of a text: a name, or what kind of speaker it was where nobody is named. */
const speakerOfLast = (body: string): string | undefined => {
  const { people, quotes } = parseArticle(`News from the harbour\n\n${body}\n`);
  const last = quotes.filter(({ kind }) => kind !== 'INDIRECT').at(-1);
  return last?.speaker == null ? last?.attribution.speakerKind : people[last.speaker]?.name;
};

describe('whose words they are', () => {
  it.each([
    [
      'the one who had said so, not the one who tells of it',
      'Adam Lee spoke on Monday. Two colleagues had described the choice as “sentimental”, he said.',
      'GROUP',
    ],
    ['the subject of the verb next to them', 'Adam Lee called the choice “sentimental”, Carl Park said.', 'Adam Lee'],
    [
      'the subject, a date and an appositive before',
      'Speaker Adam Lee, the highest-ranking Republican, on Tuesday called Carl Park’s remarks about a judge “racist”.',
      'Adam Lee',
    ],
    [
      'somebody in front of whose name house and party stand',
      'House Republican Adam Lee called it “a disgrace”.',
      'Adam Lee',
    ],
    [
      'a former officer’s comment',
      'The email contradicts comments from former Secretary of State Anna Park that “it was late”.',
      'Anna Park',
    ],
    [
      'somebody shown as he is mostly spelt',
      'Adan Halloray left. Adam Halloray sailed. Adam Halloray said it was “a disgrace”.',
      'Adam Halloray',
    ],
    ['whose letter it is', 'Adam Lee’s letter makes the case: “The quay is a disgrace.”', 'Adam Lee'],
    ['who puts it so', 'Carl Park said it was a shame. The quay is “a disgrace”, as Adam Lee put it.', 'Adam Lee'],
    ['a bearer of a Scottish surname', 'Zzyna McQuorl called the quay “a disgrace”.', 'Zzyna McQuorl'],
    ['the agent of a passive', 'Adam Lee was told by Carl Park that the quay was “a disgrace”.', 'Carl Park'],
    [
      'the spokesman of somebody whom a clause describes',
      'A spokesman for Adam Lee, who owns the harbour, said the quay was “a disgrace”.',
      'UNNAMED',
    ],
    [
      'the name behind an office of many words',
      'The minister of ports and harbours, Anna Park, spoke in Leeds, saying the quay was “a disgrace”.',
      'Anna Park',
    ],
    [
      'who was called so',
      'Adam Lee, the captain, met Carl Park, a sailor. “It is a disgrace,” the captain said.',
      'Adam Lee',
    ],
    [
      'of whom the text has been speaking, where what he is called is new',
      'Adam Lee, 38, came home on Monday. “It is a disgrace,” the 38-year-old told reporters.',
      'Adam Lee',
    ],
  ])('%s', (_, body, speaker) => expect(speakerOfLast(body)).toBe(speaker));

  it.each([
    [
      'a document of no one person',
      'Adam Lee’s party put out a report. The report called the quay “a disgrace”.',
      'ORGANIZATION',
    ],
    [
      'who goes on to do something else',
      'Adam Lee left. “The quay is a disgrace,” Carl Park said. “It is.” Actress Anna Orr continues to live in Leeds.',
      'Carl Park',
    ],
    [
      'who tells of a crowd for the crowd',
      'Adam Lee was greeted with chants of “Close the quay!” in Leeds, according to Carl Park.',
      'GROUP',
    ],
    ['a crowd for who chants', 'Adam Lee chanted: “Close the quay!”', 'Adam Lee'],
    ['a bystander', 'Adam Lee sailed on Monday. As the race began, the announcer said: “Here they come.”', 'UNNAMED'],
    [
      'a vice president for a president',
      'President Adam Lee met Vice President Carl Park in Leeds. “It is a disgrace,” the president said.',
      'Adam Lee',
    ],
  ])('does NOT take one for another: %s', (_, body, speaker) => expect(speakerOfLast(body)).toBe(speaker));
});
