import { articlePath, personPath, withQuery } from '../addresses.ts';
import type { Ask } from '../ask.ts';
import { day } from '../dates.ts';
import { correctDialog } from '../dialogs.ts';
import { alternatesOf } from '../export.ts';
import type { AnswerTo } from '../graphql.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { ARTICLE, MORE_QUOTES } from '../page-documents.ts';
import { setArticle } from '../set-article.ts';
import type { QuoteShown } from '../speakers.ts';

type Article = NonNullable<AnswerTo<typeof ARTICLE>['article']>;

/** An article as set text; null if there is none. */
export const articlePage = async (ask: Ask, slug: string): Promise<Page | null> => {
  const { article } = await ask(ARTICLE, { slug });
  if (article === null) return null;
  const quotes = await allQuotes(ask, article);
  const path = articlePath(slug);
  return {
    title: article.headline,
    live: true,
    alternates: alternatesOf(path),
    main: html`
<article class="article">
<header>
<h1>${article.headline}</h1>
${bylineOf(article)}
</header>
${setArticle({ ...article, quotes, people: article.people.edges })}
${correctDialog(article.people.edges.map(({ node }) => node))}
${article.source.warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
<p class="formats">${article.source.fileName}, ${article.wordCount.toLocaleString('en')} words. The same as ${FORMATS.map(
      ([format, name], index) =>
        html`${index > 0 && ', '}<a href="${withQuery(path, { format })}" type="${format}">${name}</a>`,
    )}.</p>
</article>`,
  };
};

const FORMATS = [
  ['json', 'JSON'],
  ['jsonl', 'JSON Lines'],
  ['csv', 'CSV'],
  ['jsonld', 'JSON-LD'],
] as const;

const bylineOf = ({ contributors, publisher, publishedAt, url }: Article): Html => {
  const credited = (as: 'AUTHOR' | 'CONTRIBUTOR') =>
    contributors
      .filter(({ role }) => role === as)
      .map(({ person }, index) => html`${index > 0 && ', '}<a href="${personPath(person.slug)}">${person.name}</a>`);
  const authors = credited('AUTHOR');
  const others = credited('CONTRIBUTOR');
  return html`<p class="byline">${authors.length > 0 && html`<span>By ${authors}</span>`}
${others.length > 0 && html`<span>${others} contributed</span>`}
${publisher !== null && html`<span>${url === null ? publisher : html`<a href="${url}" rel="noreferrer">${publisher}</a>`}</span>`}
${publishedAt !== null && html`<span>${day(publishedAt)}</span>`}</p>`;
};

const allQuotes = async (ask: Ask, { slug, quotes }: Article): Promise<QuoteShown[]> => {
  const all: QuoteShown[] = [...quotes.nodes];
  for (let { hasNextPage, endCursor } = quotes.pageInfo; hasNextPage; ) {
    const { article } = await ask(MORE_QUOTES, { slug, after: endCursor });
    if (article === null) break;
    all.push(...article.quotes.nodes);
    ({ hasNextPage, endCursor } = article.quotes.pageInfo);
  }
  return all;
};
