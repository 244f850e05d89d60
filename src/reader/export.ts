import Negotiator from 'negotiator';
import { ARTICLE_FORMATS } from '../formats/article-formats.ts';
import { PERSON_FORMATS } from '../formats/person-formats.ts';
import type { WrittenArticle } from '../formats/written.ts';
import { withQuery } from './addresses.ts';
import type { Ask } from './ask.ts';
import { EXPORT_ARTICLE, EXPORT_PERSON } from './export-documents.ts';
import type { AnswerTo } from './graphql.ts';

/** A format for programs, by name. */
export type Format = keyof typeof ARTICLE_FORMATS;

/** What each is called on the web. */
export const MEDIA_TYPES = {
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  csv: 'text/csv',
  jsonld: 'application/ld+json',
} as const satisfies Record<Format, string>;

/** Where the page at a path is had in each format, by what that is called on the web. */
export const alternatesOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(MEDIA_TYPES).map(([format, type]) => [type, withQuery(path, { format })]));

const isFormat = (name: string | null): name is Format => name !== null && Object.hasOwn(MEDIA_TYPES, name);

/**
 * What a request for an article or a person is answered in: what its address says, or else what its `Accept` would
 * rather have, a page if it does not care; null if it takes nothing that there is.
 */
export const formatFor = (request: Request, { searchParams }: URL): Format | 'html' | null => {
  const named = searchParams.get('format');
  if (isFormat(named)) return named;
  const accept = request.headers.get('accept') ?? '*/*';
  const chosen = new Negotiator({ headers: { accept } }).mediaType(['text/html', ...Object.values(MEDIA_TYPES)]);
  if (chosen === 'text/html') return 'html';
  return (
    Object.keys(MEDIA_TYPES).find((name): name is Format => isFormat(name) && MEDIA_TYPES[name] === chosen) ?? null
  );
};

/** An article in a format for programs, piece by piece; null if there is none. */
export const exportArticle = async (ask: Ask, slug: string, format: Format): Promise<AsyncGenerator<string> | null> => {
  const { article } = await ask(EXPORT_ARTICLE, { slug });
  return article === null ? null : writeArticle(ask, slug, article, ARTICLE_FORMATS[format]);
};

type Exported = NonNullable<AnswerTo<typeof EXPORT_ARTICLE>['article']>;
type ExportedQuote = Exported['quotes']['nodes'][number];

async function* writeArticle(
  ask: Ask,
  slug: string,
  first: Exported,
  { begin, write, end }: (typeof ARTICLE_FORMATS)[Format],
): AsyncGenerator<string> {
  const people = [...first.people.nodes];
  const quotes: ExportedQuote[] = [...first.quotes.nodes];
  let page: Exported | null = first;
  let at: { readonly afterPerson: string | null; readonly afterQuote: string | null } | undefined;
  // An article is one object in most formats: it is written when all of it is there.
  while (page !== null && (page.people.pageInfo.hasNextPage || page.quotes.pageInfo.hasNextPage)) {
    // A list that came to its end first has no more cursors: it is asked for what follows its last one, which is nothing.
    at = {
      afterPerson: page.people.pageInfo.endCursor ?? at?.afterPerson ?? null,
      afterQuote: page.quotes.pageInfo.endCursor ?? at?.afterQuote ?? null,
    };
    page = (await ask(EXPORT_ARTICLE, { slug, ...at })).article;
    people.push(...(page?.people.nodes ?? []));
    quotes.push(...(page?.quotes.nodes ?? []));
  }
  yield begin;
  yield write(written(first, people, quotes), 0);
  yield end;
}

const written = (
  { contributors, ...article }: Exported,
  people: Exported['people']['nodes'],
  quotes: readonly ExportedQuote[],
): WrittenArticle => {
  const numbers = new Map(people.map(({ id }, index) => [id, index]));
  return {
    ...headingOf(article),
    people,
    contributors: contributors.flatMap(({ person, role }) => {
      const number = numbers.get(person.id);
      return number === undefined ? [] : [{ person: number, role }];
    }),
    quotes: quotes.map((quote) => ({ ...quote, speaker: quote.speaker && (numbers.get(quote.speaker.id) ?? null) })),
  };
};

/** What somebody said in a format for programs, page by page as it is read; null if there is nobody such. */
export const exportPerson = async (ask: Ask, slug: string, format: Format): Promise<AsyncGenerator<string> | null> => {
  const { person } = await ask(EXPORT_PERSON, { slug });
  return person === null ? null : writePerson(ask, slug, person, PERSON_FORMATS[format]);
};

type ExportedPerson = NonNullable<AnswerTo<typeof EXPORT_PERSON>['person']>;

async function* writePerson(
  ask: Ask,
  slug: string,
  first: ExportedPerson,
  { begin, write, end }: (typeof PERSON_FORMATS)[Format],
): AsyncGenerator<string> {
  yield begin(first);
  let index = 0;
  for (let page: ExportedPerson | null = first; page !== null; ) {
    const before = index;
    yield page.quotes.nodes
      .map(({ article, ...quote }, at) => write({ ...quote, article: headingOf(article) }, first, before + at))
      .join('');
    index += page.quotes.nodes.length;
    const { hasNextPage, endCursor }: ExportedPerson['quotes']['pageInfo'] = page.quotes.pageInfo;
    page = hasNextPage ? (await ask(EXPORT_PERSON, { slug, after: endCursor })).person : null;
  }
  yield end;
}

const headingOf = ({
  source,
  ...heading
}: Pick<Exported, 'headline' | 'publishedAt' | 'publisher' | 'url' | 'source'>) => ({
  ...heading,
  fileName: source.fileName,
});
