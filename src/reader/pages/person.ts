import { articlePath, personPath, withQuery } from '../addresses.ts';
import type { Ask } from '../ask.ts';
import { day } from '../dates.ts';
import { mergeDialog } from '../dialogs.ts';
import { alternatesOf } from '../export.ts';
import type { AnswerTo } from '../graphql.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { asPrinted } from '../marked-text.ts';
import { PERSON, SAID } from '../page-documents.ts';
import { surenessOf } from '../speakers.ts';

type Person = NonNullable<AnswerTo<typeof PERSON>['person']>;
type Said = AnswerTo<typeof SAID>;
type Quote = Said['quotes']['nodes'][number];

/** Everything that somebody said; null if there is nobody of this name. */
export const personPage = async (ask: Ask, slug: string, { searchParams }: URL): Promise<Page | null> => {
  const { person } = await ask(PERSON, { slug });
  if (person === null) return null;
  const byTime = searchParams.get('by') === 'time';
  const said = await ask(SAID, {
    person: person.id,
    after: searchParams.get('after'),
    order: byTime ? 'PUBLISHED_AT' : 'TEXT_ORDER',
    direction: byTime ? 'DESC' : 'ASC',
  });
  const path = personPath(person.slug);
  const { hasNextPage, endCursor } = said.quotes.pageInfo;
  const by = byTime ? 'time' : null;
  return {
    title: person.name,
    live: true,
    alternates: alternatesOf(path),
    main: html`
<article class="person" data-person="${person.id}">
<header>
<h1>${person.name}</h1>
${person.descriptions.length > 0 && html`<p class="descriptions">${person.descriptions.join('; ')}</p>`}
${person.aliases.length > 0 && html`<p class="aliases">Also ${listed(person.aliases)}</p>`}
</header>
<div class="front">
<section class="sayings" aria-labelledby="said">
<h2 id="said">${person.quotes.totalCount === 0 ? 'Is mentioned, but not quoted' : `${person.quotes.totalCount.toLocaleString('en')} ${person.quotes.totalCount === 1 ? 'quotation' : 'quotations'}`}</h2>
${person.quotes.totalCount > 0 && html`<p class="order">By ${byTime ? html`<a href="${path}">article</a>, <b>time</b>` : html`<b>article</b>, <a href="${withQuery(path, { by: 'time' })}">time</a>`}</p>`}
${byTime ? said.quotes.nodes.map((quote) => html`${saying(quote)}<p class="from">${articleOf(quote)}</p>`) : byArticle(said.quotes.nodes)}
${hasNextPage && html`<p class="more"><a href="${withQuery(path, { by, after: endCursor })}" rel="next">More</a></p>`}
</section>
${asideOf(person, said)}
</div>
${mergeDialog(person)}
</article>`,
  };
};

const byArticle = (quotes: readonly Quote[]): Html[] =>
  [...Map.groupBy(quotes, ({ article }) => article.slug).values()].map(
    (group) => html`
<section class="from-article">
<h3>${group[0] && articleOf(group[0])}</h3>
${group.map(saying)}
</section>`,
  );

const articleOf = ({ article: { slug, headline, publishedAt, publisher } }: Quote): Html =>
  html`<a href="${articlePath(slug)}">${headline}</a>${(publisher ?? publishedAt) !== null && html` <small>${publisher}${publisher !== null && publishedAt !== null && ', '}${publishedAt !== null && day(publishedAt)}</small>`}`;

const saying = ({ kind, segments, attribution: { source, cue, confidence } }: Quote): Html => html`
<blockquote class="saying ${surenessOf(confidence)} ${kind.toLowerCase()}">
<p>${asPrinted({ segments })}</p>
<footer>${source?.text}${cue && ` ${cue.text}`}</footer>
</blockquote>`;

const asideOf = ({ id, mentionCount, articles, merged }: Person, said: Said): Html => {
  const beside = said.articles.facets.speaker.filter(({ person }) => person.id !== id);
  return html`
<aside class="index">
${
  beside.length > 0 &&
  html`<h2>Quoted beside</h2>
<ol class="ranking">${beside.map(
    ({ count, person }) =>
      html`<li><a href="${personPath(person.slug)}">${person.name}</a> <span class="count">${count}</span></li>`,
  )}</ol>`
}
<p class="holds">Mentioned ${mentionCount.toLocaleString('en')} times in ${articles.totalCount.toLocaleString('en')} ${articles.totalCount === 1 ? 'article' : 'articles'}</p>
${merged.length > 0 && html`<p class="merged">Counts as one with ${listed(merged.map(({ name }) => name))}, as an editor said</p>`}
<div class="edits"><p class="trouble" role="alert"></p><p><button type="button" class="merge">Merge</button></p>
${merged.map((person) => html`<p><button type="button" class="split" data-person="${person.id}">Split off ${person.name}</button></p>`)}</div>
</aside>`;
};

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const listed = (words: readonly string[]): string => LIST.format(words);
