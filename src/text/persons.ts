import type { Contributor, Mention, Person } from './article.ts';
import type { AttributedQuotation } from './attribution/attribution.ts';
import type { Coreference } from './coreference/coreference.ts';
import { readCredits } from './credits.ts';
import { findInHeadline, findInThings, wordsOf } from './headline.ts';
import type { Layout } from './layout/layout.ts';
import { mapped } from './mapped.ts';
import type { Name } from './names/names.ts';
import { printedName, splitName } from './names/personal-names.ts';
import type { NounPhrase, TokenRange } from './phrases/noun-phrases.ts';
import { pick } from './pick.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';
import { inOneLine } from './span.ts';
import { decodeEntities } from './words/entities.ts';

/** The people of an article as they are handed out: each individual, then those who are only credited. */
export interface Persons {
  readonly people: readonly Person[];
  readonly contributors: readonly Contributor[];
}

/** What is gathered of one person, in one pass over the article. */
interface Dossier {
  /** A fuller name than the body's. */
  fuller: string | null;
  /** In text order; of many some are there twice. */
  readonly printed: string[];
  readonly descriptions: string[];
  readonly mentions: Mention[];
}

/** Writes down the people: their names as printed, what is said of them, and where they are mentioned. */
export const personsOf = (
  text: string,
  layout: Layout,
  reading: Reading,
  coreference: Coreference,
  attributed: readonly AttributedQuotation[],
): Persons => {
  const dossiers = gather(text, layout, reading, coreference, attributed);
  const people = mapped(reading.cast.individuals, ({ fullest }, index): Person => {
    const { fuller, printed, descriptions, mentions } = dossiers[index] as Dossier;
    const shown = reading.names[fullest];
    const name = fuller ?? (shown ? decodeEntities(printedName(reading.passage, shown)) : '');
    const space = name.lastIndexOf(' ');
    const { given, family } =
      shown && !fuller ? splitName(reading.passage.tokens, shown) : { given: null, family: null };
    return {
      name,
      givenName: fuller ? name.slice(0, space) : given && textOfTokens(reading, given),
      familyName: fuller ? name.slice(space + 1) : given && family && textOfTokens(reading, family),
      aliases: distinct(distinct(printed).map((alias) => asInName(alias, name))).filter((alias) => alias !== name),
      descriptions: distinct(descriptions),
      mentions: mentions.toSorted((a, b) => a.span.start - b.span.start),
    };
  });
  return readCredits(text, layout, people);
};

// Most people have but one name or two, for which a set would be too much.
const FEW = 8;

/** Adds a word to a few others that it is none of. */
const note = (words: string[], word: string): void => {
  if (words.length >= FEW || !words.includes(word)) words.push(word);
};

const distinct = (words: string[]): string[] => (words.length < 2 ? words : [...new Set(words)]);

/** "Van der Meer", which opens a sentence, is the "van der Meer" of the full name. */
const asInName = (alias: string, name: string): string =>
  name.toLowerCase().endsWith(` ${alias.toLowerCase()}`) ? name.slice(-alias.length) : alias;

const gather = (
  text: string,
  layout: Layout,
  reading: Reading,
  coreference: Coreference,
  attributed: readonly AttributedQuotation[],
): Dossier[] => {
  const { cast, names, passage, index } = reading;
  const dossiers = mapped(
    cast.individuals,
    (): Dossier => ({ fuller: null, printed: [], descriptions: [], mentions: [] }),
  );
  for (const other of findInHeadline(text, layout.headline, cast.individuals)) {
    const dossier = dossiers[other.individual];
    if (other.full && cast.individuals[other.individual]?.pieces.length === 1 && dossier)
      dossier.fuller ??= wordsOf(text, other);
    dossier?.mentions.push({ span: { start: other.start, end: other.end }, kind: 'NAME' });
  }
  for (const other of findInThings(reading)) {
    const dossier = dossiers[other.individual];
    if (dossier) dossier.fuller ??= wordsOf(text, other);
  }
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as Name;
    const dossier = pick(dossiers, cast.individualOf[at] ?? -1);
    if (!dossier) continue;
    note(dossier.printed, decodeEntities(printedName(passage, name)));
    dossier.mentions.push({ span: spanOfTokens(reading, name), kind: 'NAME' });
  }
  const sources = new Set(attributed.map(({ phrase }) => phrase));
  for (let at = 0; at < index.phrases.length; at++) {
    const phrase = index.phrases[at] as NounPhrase;
    if (phrase.form === 'NAME' || (phrase.form === 'PRONOUN' && !sources.has(at))) continue;
    pick(dossiers, coreference.individualOf[at] ?? -1)?.mentions.push({
      span: spanOfTokens(reading, phrase),
      kind: phrase.form,
    });
  }
  for (const description of coreference.descriptions)
    note(dossiers[description.individual]?.descriptions ?? [], textOfTokens(reading, description));
  return dossiers;
};

/** The stretch of the source that the tokens cover. */
export const spanOfTokens = ({ passage: { tokens } }: Reading, { first, last }: TokenRange): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});

const textOfTokens = (reading: Reading, range: TokenRange): string => {
  const { start, end } = spanOfTokens(reading, range);
  return inOneLine(decodeEntities(reading.passage.text.slice(start, end)));
};
