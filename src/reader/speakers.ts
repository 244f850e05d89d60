import type { AnswerTo } from './graphql.ts';
import type { Stretch } from './marked-text.ts';
import type { ARTICLE } from './page-documents.ts';

type StoredQuote = NonNullable<AnswerTo<typeof ARTICLE>['article']>['quotes']['nodes'][number];

/** Somebody of an article; without an id and an address where nothing of it is kept. */
export interface SpeakerShown {
  readonly id: string | null;
  readonly slug: string | null;
  readonly name: string;
}

/** A quote of an article. */
export interface QuoteShown extends Omit<StoredQuote, 'id' | 'speaker'> {
  readonly id: string | null;
  readonly speaker: SpeakerShown | null;
}

/** Somebody of an article, with where it refers to them. */
export interface PersonShown {
  readonly node: SpeakerShown & { readonly descriptions: readonly string[] };
  readonly mentions: readonly Stretch[];
}

/** Whom a quote is given to on the page. */
export interface Voice {
  /** Null for whoever has no name. */
  readonly person: SpeakerShown | null;
  /** The number of the colour, from 1; 0 for whoever has no name. */
  readonly color: number;
  /** Whether it is only supposed to be this person: too unsure for the API to name anybody. */
  readonly supposed: boolean;
}

/** The speakers after the last begin anew. */
const COLORS = 12;

/** Who speaks in each quote, in the order of the quotes. Who speaks first has the first colour. */
export const voicesOf = (quotes: readonly QuoteShown[], people: readonly PersonShown[]): readonly Voice[] => {
  const colors = new Map<string, number>();
  const colorOf = (person: SpeakerShown): number => {
    const key = keyOf(person);
    const color = colors.get(key) ?? (colors.size % COLORS) + 1;
    colors.set(key, color);
    return color;
  };
  return quotes.map(({ speaker, attribution: { speakerKind, source } }): Voice => {
    if (speaker !== null) return { person: speaker, color: colorOf(speaker), supposed: false };
    const supposed = speakerKind === 'PERSON' && source !== null ? personNamedAt(source, people) : undefined;
    return supposed === undefined
      ? { person: null, color: 0, supposed: false }
      : { person: supposed, color: colorOf(supposed), supposed: true };
  });
};

/** What tells somebody from the others of an article. */
export const keyOf = ({ slug, name }: SpeakerShown): string => slug ?? name;

/** Whom these words refer to: they may begin with a description, and end with the name. */
const personNamedAt = (source: Stretch, people: readonly PersonShown[]): PersonShown['node'] | undefined =>
  people.find(({ mentions }) => mentions.some(({ start, end }) => end === source.end && start < source.end))?.node;

/** How sure an attribution looks. */
export type Sureness = 'sure' | 'likely' | 'unsure';

/** Sure from nine in ten on; unsure where the API would rather name nobody. */
export const surenessOf = (confidence: number): Sureness =>
  confidence >= 0.9 ? 'sure' : confidence >= 0.7 ? 'likely' : 'unsure';
