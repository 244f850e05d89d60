import { articlePath, personPath, withQuery } from '../addresses.ts';
import type { Ask } from '../ask.ts';
import type { AnswerTo } from '../graphql.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { Stretch } from '../marked-text.ts';
import { markText } from '../marked-text.ts';
import { SEARCH } from '../page-documents.ts';
import { shortened } from './front.ts';

type Hit = AnswerTo<typeof SEARCH>['search']['edges'][number];
type Found<Name extends Hit['node']['__typename']> = Extract<Hit['node'], { __typename: Name }>;

const KINDS = { ARTICLE: 'Articles', PERSON: 'People', QUOTE: 'Quotations' } as const;
type Kind = keyof typeof KINDS;
const isKind = (text: string | null): text is Kind => text !== null && Object.hasOwn(KINDS, text);

/** What words are found in. */
export const searchPage = async (ask: Ask, { searchParams }: URL): Promise<Page> => {
  const query = searchParams.get('q') ?? '';
  const kind = searchParams.get('kind');
  const kinds = isKind(kind) ? [kind] : null;
  const found =
    query.trim() === '' ? null : (await ask(SEARCH, { query, kinds, after: searchParams.get('after') })).search;
  return {
    title: query === '' ? 'Search' : `${query}: search`,
    query,
    main: html`
<div id="results" class="results" aria-live="polite">
<h1>${found === null ? 'Search' : found.totalCount === 0 ? html`Nothing is found for <q>${query}</q>` : html`${found.totalCount.toLocaleString('en')} found for <q>${query}</q>`}</h1>
<p class="kinds">${[null, ...Object.keys(KINDS).filter(isKind)].map((each) => {
      const name = each === null ? 'Everything' : KINDS[each];
      return each === (kinds?.[0] ?? null)
        ? html`<b>${name}</b> `
        : html`<a href="${withQuery('/search', { q: query, kind: each })}">${name}</a> `;
    })}</p>
${found === null ? html`<p class="nothing">Words may be inflected or without their accents; <q>words in quotation marks</q> have to follow each other; a name finds what somebody said, and what was said of them.</p>` : html`<ol class="hits">${found.edges.map(hit)}</ol>`}
${found?.pageInfo.hasNextPage && html`<p class="more"><a href="${withQuery('/search', { q: query, kind, after: found.pageInfo.endCursor })}" rel="next">More</a></p>`}
</div>`,
  };
};

const hit = ({ node, highlights, article, foundIn }: Hit): Html => {
  switch (node.__typename) {
    case 'Article':
      return articleHit(node, highlights);
    case 'Person':
      return personHit(node);
    case 'Quote':
      return quoteHit(node, highlights, article, foundIn);
    default:
      return node satisfies never;
  }
};

const articleHit = ({ slug, headline, paragraphs }: Found<'Article'>, highlights: readonly Stretch[]): Html => {
  const paragraph =
    paragraphs.find(({ span: { start, text } }) =>
      highlights.some((each) => each.start >= start && each.end <= start + text.length),
    ) ?? paragraphs[0];
  return html`
<li class="hit article-hit"><h2><a href="${articlePath(slug)}">${headline}</a></h2>
${paragraph && html`<p>${highlighted(paragraph.span, highlights)}</p>`}</li>`;
};

const personHit = ({ slug, name, aliases, descriptions, quotes }: Found<'Person'>): Html => html`
<li class="hit person-hit"><h2><a href="${personPath(slug)}">${name}</a></h2>
<p>${shortened([...descriptions.slice(0, 3), ...aliases.slice(0, 3)].join('; '), 160)} <small>${quotes.totalCount.toLocaleString('en')} ${quotes.totalCount === 1 ? 'quotation' : 'quotations'}</small></p></li>`;

const quoteHit = (
  { segments, speaker }: Found<'Quote'>,
  highlights: readonly Stretch[],
  { slug, headline }: Hit['article'],
  foundIn: Hit['foundIn'],
): Html => html`
<li class="hit quote-hit"><blockquote><p>${segments.map((segment) => html`${highlighted(segment, highlights)} `)}</p></blockquote>
<p class="from">${speaker && html`<a href="${personPath(speaker.slug)}">${foundIn.includes('SPEAKER') ? html`<mark>${speaker.name}</mark>` : speaker.name}</a>, in `}<a href="${articlePath(slug)}">${headline}</a></p></li>`;

const highlighted = (
  { start, text }: { readonly start: number; readonly text: string },
  highlights: readonly Stretch[],
): Html =>
  markText(
    text,
    start,
    highlights.map((each) => ({ ...each, set: (words) => html`<mark>${words}</mark>` })),
  );
