/** What a field costs more than the one that every field does, by coordinate: what is counted or gone through for it. */
export const PRICES: Readonly<Record<string, number>> = {
  // Much text.
  'Article.body': 5,
  'Article.paragraphs': 5,
  'Source.text': 5,
  // Counts the whole list.
  'ArticleConnection.totalCount': 5,
  'ArticlePersonConnection.totalCount': 5,
  'PersonConnection.totalCount': 5,
  'QuoteConnection.totalCount': 5,
  'SearchConnection.totalCount': 50,
  'ArticleConnection.facets': 50,
  'QuoteConnection.facets': 50,
  'Corpus.mostQuoted': 50,
  // Goes through an index, or through the words of many quotes.
  'Query.search': 100,
  'SearchEdge.foundIn': 10,
  'SearchEdge.highlights': 10,
  'SearchEdge.article': 10,
  'Query.quoteCheck': 500,
  // Reads up to 100,000 characters while nothing else is done.
  'Query.extract': 10_000,
  // The whole schema, with all that is asked of it.
  'Query.__schema': 1_000,
  'Query.__type': 100,
};

/** How many items lists have that no argument bounds, where ten would be far off. */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  'Article.paragraphs': 30,
  'Article.contributors': 2,
  'Person.merged': 2,
  'Quote.segments': 2,
  'SearchEdge.highlights': 5,
  'QuoteMatch.difference': 10,
  'Extraction.paragraphs': 30,
  'Extraction.people': 20,
  'Extraction.quotes': 30,
  'ExtractedQuote.segments': 2,
};

/** How many items other lists are taken to have. */
export const LIST_SIZE = 10;
