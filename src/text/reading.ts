import type { Cue } from './clauses/clauses.ts';
import { findCues } from './clauses/clauses.ts';
import { mapped } from './mapped.ts';
import type { Name } from './names/names.ts';
import { findNames } from './names/names.ts';
import type { Cast } from './names/people.ts';
import { castOf } from './names/people.ts';
import type { Passage } from './passage.ts';
import { findNounPhrases } from './phrases/noun-phrases.ts';
import type { PhraseIndex } from './phrases/phrase-index.ts';
import { indexPhrases } from './phrases/phrase-index.ts';
import type { Sentence } from './sentences.ts';
import { findSentences, isQuotation, quotationOf } from './sentences.ts';

/** A passage with everything that attribution looks at. */
export interface Reading {
  readonly passage: Passage;
  readonly names: readonly Name[];
  readonly cast: Cast;
  readonly index: PhraseIndex;
  readonly sentences: readonly Sentence[];
  /** For each sentence, its reporting verbs. */
  readonly cues: readonly (readonly Cue[])[];
  /** For each quotation, its sentence and its position among that sentence's items. */
  readonly placeOf: readonly { readonly sentence: number; readonly position: number }[];
}

/** Reads names, people, noun phrases, sentences and reporting verbs, in that order. */
export const readReporting = (passage: Passage): Reading => {
  const names = findNames(passage);
  const cast = castOf(passage, names);
  const index = indexPhrases(findNounPhrases(passage, names, cast), passage.tokens.length);
  const sentences = findSentences(passage);
  const cues = mapped(sentences, (sentence) => findCues(passage, sentence, index));
  return { passage, names, cast, index, sentences, cues, placeOf: placesOf(sentences, passage.quotations.length) };
};

const NOWHERE = { sentence: -1, position: 0 };

const placesOf = (sentences: readonly Sentence[], count: number): { sentence: number; position: number }[] => {
  const places: { sentence: number; position: number }[] = [];
  while (places.length < count) places.push(NOWHERE);
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const items = sentences[sentence]?.items ?? [];
    for (let position = 0; position < items.length; position++) {
      const item = items[position] ?? 0;
      if (isQuotation(item)) places[quotationOf(item)] = { sentence, position };
    }
  }
  return places;
};
