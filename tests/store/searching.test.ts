import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS, temporaryFolder } from './backends.ts';
import { draftFrom } from './outlines.ts';

const WORDS = ['harbor', 'harbors', 'warned', 'Émile', 'the', 'day', 'days', 'running', 'run', 'U.S.'];
const PEOPLE = ['Ann Lee', 'Bob Day', 'Émile Zola'];

const line = fc
  .tuple(fc.constantFrom(...PEOPLE), fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }))
  .map(([speaker, words]) => `${speaker}: ${words.join(' ')}.`);
const outline = fc.record({
  fileName: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
  headline: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  lines: fc.array(line, { maxLength: 4 }),
});

/** Everything that some queries find, in order. */
const found = async (store: Store) => {
  const all: unknown[] = [];
  for (const text of [...WORDS, 'ann ', 'har', '"the day" ', 'harbor -the ', 'zola warned ', 'runn'])
    all.push([
      text,
      (await store.search({ text, first: 100 })).edges.map(({ node }) => `${node.id} ${node.score}`).sort(),
    ]);
  return all;
};

for (const backend of BACKENDS) {
  describe(`searching ${backend.name}`, () => {
    it('finds after any changes what it would find had only what is left been stored', {
      timeout: 60_000,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(outline, { minLength: 1, maxLength: 6 }), async (outlines) => {
          const changed = await backend.open();
          for (const each of outlines) await changed.put([draftFrom(each)]);
          const last = new Map(outlines.map((each) => [each.fileName, each]));
          const fresh = await backend.open();
          await fresh.put([...last.values()].map(draftFrom));
          expect(await found(changed)).toEqual(await found(fresh));
          const ids = (await changed.articles({ first: 9 })).edges.map(({ node }) => node.id);
          await changed.remove(ids);
          for (const [, hits] of (await found(changed)) as [string, string[]][]) expect(hits).toEqual([]);
          await Promise.all([changed.close(), fresh.close()]);
        }),
        { numRuns: 8 },
      );
    });

    it('goes through RELEVANCE page by page, both ways, and puts what has more of the words first', async () => {
      const store = await backend.open();
      await store.put(
        [3, 1, 2, 5, 4].map((times, at) =>
          draftFrom({
            fileName: `${at}.txt`,
            headline: 'Nothing',
            lines: [`Ann Lee: ${'harbor '.repeat(times)}and so on, all of it.`, 'Bob Day: Else.'],
          }),
        ),
      );
      const query = {
        filter: { text: 'harbor ' },
        orderBy: { field: 'RELEVANCE', direction: 'DESC' },
      } as const;
      const counts = (texts: readonly string[]) => texts.map((text) => text.split('harbor').length - 1);
      const read = async (page: object) => {
        const { edges, hasNextPage, hasPreviousPage } = await store.quotes({ ...query, ...page });
        return { edges, hasNextPage, hasPreviousPage, counts: counts(edges.map(({ node }) => node.text)) };
      };
      expect((await read({ first: 9 })).counts).toEqual([5, 4, 3, 2, 1]);
      const front = await read({ first: 2 });
      const rest = await read({ first: 9, after: front.edges[1]?.cursor });
      expect([...front.counts, ...rest.counts]).toEqual([5, 4, 3, 2, 1]);
      const back = await read({ last: 2, before: rest.edges[1]?.cursor });
      expect(back).toMatchObject({ counts: [4, 3], hasNextPage: true, hasPreviousPage: true });
      const articles = await store.articles({ ...query, first: 9 });
      expect(articles.edges).toHaveLength(5);
      const [person] = (await store.people({ first: 1, filter: { namePrefix: 'ann' } })).edges;
      const [theirs] = await store.quotesOfPeople([person?.node.id ?? ''], { ...query, first: 3 });
      expect(counts(theirs?.edges.map(({ node }) => node.text) ?? [])).toEqual([5, 4, 3]);
    });

    it('finds what an editor gave to somebody else under their name', async () => {
      const store = await backend.open();
      await store.put([draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: We are done.', 'Bob Day: Not so.'] })]);
      const quotesBy = async (text: string) =>
        (await store.search({ text, kinds: ['QUOTE'], first: 9 })).edges.map(({ node }) => node.id);
      const [quote = ''] = await quotesBy('lee ');
      const [bob] = await store.peopleBySlugs(['bob-day']);
      await store.attribute(quote, {
        speaker: { name: bob?.name ?? '', givenName: 'Bob', familyName: 'Day' },
        speakerKind: 'PERSON',
        editor: 'desk',
        note: null,
      });
      expect(await quotesBy('lee ')).toEqual([]);
      expect(await quotesBy('day done ')).toEqual([quote]);
    });

    it('lists the newest of more matches than it ranks', async () => {
      const store = await backend.open();
      const lines = Array.from({ length: 100 }, () => 'Ann Lee: Same words.');
      for (let at = 0; at < 21; at++) await store.put([draftFrom({ fileName: `${at}.txt`, lines })]);
      expect(await store.countSearch({ text: 'same words ', kinds: ['QUOTE'] })).toBe(2000);
      expect(await store.countQuotes({ text: 'same words ' })).toBe(2100);
    });
  });
}

it('a store that another Sayso indexed otherwise, or not at all, is indexed anew when it is opened', async () => {
  const file = join(temporaryFolder(), 'sayso.db');
  const first = await openStore(`sqlite:${file}`);
  await first.put([
    draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: The harbor, the day.', 'Bob Day: Ann Lee ran.'] }),
  ]);
  const before = await found(first);
  await first.close();
  const database = new DatabaseSync(file);
  database.exec(
    `update search_index set revision = ''; delete from quote_mention; insert into quote_search (quote_search) values ('delete-all')`,
  );
  database.close();
  const second = await openStore(`sqlite:${file}`);
  expect(await found(second)).toEqual(before);
  expect(before[0]).toEqual(['harbor', [expect.any(String), expect.any(String)]]);
  await second.close();
});
