import type { Contributor, Mention, Person } from './article.ts';
import type { AttributedQuotation } from './attribution.ts';
import type { Coreference } from './coreference.ts';
import { readCredits } from './credits.ts';
import { decodeEntities } from './entities.ts';
import { findInHeadline } from './headline.ts';
import type { Layout } from './layout.ts';
import { Flag } from './lexicon.ts';
import type { TokenRange } from './noun-phrases.ts';
import { printedName, splitName } from './personal-names.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/** The people of an article as they are handed out, and which of them each individual is. */
export interface Persons {
  readonly people: readonly Person[];
  readonly contributors: readonly Contributor[];
  /** For each individual, the index of the person. */
  readonly personOf: readonly number[];
}

/** Writes down the people: their names as printed, what is said of them, and where they are mentioned. */
export const personsOf = (
  text: string,
  layout: Layout,
  reading: Reading,
  coreference: Coreference,
  attributed: readonly AttributedQuotation[],
): Persons => {
  const { cast, names, passage, index } = reading;
  const sources = new Set(attributed.map(({ phrase }) => phrase));
  const inHeadline = layout.headline
    ? findInHeadline(text, layout.headline, cast.individuals, ({ word }) => (word.flags & Flag.GIVEN_NAME) !== 0)
    : [];
  const people = cast.individuals.map((individual, at): Person => {
    const fullest = names[individual.fullest];
    if (!fullest) throw new RangeError('an individual without a name');
    const printed = individual.names.map((name) => decodeEntities(printedName(passage, names[name] ?? fullest)));
    const fuller = inHeadline.find((name) => name.individual === at && name.pieces.length > individual.pieces.length);
    const name = fuller
      ? decodeEntities(text.slice(fuller.start, fuller.end))
      : decodeEntities(printedName(passage, fullest));
    const { given, family } = splitName(passage.tokens, fullest);
    const mentions: Mention[] = [
      ...inHeadline
        .filter((found) => found.individual === at)
        .map(({ start, end }): Mention => ({ span: { start, end }, kind: 'NAME' })),
      ...individual.names.map(
        (found): Mention => ({
          span: spanOfTokens(reading, { first: names[found]?.first ?? 0, last: names[found]?.last ?? 0 }),
          kind: 'NAME',
        }),
      ),
    ];
    for (const [phrase, { form, first, last }] of index.phrases.entries())
      if (form !== 'NAME' && coreference.individualOf[phrase] === at && (form === 'DESCRIPTION' || sources.has(phrase)))
        mentions.push({ span: spanOfTokens(reading, { first, last }), kind: form });
    return {
      name,
      givenName: fuller ? name.slice(0, name.lastIndexOf(' ')) : given && phrase(reading, given),
      familyName: fuller ? name.slice(name.lastIndexOf(' ') + 1) : family && given ? phrase(reading, family) : null,
      aliases: distinct(printed).filter((alias) => alias !== name),
      descriptions: distinct(
        coreference.descriptions
          .filter((description) => description.individual === at)
          .map((description) => decodeEntities(textOfTokens(reading, description))),
      ),
      mentions: mentions.sort((a, b) => a.span.start - b.span.start),
    };
  });
  const personOf = cast.individuals.map((_, at) => at);
  const contributors = readCredits(text, layout, people);
  return { people: contributors.people, contributors: contributors.contributors, personOf };
};

const phrase = (reading: Reading, [first, last]: readonly [number, number]): string =>
  decodeEntities(textOfTokens(reading, { first, last }));

/** The stretch of the source that the tokens cover. */
export const spanOfTokens = ({ passage: { tokens } }: Reading, { first, last }: TokenRange): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});

const textOfTokens = (reading: Reading, range: TokenRange): string => {
  const { start, end } = spanOfTokens(reading, range);
  return reading.passage.text.slice(start, end).replace(/\s+/g, ' ');
};

const distinct = (list: readonly string[]): string[] => [...new Set(list)];
