import { graphql } from './graphql.ts';

/** Tells of any change; a page in a browser follows it. */
export const LIVE = graphql(`subscription Live {
  corpusChanged { version }
}`);

/** An editor's word on who said a quote. */
export const ATTRIBUTE = graphql(`mutation Attribute($input: QuoteAttributeInput!) {
  quoteAttribute(input: $input) { userErrors { message } }
}`);

/** That word, taken back. */
export const RESET = graphql(`mutation Reset($input: QuoteAttributionResetInput!) {
  quoteAttributionReset(input: $input) { userErrors { message } }
}`);

/** Two people, made one. */
export const MERGE = graphql(`mutation Merge($input: PeopleMergeInput!) {
  peopleMerge(input: $input) { person { slug } userErrors { message } }
}`);

/** Somebody who is their own person after all. */
export const SPLIT = graphql(`mutation Split($input: PeopleSplitInput!) {
  peopleSplit(input: $input) { userErrors { message } }
}`);

/** A text, kept. */
export const INGEST = graphql(`mutation Ingest($input: ArticleIngestInput!) {
  articleIngest(input: $input) { article { slug } userErrors { message } }
}`);
