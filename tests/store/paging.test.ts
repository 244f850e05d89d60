import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, PageRequest } from '../../src/store/lists/page.ts';
import { articleId } from '../../src/store/records.ts';
import type { OrderBy } from '../../src/store/requests.ts';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import { draftFrom } from './outlines.ts';

type Read<T> = (page: PageRequest) => Promise<Page<T>>;

/** All items, page by page from the front; every page but the outer ones says that there is more on both sides. */
const forwards = async <T>(read: Read<T>, size: number): Promise<T[]> => {
  const items: T[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<T> = await read({ first: size, after });
    expect(page.hasPreviousPage).toBe(after !== null);
    items.push(...page.edges.map((edge) => edge.node));
    if (!page.hasNextPage) return items;
    expect(page.edges).toHaveLength(size);
    after = page.edges.at(-1)?.cursor ?? null;
  }
};

/** All items, page by page from the back. */
const backwards = async <T>(read: Read<T>, size: number): Promise<T[]> => {
  const items: T[] = [];
  for (let before: string | null = null; ; ) {
    const page: Page<T> = await read({ last: size, before });
    expect(page.hasNextPage).toBe(before !== null);
    items.unshift(...page.edges.map((edge) => edge.node));
    if (!page.hasPreviousPage) return items;
    expect(page.edges).toHaveLength(size);
    before = page.edges[0]?.cursor ?? null;
  }
};

const QUOTE_FIELDS = ['TEXT_ORDER', 'PUBLISHED_AT', 'INGESTED_AT', 'CONFIDENCE'] as const;
const ARTICLE_FIELDS = ['ADDED', 'PUBLISHED_AT', 'INGESTED_AT', 'HEADLINE'] as const;
const PERSON_FIELDS = ['NAME', 'MENTION_COUNT', 'QUOTE_COUNT'] as const;

const ordersBy = <F extends string>(fields: readonly F[]): OrderBy<F>[] =>
  fields.flatMap((field) => [
    { field, direction: 'ASC' as const },
    { field, direction: 'DESC' as const },
  ]);

const PEOPLE = ['Ann Lee', 'Bob Day', 'Émile Zola', 'Åsa Öberg', 'Cher', 'Zed'];

const DRAFTS = Array.from({ length: 7 }, (_, at) =>
  draftFrom({
    fileName: `${at}.txt`,
    headline: `Headline ${(at * 3) % 5}`,
    publishedAt: at % 3 === 0 ? null : `2025-0${1 + (at % 2)}-01T00:00:00.000Z`,
    lines: Array.from({ length: (at * 5) % 7 }, (_, line) => `${PEOPLE[(at + line * 2) % 6]}: Words ${line} of ${at}.`),
    confidence: Array.from({ length: 7 }, (_, line) => ((at + line) % 3) / 2),
  }),
);

for (const backend of BACKENDS) {
  describe(`paging in ${backend.name}`, () => {
    const filled = async (): Promise<Store> => {
      let time = 0;
      const store = await backend.open({ clock: () => new Date(Math.floor(++time / 2) * 1000) });
      for (const draft of DRAFTS) await store.put([draft]);
      return store;
    };

    it('goes backwards as the mirror of forwards, in every order, and back', async () => {
      const store = await filled();
      const lists: [string, readonly unknown[], (orderBy: never) => Read<{ id: string }>][] = [
        ['quotes', ordersBy(QUOTE_FIELDS), (orderBy) => (page) => store.quotes({ ...page, orderBy })],
        ['articles', ordersBy(ARTICLE_FIELDS), (orderBy) => (page) => store.articles({ ...page, orderBy })],
        ['people', ordersBy(PERSON_FIELDS), (orderBy) => (page) => store.people({ ...page, orderBy })],
      ];
      for (const [name, orders, list] of lists) {
        const seen = new Map<string, string[]>();
        for (const order of orders as OrderBy<string>[]) {
          const read = list(order as never);
          const all = (await read({ first: 100 })).edges.map((edge) => edge.node.id);
          expect(new Set(all).size, name).toBe(all.length);
          expect(all.length, name).toBeGreaterThan(5);
          for (const size of [1, 3, all.length]) {
            const label = `${name} by ${order.field} ${order.direction}, ${size} a page`;
            expect(
              (await forwards(read, size)).map((node) => node.id),
              label,
            ).toEqual(all);
            expect(
              (await backwards(read, size)).map((node) => node.id),
              label,
            ).toEqual(all);
          }
          if (order.direction === 'DESC') expect(all.toReversed(), name).toEqual(seen.get(order.field));
          seen.set(order.field, all);
        }
      }
    });

    it('orders by what it says', async () => {
      const store = await filled();
      const isSorted = <T>(values: readonly T[]) =>
        expect(values).toEqual([...values].sort((a, b) => Number(a > b) - Number(a < b)));
      const confidence = { field: 'CONFIDENCE', direction: 'ASC' } as const;
      const quotes = await store.quotes({ first: 100, orderBy: confidence });
      isSorted(quotes.edges.map(({ node }) => node.attribution.confidence));
      const articles = await store.articles({ first: 100, orderBy: { field: 'PUBLISHED_AT', direction: 'ASC' } });
      isSorted(articles.edges.map(({ node }) => node.publishedAt ?? ''));
      const ingested = await store.articles({ first: 100, orderBy: { field: 'INGESTED_AT', direction: 'ASC' } });
      isSorted(ingested.edges.map(({ node }) => node.source.ingestedAt));
      const headlines = await store.articles({ first: 100, orderBy: { field: 'HEADLINE', direction: 'ASC' } });
      isSorted(headlines.edges.map(({ node }) => node.headline));
      const people = await store.people({ first: 100, orderBy: { field: 'MENTION_COUNT', direction: 'ASC' } });
      isSorted(people.edges.map(({ node }) => node.mentionCount));
      expect((await store.people({ first: 3 })).edges.map(({ node }) => node.name)).toEqual([
        'Cher',
        'Cher',
        'Bob Day',
      ]);
      expect((await store.people({ last: 1, filter: { namePrefix: 'em' } })).edges[0]?.node.name).toBe('Émile Zola');
    });

    it('pages the children of many parents as it does those of one', async () => {
      const store = await filled();
      const articles = DRAFTS.map((draft) => articleId(draft.fileName));
      const people = (await store.people({ first: 100 })).edges.map((edge) => edge.node.id);
      const lists: [readonly string[], (ids: readonly string[], page: PageRequest) => Promise<Page<unknown>[]>][] = [
        [articles, (ids, page) => store.quotesOfArticles(ids, page)],
        [
          articles,
          (ids, page) => store.quotesOfArticles(ids, { ...page, orderBy: { field: 'CONFIDENCE', direction: 'DESC' } }),
        ],
        [articles, (ids, page) => store.peopleOfArticles(ids, page)],
        [people, (ids, page) => store.quotesOfPeople(ids, { ...page, filter: { kind: ['DIRECT'] } })],
        [people, (ids, page) => store.articlesOfPeople(ids, page)],
        [
          people,
          (ids, page) => store.articlesOfPeople(ids, { ...page, orderBy: { field: 'HEADLINE', direction: 'DESC' } }),
        ],
      ];
      for (const [ids, read] of lists) {
        const whole = await read(ids, { first: 100 });
        for (const [at, id] of ids.entries()) {
          const one: Read<unknown> = async (page) => (await read([id], page))[0] as Page<unknown>;
          const all = whole[at]?.edges.map((edge) => edge.node);
          expect(await forwards(one, 2)).toEqual(all);
          expect(await backwards(one, 2)).toEqual(all);
        }
        for (const page of [{ first: 2 }, { last: 2 }, { first: 0 }]) {
          const together = await read(ids, page);
          for (const [at, id] of ids.entries()) expect(together[at]).toEqual((await read([id], page))[0]);
        }
        const longest = whole.toSorted((a, b) => b.edges.length - a.edges.length)[0];
        const cursor = longest?.edges[1]?.cursor;
        for (const page of [
          { first: 2, after: cursor },
          { last: 2, before: cursor },
        ]) {
          const together = await read(ids, page);
          for (const [at, id] of ids.entries()) expect(together[at]).toEqual((await read([id], page))[0]);
        }
      }
    });

    it('keeps its place while articles come, change and go', async () => {
      const store = await filled();
      const everything = async () => (await store.quotes({ first: 100 })).edges.map((edge) => edge.node.text);
      const before = await everything();
      const page = await store.quotes({ first: 6 });
      const cursor = page.edges.at(-1)?.cursor;
      const there = page.edges.at(-1)?.node.articleId ?? '';
      await store.put([draftFrom({ fileName: 'new.txt', lines: ['Ann Lee: Fresh words.'] })]);
      await store.put([draftFrom({ fileName: '1.txt', lines: ['Ann Lee: Other words.'] })]);
      expect((await store.quotes({ first: 100, after: cursor })).edges.map((edge) => edge.node.text)).toEqual([
        ...before.slice(6),
        'Fresh words.',
      ]);
      await store.remove([there]);
      const rest = (await store.quotes({ first: 100, after: cursor })).edges.map((edge) => edge.node.text);
      const front = (await store.quotes({ last: 100, before: cursor })).edges.map((edge) => edge.node.text);
      expect([...front, ...rest]).toEqual(await everything());
    });

    it('takes both cursors at once', async () => {
      const store = await filled();
      const all = (await store.quotes({ first: 100 })).edges;
      const within = { after: all[2]?.cursor, before: all[7]?.cursor };
      const first = await store.quotes({ ...within, first: 10 });
      expect(first.edges).toEqual(all.slice(3, 7));
      expect(first).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
      expect((await store.quotes({ ...within, first: 2 })).edges).toEqual(all.slice(3, 5));
      expect((await store.quotes({ ...within, last: 2 })).edges).toEqual(all.slice(5, 7));
    });

    it('says what is wrong with a page request', async () => {
      const store = await filled();
      const cursor = (await store.articles({ first: 1 })).edges[0]?.cursor;
      const wrong: [Parameters<Store['quotes']>[0], string, RegExp][] = [
        [{ first: 1, last: 1 }, 'last', /not for both/u],
        [{}, 'first', /how many/u],
        [{ first: -1 }, 'first', /not -1/u],
        [{ last: 1.5 }, 'last', /not 1.5/u],
        [{ first: 1, after: 'abc' }, 'after', /not a cursor/u],
        [{ last: 1, before: '' }, 'before', /not a cursor/u],
        [{ first: 1, after: cursor }, 'after', /another order/u],
        ...['["quotes by TEXT_ORDER",1.5,0]', '["quotes by TEXT_ORDER",1e30,0]', '["quotes by TEXT_ORDER","1",0]'].map(
          (forged): [Parameters<Store['quotes']>[0], string, RegExp] => [
            { first: 1, after: Buffer.from(forged).toString('base64url') },
            'after',
            /another order/u,
          ],
        ),
      ];
      for (const [request, argument, message] of wrong) {
        const refused = expect(store.quotes(request)).rejects;
        await refused.toMatchObject({ name: 'BadPageRequest', argument, message: expect.stringMatching(message) });
      }
    });

    it('takes any string for a cursor without breaking', async () => {
      const store = await backend.open();
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.string(),
            fc.json().map((json) => Buffer.from(json).toString('base64url')),
          ),
          async (after) => {
            await expect(store.quotes({ first: 1, after })).rejects.toMatchObject({ name: 'BadPageRequest' });
          },
        ),
      );
    });
  });
}
