import type { SearchKind } from '../search/entries.ts';
import type { SearchQuery } from '../search/query.ts';
import { relevance } from '../search/relevance.ts';

let lastJson = '';
let lastQuery: SearchQuery = { wanted: [], unwanted: [] };

/** The SQL function `relevance(kind, query as JSON, digest)`. A statement calls it with one query, row after row. */
export const relevanceOfDigest = (kind: unknown, query: unknown, digest: unknown): number => {
  if (query !== lastJson) {
    lastQuery = JSON.parse(String(query)) as SearchQuery;
    lastJson = String(query);
  }
  return relevance(kind as SearchKind, lastQuery, String(digest));
};
