import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import { draftFrom } from './outlines.ts';

const BRIDGE = draftFrom({
  fileName: 'city/bridge.txt',
  headline: 'Bridge opens: “At last”',
  publishedAt: '2025-10-16T12:00:00.000Z',
  publisher: 'The Post',
  url: 'https://post.example/bridge',
  warnings: ['Read as UTF-16.'],
  lines: ['Ann Lee: It is done.', 'It rained.', 'Bob Day: a fine thing', 'Ann Lee: Thank you!'],
  furniture: [{ start: 0, end: 6 }],
  contributors: [{ person: 1, role: 'AUTHOR', span: null }],
  confidence: [0.9, 0.5, 0.7],
});
const FAIR = draftFrom({ fileName: 'fair.txt', lines: ['Ann Lee: Come one, come all.', 'Day: No.'] });

for (const backend of BACKENDS) {
  describe(`reading from ${backend.name}`, () => {
    const filled = async (): Promise<Store> => {
      const store = await backend.open({ clock: () => new Date('2025-10-17T00:00:00Z') });
      await store.put([BRIDGE, FAIR]);
      return store;
    };
    const slugsOf = async (store: Store, ...ids: (string | null)[]) =>
      (await store.peopleByIds(ids.map(String))).map((person) => person?.slug);

    it('answers with articles as they were put', async () => {
      const store = await filled();
      expect(await store.articlesBySlugs(['bridge-opens-at-last'])).toEqual([
        {
          id: articleId('city/bridge.txt'),
          slug: 'bridge-opens-at-last',
          headline: 'Bridge opens: “At last”',
          publishedAt: '2025-10-16T12:00:00.000Z',
          publisher: 'The Post',
          url: 'https://post.example/bridge',
          wordCount: BRIDGE.wordCount,
          source: {
            fileName: 'city/bridge.txt',
            origin: '/news',
            sha256: BRIDGE.sha256,
            byteLength: BRIDGE.byteLength,
            ingestedAt: '2025-10-17T00:00:00.000Z',
            warnings: ['Read as UTF-16.'],
          },
        },
      ]);
    });

    it('answers in the order of ids and slugs, null for the unknown', async () => {
      const store = await filled();
      const [bridge, fair] = [BRIDGE, FAIR].map((draft) => articleId(draft.fileName));
      const articles = await store.articlesByIds([fair ?? '', 'nobody', bridge ?? '', fair ?? '']);
      expect(articles.map((article) => article?.source.fileName)).toEqual([
        'fair.txt',
        undefined,
        'city/bridge.txt',
        'fair.txt',
      ]);
      const people = await store.peopleBySlugs(['bob-day', 'nobody', 'ann-lee']);
      expect(people.map((person) => person?.name)).toEqual(['Bob Day', undefined, 'Ann Lee']);
      expect(await store.quotesByIds(['nobody'])).toEqual([null]);
      expect(await store.articlesByIds([])).toEqual([]);
    });

    it('cuts body, paragraphs and furniture from the text', async () => {
      const store = await filled();
      const [text] = await store.articleTexts([articleId('city/bridge.txt')]);
      expect(text?.text).toBe(BRIDGE.text);
      expect(text?.body).toBe('Ann Lee: It is done.\n\nIt rained.\n\nBob Day: a fine thing\n\nAnn Lee: Thank you!');
      expect(text?.paragraphs[1]).toEqual({
        index: 1,
        text: 'It rained.',
        span: { start: 47, end: 57, text: 'It rained.' },
      });
      expect(text?.furniture).toEqual([{ start: 0, end: 6, text: 'Bridge' }]);
    });

    it('answers with quotes as they were put', async () => {
      const store = await filled();
      const { edges } = await store.quotes({ first: 10 });
      const [byId] = await store.quotesByIds([edges[0]?.node.id ?? '']);
      expect(byId).toEqual({
        id: expect.stringMatching(/^[0-9a-f]{20}$/u),
        articleId: articleId('city/bridge.txt'),
        position: 0,
        ...BRIDGE.quotes[0],
        speaker: undefined,
        correction: null,
        speakerId: (await store.peopleBySlugs(['ann-lee']))[0]?.id,
      });
      expect(edges.map((edge) => edge.node.text)).toEqual([
        'It is done.',
        'a fine thing',
        'Thank you!',
        'Come one, come all.',
        'No.',
      ]);
    });

    it('knows who contributed and who appears, with every mention', async () => {
      const store = await filled();
      const ids = [articleId('fair.txt'), articleId('city/bridge.txt'), 'nobody'];
      const [none, credited] = await store.contributorsOfArticles(ids);
      expect(none).toEqual([]);
      expect(await slugsOf(store, credited?.[0]?.personId ?? null)).toEqual(['bob-day']);
      const pages = await store.peopleOfArticles(ids, { first: 10 });
      expect(pages.map((page) => page.edges.map(({ node }) => [node.person.slug, node.mentionCount]))).toEqual([
        [
          ['ann-lee', 1],
          ['day', 1],
        ],
        [
          ['ann-lee', 2],
          ['bob-day', 1],
        ],
        [],
      ]);
      expect(pages[1]?.edges[0]?.node.mentions.map((mention) => mention.span.start)).toEqual([25, 82]);
    });

    it.each([
      ['speakerSlug', { speakerSlug: 'ann-lee' }, ['It is done.', 'Thank you!', 'Come one, come all.']],
      ['an unknown speaker', { speaker: 'nobody' }, []],
      ['article', { article: articleId('fair.txt') }, ['Come one, come all.', 'No.']],
      ['kind', { kind: ['MIXED'] }, ['a fine thing', 'Thank you!']],
      ['an empty list', { kind: [] }, []],
      ['speakerKind', { speakerKind: ['GROUP', 'UNNAMED'] }, []],
      ['cue', { cue: ['shout'] }, ['Thank you!']],
      ['confidence', { confidence: { min: 0.5, max: 0.7 } }, ['a fine thing', 'Thank you!']],
      [
        'a date from',
        { publishedAt: { from: '2025-10-16T14:00:00+02:00' } },
        ['It is done.', 'a fine thing', 'Thank you!'],
      ],
      ['a date before', { publishedAt: { before: '2025-10-16T12:00:00Z' } }, []],
      ['two at once', { speakerSlug: 'ann-lee', kind: ['DIRECT'] }, ['It is done.', 'Come one, come all.']],
      [
        'nothing',
        { kind: null, speaker: undefined, publishedAt: {} },
        ['It is done.', 'a fine thing', 'Thank you!', 'Come one, come all.', 'No.'],
      ],
    ] as const)('filters quotes by %s', async (_, filter, expected) => {
      const store = await filled();
      const { edges } = await store.quotes({ first: 10, filter });
      expect(edges.map((edge) => edge.node.text)).toEqual(expected);
      expect(await store.countQuotes(filter)).toBe(expected.length);
    });

    it('filters articles by publisher, author, person and date', async () => {
      const store = await filled();
      const [ann, bob] = await store.peopleBySlugs(['ann-lee', 'bob-day']);
      const found = async (filter: Parameters<Store['countArticles']>[0]) => {
        const { edges } = await store.articles({ first: 10, filter });
        expect(await store.countArticles(filter)).toBe(edges.length);
        return edges.map((edge) => edge.node.source.fileName);
      };
      expect(await found({ publisher: ['The Post', 'Other'] })).toEqual(['city/bridge.txt']);
      expect(await found({ publisher: [] })).toEqual([]);
      expect(await found({ author: bob?.id })).toEqual(['city/bridge.txt']);
      expect(await found({ author: ann?.id })).toEqual([]);
      expect(await found({ mentions: ann?.id })).toEqual(['city/bridge.txt', 'fair.txt']);
      expect(await found({ quotes: bob?.id })).toEqual(['city/bridge.txt']);
      expect(await found({ publishedAt: { from: '2025-01-01' } })).toEqual(['city/bridge.txt']);
    });

    it('filters people by the start of any word of the name, by quotes and by article', async () => {
      const store = await filled();
      await store.put([
        draftFrom({ fileName: 'c.txt', lines: ['Zoë Ångström-Day: Yes.'] }),
        { ...draftFrom({ fileName: 'd.txt', lines: ['Di Poe: Gone.'] }), quotes: [] },
      ]);
      const found = async (filter: Parameters<Store['countPeople']>[0]) => {
        const { edges } = await store.people({ first: 10, filter });
        expect(await store.countPeople(filter)).toBe(edges.length);
        return edges.map((edge) => edge.node.name);
      };
      expect(await found({ namePrefix: 'da' })).toEqual(['Zoë Ångström-Day', 'Day', 'Bob Day']);
      expect(await found({ namePrefix: 'zoe ang' })).toEqual(['Zoë Ångström-Day']);
      expect(await found({ namePrefix: 'ay' })).toEqual([]);
      expect(await found({ namePrefix: '%' })).toHaveLength(5);
      expect(await found({ quoted: true })).toHaveLength(4);
      expect(await found({ quoted: false })).toEqual(['Di Poe']);
      expect(await found({ mentionedIn: articleId('fair.txt') })).toEqual(['Day', 'Ann Lee']);
    });

    it('counts for many parents at once', async () => {
      const store = await filled();
      const articles = [articleId('fair.txt'), 'nobody', articleId('city/bridge.txt')];
      const people = (await store.peopleBySlugs(['ann-lee', 'bob-day'])).map((person) => person?.id ?? '');
      expect(await store.countQuotesOfArticles(articles)).toEqual([2, 0, 3]);
      expect(await store.countQuotesOfArticles(articles, { kind: ['DIRECT'] })).toEqual([2, 0, 1]);
      expect(await store.countPeopleOfArticles(articles)).toEqual([2, 0, 2]);
      expect(await store.countQuotesOfPeople(people)).toEqual([3, 1]);
      expect(await store.countArticlesOfPeople(people)).toEqual([2, 1]);
      expect(await store.countArticlesOfPeople(people, { publisher: ['The Post'] })).toEqual([1, 1]);
    });

    it('needs no more statements for many parents than for one', async () => {
      const statements: string[] = [];
      const store = await backend.open({ onStatement: (sql) => statements.push(sql) });
      const drafts = Array.from({ length: 30 }, (_, at) =>
        draftFrom({ fileName: `${at}.txt`, lines: ['Ann Lee: One.', 'Bob Day: Two.', `Cy Oh ${at}: Three.`] }),
      );
      await store.put(drafts);
      const ids = drafts.map((draft) => articleId(draft.fileName));
      const counted = async (read: (ids: readonly string[]) => Promise<unknown[]>): Promise<number[]> => {
        const costs: number[] = [];
        for (const some of [ids.slice(0, 1), ids]) {
          statements.length = 0;
          expect(await read(some)).toHaveLength(some.length);
          costs.push(statements.length);
        }
        return costs;
      };
      const after = (await store.quotesOfArticles(ids, { first: 1 }))[0]?.edges[0]?.cursor;
      expect(await counted((some) => store.articlesByIds(some))).toEqual([1, 1]);
      expect(await counted((some) => store.articleTexts(some))).toEqual([1, 1]);
      expect(await counted((some) => store.quotesOfArticles(some, { first: 2 }))).toEqual([1, 1]);
      expect(await counted((some) => store.quotesOfArticles(some, { first: 2, after }))).toEqual([2, 2]);
      expect(await counted((some) => store.peopleOfArticles(some, { last: 2 }))).toEqual([1, 1]);
      expect(await counted((some) => store.countQuotesOfArticles(some))).toEqual([1, 1]);
    });
  });
}
