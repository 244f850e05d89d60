import DataLoader from 'dataloader';
import type { PageRequest } from '../store/page.ts';
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

/**
 * One request's view of the store: what the items of a list each ask for is fetched together, so that the number of
 * statements depends on how deep a query is and not on how long its lists are.
 */
export const createLoaders = (store: Store) => ({
  article: new DataLoader((ids: readonly string[]) => store.articlesByIds(ids)),
  articleBySlug: new DataLoader((slugs: readonly string[]) => store.articlesBySlugs(slugs)),
  person: new DataLoader((ids: readonly string[]) => store.peopleByIds(ids)),
  personBySlug: new DataLoader((slugs: readonly string[]) => store.peopleBySlugs(slugs)),
  quote: new DataLoader((ids: readonly string[]) => store.quotesByIds(ids)),

  articleText: new DataLoader((ids: readonly string[]) => store.articleTexts(ids)),
  contributors: new DataLoader((ids: readonly string[]) => store.contributorsOfArticles(ids)),
  mergedInto: new DataLoader((ids: readonly string[]) => store.mergedInto(ids)),
  personNames: new DataLoader((ids: readonly string[]) => store.personNames(ids)),

  quotesOfArticle: perQuery((ids, query: QuoteListQuery) => store.quotesOfArticles(ids, query)),
  quotesOfPerson: perQuery((ids, query: QuoteListQuery) => store.quotesOfPeople(ids, query)),
  articlesOfPerson: perQuery((ids, query: ListQuery<ArticleFilter, ArticleOrder>) =>
    store.articlesOfPeople(ids, query),
  ),
  peopleOfArticle: perQuery((ids, page: PageRequest) => store.peopleOfArticles(ids, page)),

  countQuotesOfArticle: perQuery((ids, filter: QuoteFilter) => store.countQuotesOfArticles(ids, filter)),
  countQuotesOfPerson: perQuery((ids, filter: QuoteFilter) => store.countQuotesOfPeople(ids, filter)),
  countArticlesOfPerson: perQuery((ids, filter: ArticleFilter) => store.countArticlesOfPeople(ids, filter)),
  countQuotesOfArticleBy: perQuery((ids, query: FacetQuery<QuoteFacet, QuoteFilter>) =>
    store.countQuotesOfArticlesBy(ids, query),
  ),
  countQuotesOfPersonBy: perQuery((ids, query: FacetQuery<QuoteFacet, QuoteFilter>) =>
    store.countQuotesOfPeopleBy(ids, query),
  ),
  countArticlesOfPersonBy: perQuery((ids, query: FacetQuery<ArticleFacet, ArticleFilter>) =>
    store.countArticlesOfPeopleBy(ids, query),
  ),
  /** By "KIND id". */
  hitExplanation: perQuery((hits, { text }: { readonly text: string }) =>
    store.explainHits(
      text,
      hits.map((hit) => {
        const [kind, id] = hit.split(' ') as [SearchKind, string];
        return { kind, id };
      }),
    ),
  ),
  countPeopleOfArticle: new DataLoader((ids: readonly string[]) => store.countPeopleOfArticles(ids)),
});

export type Loaders = ReturnType<typeof createLoaders>;

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
