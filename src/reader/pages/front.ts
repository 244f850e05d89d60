import { articlePath, personPath, withQuery } from '../addresses.ts';
import type { Ask } from '../ask.ts';
import { day } from '../dates.ts';
import type { AnswerTo } from '../graphql.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { asPrinted, plainText } from '../marked-text.ts';
import { FRONT } from '../page-documents.ts';

type Front = AnswerTo<typeof FRONT>;
type Story = Front['articles']['nodes'][number];

const LEAD_LENGTH = 420;
const OTHER_LENGTH = 220;
const MOST_NAMES = 4;

/** The newest articles, and the people who are quoted most. */
export const frontPage = async (ask: Ask, { searchParams }: URL): Promise<Page> => {
  const after = searchParams.get('after');
  const { corpus, articles } = await ask(FRONT, { after });
  const { hasNextPage, endCursor } = articles.pageInfo;
  return {
    title: '',
    live: true,
    main: html`
<h1 class="unseen">${after === null ? 'The newest articles' : 'Earlier articles'}</h1>
<div class="front">
<div class="stories" id="stories">
${articles.nodes.map((story, index) => teaser(story, index === 0 && after === null))}
${articles.nodes.length === 0 && html`<p class="nothing">No article has been read yet. Put a text file into the folder that is served, and it shows here.</p>`}
</div>
<aside class="index" aria-labelledby="most-quoted">
<h2 id="most-quoted">Most quoted</h2>
<ol class="ranking">${corpus.mostQuoted.map(
      ({ name, slug, quotes }) =>
        html`<li><a href="${personPath(slug)}">${name}</a> <span class="count">${quotes.totalCount}</span></li>`,
    )}</ol>
<p class="holds">${counted(corpus.articleCount, 'article', 'articles')}, ${counted(corpus.personCount, 'person', 'people')}, ${counted(corpus.quoteCount, 'quotation', 'quotations')}</p>
</aside>
</div>
${hasNextPage && html`<p class="more"><a href="${withQuery('/', { after: endCursor })}" rel="next">Earlier articles</a></p>`}`,
  };
};

const teaser = ({ slug, headline, publishedAt, publisher, paragraphs, quotes }: Story, leads: boolean): Html => {
  const beginning = plainText(paragraphs.map(({ text }) => text).join(' '));
  const speakers = [
    ...new Map(quotes.nodes.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker.slug, speaker.name]]))),
  ].slice(0, MOST_NAMES);
  const shown = shortened(beginning, leads ? LEAD_LENGTH : OTHER_LENGTH);
  const pulled = quotes.nodes.find(
    ({ kind, speaker, segments: [first] }) =>
      kind === 'DIRECT' && speaker !== null && !shown.includes(plainText(first?.text ?? '')),
  );
  return html`
<article class="teaser${leads && ' lead'}" data-key="${slug}">
${(publisher ?? publishedAt) !== null && html`<p class="dateline">${publisher}${publisher !== null && publishedAt !== null && ', '}${publishedAt !== null && day(publishedAt)}</p>`}
<h2><a href="${articlePath(slug)}">${headline}</a></h2>
<p class="beginning">${shown}</p>
${leads && pulled?.speaker && html`<blockquote class="pulled"><p>${shortened(asPrinted(pulled), OTHER_LENGTH)}</p><footer>${pulled.speaker.name}</footer></blockquote>`}
${speakers.length > 0 && html`<p class="speaking">${speakers.map(([personSlug, name], index) => html`${index > 0 && ', '}<a href="${personPath(personSlug ?? '')}">${name}</a>`)}</p>`}
</article>`;
};

/** Whole words of a text's beginning. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\s\p{P}]+\S*$/u, '')} …`;

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
