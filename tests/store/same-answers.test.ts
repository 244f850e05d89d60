import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isDraft, readManuscript } from '../../src/ingest/manuscript.ts';
import type { ArticleDraft } from '../../src/store/draft.ts';
import type { ArticleFacet, QuoteFacet } from '../../src/store/requests.ts';
import type { Store } from '../../src/store/store.ts';
import { parseArticle } from '../../src/text/article.ts';
import { BACKENDS } from './backends.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The articles of this project, as they are ingested, with dates and publishers that differ. */
const readAll = async (): Promise<ArticleDraft[]> => {
  const files = globSync(['tests/corpus/*.txt', 'seeds/*.txt'], { cwd: ROOT }).sort();
  const outcomes = files.map((fileName, at) =>
    readManuscript(
      {
        manuscript: {
          fileName,
          origin: '/news',
          content: { path: `${ROOT}${fileName}` },
          beside: {
            ...(at % 4 > 0 && { publishedAt: `2025-0${1 + (at % 9)}-0${1 + (at % 3)}T12:00:00.000Z` }),
            publisher: ['The Star', 'Ärzte-Zeitung', 'the star'][at % 3] ?? null,
          },
        },
        revision: '1',
        stored: null,
        withdrawn: null,
      },
      parseArticle,
    ),
  );
  return (await Promise.all(outcomes)).flatMap((outcome) => (isDraft(outcome) ? [outcome.draft] : []));
};

const TEXTS = [
  'said',
  'school ',
  'schools',
  'warnin',
  'U.S.',
  'the mayor ',
  '"the end" ',
  '"the end of',
  '"going in their direction"',
  'council -budget ',
  '-said -"the council"',
  'trump putin',
  'tomahawk missil',
  'élection ',
  'well-know',
  '"of the" -"the end"',
  '?!',
  '',
];

const CLAIMS = [
  'Do they want to have Tomahawks going in their direction?',
  'We will find ways to destroy those who cause us trouble',
  'the of and to',
  'Nobody ever said any of these entirely invented words',
];

const QUOTE_FACETS: QuoteFacet[] = ['SPEAKER', 'KIND', 'SPEAKER_KIND', 'CUE', 'PUBLISHER', 'MONTH'];
const ARTICLE_FACETS: ArticleFacet[] = ['SPEAKER', 'AUTHOR', 'PUBLISHER', 'MONTH'];
const ORDERS = ['ASC', 'DESC'] as const;

/** A bit of everything that a store can be asked. Nothing that it answers may depend on which one it is. */
const askAll = async (store: Store): Promise<Record<string, unknown>> => {
  const answers: Record<string, unknown> = {};
  const ask = async (question: string, answer: Promise<unknown>): Promise<void> => {
    answers[question] = await answer;
  };
  const people = (await store.people({ first: 500 })).edges.map(({ node }) => node);
  const talkers = people.filter(({ quoteCount }) => quoteCount > 1).slice(0, 12);
  const ids = talkers.map(({ id }) => id);
  const articles = (await store.articles({ first: 100 })).edges.map(({ node }) => node.id);
  await ask('people', Promise.resolve(people));
  for (const field of ['NAME', 'MENTION_COUNT', 'QUOTE_COUNT'] as const)
    for (const direction of ORDERS)
      await ask(`people by ${field} ${direction}`, nodes(store.people({ last: 50, orderBy: { field, direction } })));
  for (const field of ['PUBLISHED_AT', 'HEADLINE', 'ADDED'] as const)
    for (const direction of ORDERS)
      await ask(
        `articles by ${field} ${direction}`,
        nodes(store.articles({ first: 50, orderBy: { field, direction } })),
      );
  for (const field of ['PUBLISHED_AT', 'CONFIDENCE', 'TEXT_ORDER'] as const)
    for (const direction of ORDERS)
      await ask(`quotes by ${field} ${direction}`, nodes(store.quotes({ first: 60, orderBy: { field, direction } })));
  for (const namePrefix of ['b', 'an le', 'Zelen', '%', 'o'])
    await ask(`people called ${namePrefix}`, nodes(store.people({ first: 50, filter: { namePrefix } })));
  for (const text of TEXTS) {
    const hits = await store.search({ text, first: 40 });
    const found = hits.edges.map(({ node }) => ({ ...node, score: node.score.toFixed(9) }));
    answers[`search ${text}`] = { ...hits, edges: found };
    await ask(`count ${text}`, store.countSearch({ text }));
    await ask(`why ${text}`, store.explainHits(text, found));
    await ask(`quotes with ${text}`, store.countQuotes({ text }));
    await ask(`articles with ${text}`, store.countArticles({ text, publishedAt: { from: '2025-02-01T00:00:00Z' } }));
    await ask(`best quotes with ${text}`, nodes(store.quotes({ first: 9, filter: { text }, orderBy: BEST })));
    await ask(`their best with ${text}`, all(store.quotesOfPeople(ids, { first: 3, filter: { text }, orderBy: BEST })));
  }
  for (const facet of QUOTE_FACETS) {
    await ask(`quotes by ${facet}`, store.countQuotesBy({ facet, most: 8 }));
    await ask(`their quotes by ${facet}`, store.countQuotesOfPeopleBy(ids, { facet, most: 3 }));
    await ask(
      `its quotes by ${facet}`,
      store.countQuotesOfArticlesBy(articles, { facet, filter: { text: 'the ' }, most: 3 }),
    );
  }
  for (const facet of ARTICLE_FACETS) {
    await ask(`articles by ${facet}`, store.countArticlesBy({ facet, most: 8 }));
    await ask(`their articles by ${facet}`, store.countArticlesOfPeopleBy(ids, { facet, most: 3 }));
  }
  for (const [at, text] of CLAIMS.entries()) {
    await ask(`check ${text}`, store.checkQuotation({ text, most: 3 }));
    await ask(`check ${text} of somebody`, store.checkQuotation({ text, speaker: ids[at] ?? null, most: 3 }));
  }
  await ask(
    'their quotes',
    all(store.quotesOfPeople(ids, { first: 3, orderBy: { field: 'PUBLISHED_AT', direction: 'DESC' } })),
  );
  await ask('about them', Promise.all(ids.map((about) => store.countQuotes({ about, kind: ['DIRECT', 'INDIRECT'] }))));
  await ask('their articles', all(store.articlesOfPeople(ids, { last: 3 })));
  await ask('its people', all(store.peopleOfArticles(articles, { first: 5 })));
  await ask('its contributors', store.contributorsOfArticles(articles));
  await ask('its text', store.articleTexts(articles));
  await ask('names', store.personNames(ids));
  return answers;
};

const BEST = { field: 'RELEVANCE', direction: 'DESC' } as const;

type Listed = Awaited<ReturnType<Store['people' | 'articles' | 'quotes']>>;

/** Without the cursors, which hold numbers of rows. */
const withoutCursors = ({ edges, ...page }: Listed) => ({ ...page, nodes: edges.map(({ node }) => node) });

const nodes = async (page: Promise<Listed>) => withoutCursors(await page);

const all = async (pages: Promise<readonly unknown[]>) => ((await pages) as Listed[]).map(withoutCursors);

const [reference, ...others] = BACKENDS;

describe('what is stored of real articles', async () => {
  const drafts = await readAll();
  const clock = () => new Date(0);
  for (const backend of others)
    it(`is answered by ${backend.name} as by ${reference?.name}`, { timeout: 120_000 }, async () => {
      if (reference === undefined) throw new Error('nothing to compare with');
      const answersOf = async (store: Store) => {
        await store.put(drafts.slice(0, 30));
        await store.put(drafts.slice(20));
        return askAll(store);
      };
      const expected = await answersOf(await reference.open({ clock }));
      const answers = await answersOf(await backend.open({ clock }));
      expect(expected).toMatchObject({
        'count said': expect.toSatisfy((count: number) => count > 20),
        'quotes with "going in their direction"': expect.toSatisfy((count: number) => count > 0),
        [`check ${CLAIMS[0]}`]: { verdict: 'VERBATIM' },
        [`check ${CLAIMS[1]}`]: { verdict: 'ALTERED' },
      });
      for (const [question, answer] of Object.entries(expected)) expect(answers[question], question).toEqual(answer);
    });
});
