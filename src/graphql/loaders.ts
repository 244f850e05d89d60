import DataLoader from 'dataloader';
import type { PageRequest } from '../store/lists/page.ts';
import type {
  ArticleFacet,
  ArticleFilter,
  ArticleOrder,
  FacetQuery,
  ListQuery,
  QuoteFacet,
  QuoteFilter,
  QuoteListQuery,
} from '../store/requests.ts';
import type { SearchKind } from '../store/search/entries.ts';
import type { Store } from '../store/store.ts';
import { removedMeanwhile } from './errors.ts';

const LOADERS = {
  article: (store: Store) => new DataLoader((ids: readonly string[]) => store.articlesByIds(ids)),
  articleBySlug: (store: Store) => new DataLoader((slugs: readonly string[]) => store.articlesBySlugs(slugs)),
  person: (store: Store) => new DataLoader((ids: readonly string[]) => store.peopleByIds(ids)),
  personBySlug: (store: Store) => new DataLoader((slugs: readonly string[]) => store.peopleBySlugs(slugs)),
  quote: (store: Store) => new DataLoader((ids: readonly string[]) => store.quotesByIds(ids)),

  articleText: (store: Store) => new DataLoader((ids: readonly string[]) => store.articleTexts(ids)),
  contributors: (store: Store) => new DataLoader((ids: readonly string[]) => store.contributorsOfArticles(ids)),
  mergedInto: (store: Store) => new DataLoader((ids: readonly string[]) => store.mergedInto(ids)),
  personNames: (store: Store) => new DataLoader((ids: readonly string[]) => store.personNames(ids)),

  quotesOfArticle: (store: Store) => perQuery((ids, query: QuoteListQuery) => store.quotesOfArticles(ids, query)),
  quotesOfPerson: (store: Store) => perQuery((ids, query: QuoteListQuery) => store.quotesOfPeople(ids, query)),
  articlesOfPerson: (store: Store) =>
    perQuery((ids, query: ListQuery<ArticleFilter, ArticleOrder>) => store.articlesOfPeople(ids, query)),
  peopleOfArticle: (store: Store) => perQuery((ids, page: PageRequest) => store.peopleOfArticles(ids, page)),

  countQuotesOfArticle: (store: Store) =>
    perQuery((ids, filter: QuoteFilter) => store.countQuotesOfArticles(ids, filter)),
  countQuotesOfPerson: (store: Store) => perQuery((ids, filter: QuoteFilter) => store.countQuotesOfPeople(ids, filter)),
  countArticlesOfPerson: (store: Store) =>
    perQuery((ids, filter: ArticleFilter) => store.countArticlesOfPeople(ids, filter)),
  countQuotesOfArticleBy: (store: Store) =>
    perQuery((ids, query: FacetQuery<QuoteFacet, QuoteFilter>) => store.countQuotesOfArticlesBy(ids, query)),
  countQuotesOfPersonBy: (store: Store) =>
    perQuery((ids, query: FacetQuery<QuoteFacet, QuoteFilter>) => store.countQuotesOfPeopleBy(ids, query)),
  countArticlesOfPersonBy: (store: Store) =>
    perQuery((ids, query: FacetQuery<ArticleFacet, ArticleFilter>) => store.countArticlesOfPeopleBy(ids, query)),
  /** By "KIND id". */
  hitExplanation: (store: Store) =>
    perQuery((hits, { text }: { readonly text: string }) =>
      store.explainHits(
        text,
        hits.map((hit) => {
          const [kind, id] = hit.split(' ') as [SearchKind, string];
          return { kind, id };
        }),
      ),
    ),
  countPeopleOfArticle: (store: Store) => new DataLoader((ids: readonly string[]) => store.countPeopleOfArticles(ids)),
} satisfies Record<string, (store: Store) => unknown>;

/** What fetches things of a kind together, of one store. */
export type Loaders = { readonly [Name in keyof typeof LOADERS]: ReturnType<(typeof LOADERS)[Name]> };

/**
 * One request's view of the store: what the items of a list each ask for is fetched together, so that the number of
 * statements depends on how deep a query is and not on how long its lists are. A loader is made when it is first used:
 * most queries need one or two.
 */
export const createLoaders = (store: Store): Loaders => new LazyLoaders(store) as LazyLoaders & Loaders;

class LazyLoaders {
  readonly store: Store;
  readonly made: Record<string, unknown> = {};

  constructor(store: Store) {
    this.store = store;
  }
}

for (const [name, make] of Object.entries(LOADERS))
  Object.defineProperty(LazyLoaders.prototype, name, {
    get(this: LazyLoaders) {
      this.made[name] ??= make(this.store);
      return this.made[name];
    },
  });

/** A record that another one points to. */
export const loadExisting = async <T>(loader: DataLoader<string, T | null>, id: string): Promise<T> => {
  const record = await loader.load(id);
  if (record === null) throw removedMeanwhile();
  return record;
};

/** A loader for each way in which the same lists are asked for: aliases of a field may differ in their arguments. */
const perQuery = <Query extends object, Result>(
  load: (ids: readonly string[], query: Query) => Promise<readonly Result[]>,
) => {
  const loaders = new Map<string, DataLoader<string, Result>>();
  return (query: Query): DataLoader<string, Result> => {
    const key = JSON.stringify(query);
    const loader = loaders.get(key) ?? new DataLoader((ids: readonly string[]) => load(ids, query));
    loaders.set(key, loader);
    return loader;
  };
};
