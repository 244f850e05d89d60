import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../src/store/draft.ts';
import { articleId } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import { draftFrom } from './outlines.ts';

const FIRST = draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.', 'Bob Day: Two.', 'Ann Lee: One.'] });

const quotesIn = async (store: Store, fileName: string) => {
  const [page] = await store.quotesOfArticles([articleId(fileName)], { first: 100 });
  return (page?.edges ?? []).map((edge) => edge.node);
};

const sizeOf = async (store: Store) => [
  await store.countArticles(),
  await store.countPeople(),
  await store.countQuotes(),
];

for (const backend of BACKENDS) {
  describe(`writing to ${backend.name}`, () => {
    it('does nothing about what it already has', async () => {
      const store = await backend.open();
      expect(await store.put([FIRST])).toEqual(['ADDED']);
      const version = await store.corpusVersion();
      const [before] = await store.articlesByIds([articleId('a.txt')]);
      expect(await store.put([FIRST])).toEqual(['UNCHANGED']);
      expect(await store.corpusVersion()).toBe(version);
      expect(await store.articlesByIds([articleId('a.txt')])).toEqual([before]);
    });

    it('takes more room for more', async () => {
      const store = await backend.open();
      const empty = await store.byteSize();
      const paragraphs = Array.from({ length: 2000 }, (_, at) => `Ann Lee: Word ${at} of many.`);
      await store.put([draftFrom({ fileName: 'long.txt', lines: paragraphs })]);
      expect(await store.byteSize()).toBeGreaterThan(empty + 50_000);
    });

    it('reads a text anew under a new revision, without making it younger', async () => {
      let time = 0;
      const store = await backend.open({ clock: () => new Date(++time * 1000) });
      await store.put([FIRST]);
      expect(await store.put([{ ...FIRST, revision: '2', quotes: FIRST.quotes.slice(1) }])).toEqual(['CHANGED']);
      expect(await quotesIn(store, 'a.txt')).toHaveLength(2);
      const [article] = await store.articlesByIds([articleId('a.txt')]);
      expect(article?.source.ingestedAt).toBe('1970-01-01T00:00:01.000Z');
    });

    it('keeps the id of the same words in the same article, whatever changes around them', async () => {
      const store = await backend.open();
      await store.put([FIRST]);
      const before = await quotesIn(store, 'a.txt');
      const [article] = await store.articlesByIds([articleId('a.txt')]);
      const second = draftFrom({
        fileName: 'a.txt',
        headline: 'Another headline',
        lines: ['Cy Oh: New.', 'Ann Lee: One.', 'It rained.', 'Bob Day: One.'],
      });
      expect(await store.put([second])).toEqual(['CHANGED']);
      const after = await quotesIn(store, 'a.txt');
      expect(after.map((quote) => quote.text)).toEqual(['New.', 'One.', 'One.']);
      expect(after.slice(1).map((quote) => quote.id)).toEqual([before[0]?.id, before[2]?.id]);
      expect(await store.quotesByIds([before[1]?.id ?? ''])).toEqual([null]);
      expect(await store.articlesByIds([articleId('a.txt')])).toMatchObject([
        { id: article?.id, slug: article?.slug, headline: 'Another headline' },
      ]);
    });

    it('gives the same ids in another store, whatever was read first', async () => {
      const drafts = [FIRST, draftFrom({ fileName: 'b.txt', lines: ['Ann Lee: Three.', 'Day: Four.'] })];
      const idsAfter = async (order: readonly ArticleDraft[]) => {
        const store = await backend.open();
        await store.put(order);
        const people = (await store.people({ first: 100 })).edges.map(({ node }) => `${node.name} ${node.id}`);
        const quotes = (await store.quotes({ first: 100 })).edges.map(({ node }) => `${node.text} ${node.id}`);
        return [...people, ...quotes].sort();
      };
      expect(await idsAfter(drafts.toReversed())).toEqual(await idsAfter(drafts));
    });

    it('takes one file name twice in a batch for the later of the two', async () => {
      const store = await backend.open();
      await store.put([FIRST, draftFrom({ fileName: 'a.txt', lines: ['Cy Oh: Later.'] })]);
      expect((await quotesIn(store, 'a.txt')).map((quote) => quote.text)).toEqual(['Later.']);
      expect(await sizeOf(store)).toEqual([1, 1, 1]);
    });

    it('leaves everything as it was when a put fails', async () => {
      const store = await backend.open();
      await store.put([FIRST]);
      const before = [await quotesIn(store, 'a.txt'), await store.people({ first: 9 }), await store.corpusVersion()];
      const changed = draftFrom({ fileName: 'a.txt', lines: ['Cy Oh: Later.'] });
      const broken = draftFrom({ fileName: 'b.txt', lines: ['Di Poe: Broken.'] });
      const nobody = { ...broken, quotes: broken.quotes.map((quote) => ({ ...quote, speaker: 7 })) };
      await expect(store.put([changed, nobody])).rejects.toThrow(/no person 7/u);
      expect([await quotesIn(store, 'a.txt'), await store.people({ first: 9 }), await store.corpusVersion()]).toEqual(
        before,
      );
      expect(await store.put([changed])).toEqual(['CHANGED']);
    });

    it('shows a reader no half of a change', async () => {
      const store = await backend.open();
      await store.put([FIRST]);
      const second = draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: Six.', 'Bob Day: Seven.'] });
      const writing = store.put([second]);
      const seen = await Promise.all(Array.from({ length: 20 }, () => quotesIn(store, 'a.txt')));
      await writing;
      for (const quotes of seen) expect([2, 3]).toContain(quotes.length);
    });

    it('removes an article with its quotes and with the people of no other', async () => {
      const store = await backend.open();
      await store.put([FIRST, draftFrom({ fileName: 'b.txt', lines: ['Ann Lee: Three.'] })]);
      expect(await sizeOf(store)).toEqual([2, 2, 4]);
      expect(await store.remove([articleId('a.txt'), 'nobody'])).toBe(1);
      expect(await sizeOf(store)).toEqual([1, 1, 1]);
      expect(await store.peopleBySlugs(['bob-day'])).toEqual([null]);
      expect(await store.remove([articleId('b.txt')])).toBe(1);
      expect(await sizeOf(store)).toEqual([0, 0, 0]);
    });

    it('gives articles of one headline a slug each, which they keep', async () => {
      const store = await backend.open();
      const same = { headline: 'Rain — again', lines: ['It rained.'] };
      await store.put([draftFrom({ fileName: 'a.txt', ...same }), draftFrom({ fileName: 'b.txt', ...same })]);
      await store.put([
        draftFrom({ fileName: 'c.txt', ...same }),
        draftFrom({ fileName: 'd.txt', headline: '!', lines: ['…'] }),
      ]);
      const slugs = async () => (await store.articles({ first: 9 })).edges.map(({ node }) => node.slug);
      const [a, b, c, d] = await slugs();
      expect([a, d]).toEqual(['rain-again', 'article']);
      for (const slug of [b, c]) expect(slug).toMatch(/^rain-again-[0-9a-f]{4}$/u);
      await store.remove([articleId('a.txt')]);
      await store.put([draftFrom({ fileName: 'b.txt', headline: 'Sun', lines: ['It shone.'] })]);
      expect(await slugs()).toEqual([b, c, d]);
    });

    it('lists what was left out, until it is taken or forgotten', async () => {
      const store = await backend.open();
      await store.put([FIRST]);
      const versions = [await store.corpusVersion()];
      const bad = [
        { fileName: 'b.txt', reason: 'Empty.' },
        { fileName: 'a.txt', reason: 'Too large.' },
      ];
      await store.reject(bad, '/news');
      versions.push(await store.corpusVersion());
      expect(await store.rejectedFiles()).toEqual(bad.toReversed());
      expect(await store.rejectedFrom('/elsewhere')).toEqual([]);
      await store.reject(bad, '/news');
      expect(await store.corpusVersion()).toBe(versions[1]);
      expect(await store.countArticles()).toBe(1);
      expect(await store.put([FIRST])).toEqual(['UNCHANGED']);
      versions.push(await store.corpusVersion());
      expect(await store.rejectedFrom('/news')).toEqual([{ fileName: 'b.txt', reason: 'Empty.' }]);
      await store.forgetRejected(['b.txt', 'nobody']);
      versions.push(await store.corpusVersion());
      expect(await store.rejectedFiles()).toEqual([]);
      await store.forgetRejected(['b.txt']);
      expect(await store.corpusVersion()).toBe(versions[3]);
      expect(new Set(versions).size).toBe(4);
    });

    it('takes what is far longer than it should be', async () => {
      const store = await backend.open();
      // Nothing that a database could make smaller.
      const long = Array.from({ length: 600 }, (_, at) => createHash('sha256').update(String(at)).digest('hex')).join(
        '',
      );
      const draft = draftFrom({
        fileName: 'a.txt',
        headline: long,
        publisher: long,
        lines: [`Ann Lee: ${long}.`, `${long}: Two.`],
        aliases: { 'Ann Lee': [long] },
        descriptions: { 'Ann Lee': [long] },
      });
      expect(await store.put([draft])).toEqual(['ADDED']);
      expect(await store.articles({ first: 1 })).toMatchObject({ edges: [{ node: { headline: long } }] });
      expect(await store.countArticles({ publisher: [long.slice(0, 500)] })).toBe(1);
      expect(await store.countSearch({ text: long.slice(0, 100) })).toBeGreaterThan(0);
      expect(await store.remove([articleId('a.txt')])).toBe(1);
      expect(await sizeOf(store)).toEqual([0, 0, 0]);
    });

    it('knows what it read from where', async () => {
      const store = await backend.open();
      await store.put([FIRST, draftFrom({ fileName: 'b.txt', lines: ['x'], origin: '/other' })]);
      const stored = { articleId: articleId('a.txt'), fileName: 'a.txt', sha256: FIRST.sha256, revision: '1' };
      expect(await store.sourcesFrom('/news')).toEqual([{ ...stored, origin: '/news' }]);
      expect(await store.put([{ ...FIRST, origin: '/moved' }])).toEqual(['UNCHANGED']);
      expect(await store.sourcesByFileNames(['nobody', 'a.txt'])).toEqual([null, { ...stored, origin: '/moved' }]);
      expect(await store.sourcesFrom('/news')).toEqual([]);
    });
  });
}
