import { MESSAGES } from '../english/organizations.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Kind } from '../words/tokens.ts';
import { nameInApposition } from './appellations.ts';

/** How many sentences back a document may have been brought in, and how far behind its noun whoever it is from. */
const REACH = 5;
const AUTHOR_REACH = 4;

/** How many places at which the document is spoken of are looked at. */
const MOST = 6;

/** "Partial transcript as follows:": whose words were taken down, whoever was last said to say something; else -1. */
export const speakerRecorded = (
  { passage: { tokens }, cues, index }: Reading,
  at: number,
  sentence: number,
  individualOf: ArrayLike<number>,
): number => {
  const { first, head } = index.phrases[at] as NounPhrase;
  // "the transcript" of a trial, "a transcript of the meeting": of many
  if (!/^transcripts?$/.test(tokens[head]?.lower ?? '') || tokens[head + 1]?.lower === 'of') return -1;
  if (((tokens[first]?.word.flags ?? 0) & Flag.DETERMINER) !== 0) return -1;
  for (let back = sentence - 1; back >= Math.max(0, sentence - REACH); back--) {
    const cue = cues[back]?.findLast(({ verb }) => verb.strength === 'SPEECH');
    if (cue) return cue.passive ? -1 : (individualOf[cue.subject] ?? -1);
  }
  return -1;
};

/** Who wrote "the letter": the individual whose it was called before, or who wrote in it, or of whom it came; else -1. */
export const authorOf = (reading: Reading, at: number, sentence: number, individualOf: ArrayLike<number>): number => {
  const { passage, sentences, cues, index } = reading;
  const phrase = index.phrases[at];
  const noun = passage.tokens[phrase?.head ?? -1]?.lower ?? '';
  let mentions = 0;
  for (let back = sentence; back >= Math.max(0, sentence - REACH); back--) {
    for (const item of sentences[back]?.items ?? []) {
      if (isQuotation(item) || item >= (phrase?.first ?? 0) || !isCalled(passage.tokens[item]?.lower ?? '', noun))
        continue;
      if (++mentions > MOST) return -1;
      const author = authorHere(reading, item, back, individualOf);
      if (author >= 0) return author;
    }
    // "Ann Lee emailed supporters" ... "The email says".
    const cue = cues[back]?.find(({ verb, token }) => verb.lemma === noun && token < (phrase?.first ?? 0));
    if (cue && !cue.passive) return individualOf[cue.subject] ?? -1;
  }
  return -1;
};

/** Whether "the message" may be the document. */
const isCalled = (document: string, noun: string): boolean =>
  document === noun || (noun === 'message' && MESSAGES.has(document));

const authorHere = (reading: Reading, noun: number, sentence: number, individualOf: ArrayLike<number>): number => {
  const { tokens } = reading.passage;
  const { phrases, phraseAt } = reading.index;
  const first = phrases[phraseAt[noun] ?? -1]?.first ?? noun;
  // "Ann Lee's letter"
  const possessor = phraseAt[first - 1] ?? -1;
  if (pick(phrases, possessor)?.possessive) return individualOf[possessor] ?? -1;
  // "a letter from Ann Lee", "a letter was sent by the mayor, Ann Lee"
  for (let behind = noun + 1; behind <= noun + AUTHOR_REACH; behind++) {
    if (!/^(?:from|by)$/.test(tokens[behind]?.lower ?? '')) continue;
    let next = phraseAt[behind + 1] ?? -1;
    if (pick(phrases, next)?.possessive) next++;
    return pick(phrases, next)?.form === 'NAME' ? (individualOf[next] ?? -1) : nameInApposition(reading, next);
  }
  // "Ann Lee wrote in a letter"; "In a letter to the club, Ann Lee complained"
  let opening = first;
  // "in | a June 10, 2009 | email"
  while (isDated(tokens[opening - 1])) opening--;
  if (!/^(?:in|with)$/.test(tokens[opening - 1]?.lower ?? '')) return -1;
  const cues = reading.cues[sentence]?.filter(({ verb }) => verb.strength === 'SPEECH');
  const isFronted = reading.sentences[sentence]?.items[0] === opening - 1;
  const cue = isFronted ? cues?.[0] : cues?.findLast(({ token }) => token < opening);
  return cue && !cue.passive ? (individualOf[cue.subject] ?? -1) : -1;
};

const isDated = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === Kind.NUMBER || token.lower === ',' || (token.word.flags & (Flag.CALENDAR | Flag.DETERMINER)) !== 0);
