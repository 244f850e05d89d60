import { QUESTIONING, REPROACHES } from '../english/dealings.ts';
import { PERSONAL_DOCUMENTS } from '../english/organizations.ts';
import { UTTERANCE_NOUNS } from '../english/utterances.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import { antecedentOfWhom } from './appellations.ts';

/** The phrase for which a pronoun stands by the clause around it or by what was sent, whoever else was spoken of; else -1. */
export const reporterFor = (reading: Reading, at: number, sentence: number): number => {
  const phrase = reading.index.phrases[at];
  if (!phrase) return -1;
  const challenged = challengedOn(reading, phrase);
  if (challenged >= 0) return challenged;
  const around = reporterAround(reading, phrase, sentence);
  if (around >= 0) return around;
  const accuser = subjectBeforeWhom(reading, phrase, sentence);
  if (accuser >= 0) return accuser;
  const sender = senderBefore(reading, at, sentence);
  return sender >= 0 ? sender : askedBefore(reading, at, sentence);
};

/** "pressed Park on | his | claim that": whoever is pressed, where a noun of saying follows. */
const challengedOn = (
  { passage: { tokens }, index: { phraseAt, tailAt, phrases } }: Reading,
  { first, last }: NounPhrase,
): number => {
  if (tokens[first]?.word.pronoun?.case !== 'POSSESSIVE' || !UTTERANCE_NOUNS.has(tokens[last + 1]?.lower ?? ''))
    return -1;
  if (!/^(?:about|for|on|over)$/.test(tokens[first - 1]?.lower ?? '')) return -1;
  const whom = Math.max(phraseAt[first - 2] ?? -1, tailAt[first - 2] ?? -1);
  const { first: opening = 0, kind, possessive = true } = pick(phrases, whom) ?? {};
  if (kind !== 'PERSON' || possessive) return -1;
  const verb = tokens[opening - 1]?.lower ?? '';
  return REPROACHES.has(verb) || /^(?:takes|took)$/.test(verb) ? whom : -1;
};

/** "Lee thought that the result, | as he later explained, | would be ...": whoever thought so. */
const reporterAround = (
  { passage: { tokens }, cues, index: { phrases, phraseAt, tailAt } }: Reading,
  { first, last }: NounPhrase,
  sentence: number,
): number => {
  if (tokens[first - 1]?.lower !== 'as' || tokens[first - 2]?.lower !== ',') return -1;
  let verb = last + 1;
  while ((tokens[verb]?.word.flags ?? 0) & Flag.ADVERB || tokens[verb]?.lower === 'later') verb++;
  if (!tokens[verb]?.word.reporting && !tokens[verb]?.word.phrasal) return -1;
  // "that Park, as he said": may be either.
  const behind = pick(phrases, Math.max(phraseAt[first - 3] ?? -1, tailAt[first - 3] ?? -1));
  if (behind && behind.kind !== 'ORGANIZATION' && behind.kind !== 'THING') return -1;
  const cue = cues[sentence]?.findLast(
    ({ token, passive, participle }) => token < first && !passive && !participle && tokens[token + 1]?.lower === 'that',
  );
  return cue?.subject ?? -1;
};

/** "Lee attacked Park, with whom | he | had met": whoever attacked. */
const subjectBeforeWhom = (reading: Reading, phrase: NounPhrase, sentence: number): number => {
  const antecedent = antecedentOfWhom(reading, phrase);
  if (antecedent < 0) return -1;
  const { first } = reading.index.phrases[antecedent] as NounPhrase;
  const cue = reading.cues[sentence]?.findLast(({ token, passive }) => token < first && !passive);
  return cue && cue.subject < antecedent ? cue.subject : -1;
};

/** "He read an email from Ann Lee. “No,” | she | writes": who sent what is read out. */
const senderBefore = (
  { passage: { tokens }, cues, sentences, index: { phrases } }: Reading,
  at: number,
  sentence: number,
): number => {
  if (!cues[sentence]?.some(({ subject, verb }) => subject === at && verb.lemma === 'write')) return -1;
  const [start = -1] = sentences[sentence - 1]?.items ?? [];
  if (isQuotation(start)) return -1;
  for (let before = at - 1; before >= 0 && (phrases[before]?.first ?? -1) >= start; before--) {
    const { form, kind, first: name = -1 } = pick(phrases, before) ?? {};
    const owner = pick(phrases, before - 1);
    const first = owner?.last === name - 1 && (owner.possessive || owner.form === 'PRONOUN') ? owner.first : name;
    if (form !== 'NAME' || kind !== 'PERSON' || !/^(?:from|by)$/.test(tokens[first - 1]?.lower ?? '')) continue;
    const sent = tokens[first - 2]?.lower ?? '';
    if (PERSONAL_DOCUMENTS.has(sent) || /^(?:sent|written)$/.test(sent)) return before;
  }
  return -1;
};

/** "Lee asked Park how high it was. “Four feet,” | he | told her": whoever was asked. */
const askedBefore = ({ cues, sentences, index: { phrases } }: Reading, at: number, sentence: number): number => {
  const answers = cues[sentence]?.some(
    ({ subject, verb }) => subject === at && verb.strength === 'SPEECH' && !QUESTIONING.has(verb.lemma),
  );
  if (!answers || !sentences[sentence]?.items.some(isQuotation)) return -1;
  const before = cues[sentence - 1] ?? [];
  const [question] = before;
  if (
    before.length !== 1 ||
    !question ||
    question.passive ||
    question.inverted ||
    !QUESTIONING.has(question.verb.lemma)
  )
    return -1;
  const [asker, asked] = [
    pick(phrases, question.subject),
    phrases.findIndex(({ first }) => first === question.token + 1),
  ];
  const { form, kind, possessive } = pick(phrases, asked) ?? {};
  return asker?.kind === 'PERSON' && form === 'NAME' && kind === 'PERSON' && !possessive ? asked : -1;
};
