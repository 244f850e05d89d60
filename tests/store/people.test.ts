import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import type { Outline } from './outlines.ts';
import { draftFrom } from './outlines.ts';

/** Everything that is known of the people of a store but the ids, by name. */
const portraits = async (store: Store) => {
  const { edges } = await store.people({ first: 1000 });
  const names = await store.personNames(edges.map((edge) => edge.node.id));
  return edges
    .map(({ node: { slug: _, ...person } }, at) => ({ ...person, ...names[at] }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

for (const backend of BACKENDS) {
  describe(`people in ${backend.name}`, () => {
    it('takes one full name in two articles for one person, however it is written', async () => {
      const store = await backend.open();
      await store.put([
        draftFrom({ fileName: 'a.txt', lines: ['Volodymyr Zelensky: One.'] }),
        draftFrom({ fileName: 'b.txt', lines: ['VOLODYMYR ZELENSKY: Two.'] }),
        draftFrom({ fileName: 'c.txt', lines: ['Volodymyr  Zelenský: Three.', 'Olena Zelenska: Four.'] }),
      ]);
      const [person] = await store.peopleBySlugs(['volodymyr-zelensky']);
      expect(person).toMatchObject({ articleCount: 3, quoteCount: 3, mentionCount: 3 });
      expect(await store.countPeople()).toBe(2);
    });

    it('never lets a single name reach across articles', async () => {
      const store = await backend.open();
      await store.put([
        draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.', 'Smith: Two.'] }),
        draftFrom({ fileName: 'b.txt', lines: ['Lee: Three.', 'Smith: Four.'] }),
        draftFrom({ fileName: 'c.txt', lines: ['John Smith: Five.', 'Jane Smith: Six.'] }),
      ]);
      const { edges } = await store.people({ first: 20 });
      expect(edges.map(({ node }) => node.name).sort()).toEqual(
        ['Ann Lee', 'Jane Smith', 'John Smith', 'Lee', 'Smith', 'Smith'].sort(),
      );
      const slugs = edges.map(({ node }) => node.slug).filter((slug) => slug.startsWith('smith'));
      expect(slugs.sort()).toEqual(['smith', expect.stringMatching(/^smith-[0-9a-f]{4}$/u)]);
    });

    it('puts together what articles call a person, the most frequent first', async () => {
      const store = await backend.open();
      const lines = ['Ann Lee: One.'];
      await store.put([
        draftFrom({
          fileName: 'a.txt',
          lines,
          aliases: { 'Ann Lee': ['Lee'] },
          descriptions: { 'Ann Lee': ['mayor'] },
        }),
        draftFrom({
          fileName: 'b.txt',
          lines,
          aliases: { 'Ann Lee': ['Annie', 'Lee'] },
          descriptions: { 'Ann Lee': ['city leader', 'mayor'] },
        }),
      ]);
      const id = (await store.peopleBySlugs(['ann-lee']))[0]?.id ?? '';
      expect(await store.personNames([id, 'nobody'])).toEqual([
        { aliases: ['Lee', 'Annie'], descriptions: ['mayor', 'city leader'] },
        { aliases: [], descriptions: [] },
      ]);
      await store.remove([articleId('b.txt')]);
      expect(await store.personNames([id])).toEqual([{ aliases: ['Lee'], descriptions: ['mayor'] }]);
    });

    it('calls a person as most articles do', async () => {
      const store = await backend.open();
      const written = (fileName: string, name: string) => draftFrom({ fileName, lines: [`${name}: One.`] });
      const name = async () => (await store.people({ first: 9 })).edges.map(({ node }) => [node.name, node.familyName]);
      await store.put([written('a.txt', 'ANN LEE')]);
      expect(await name()).toEqual([['ANN LEE', 'LEE']]);
      await store.put([written('b.txt', 'Ann Lee')]);
      expect(await name()).toEqual([['Ann Lee', 'Lee']]);
      await store.put([written('c.txt', 'Ann Leé'), written('d.txt', 'Ann Leé')]);
      expect(await name()).toEqual([['Ann Leé', 'Leé']]);
      await store.remove([articleId('c.txt'), articleId('d.txt'), articleId('b.txt')]);
      expect(await name()).toEqual([['ANN LEE', 'LEE']]);
    });

    it('makes two people of one full name in one article one person', async () => {
      const store = await backend.open();
      const draft = draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.', 'Ánn Lee: Two.'] });
      await store.put([draft]);
      const [page] = await store.peopleOfArticles([articleId('a.txt')], { first: 9 });
      expect(page?.edges.map(({ node }) => [node.person.name, node.mentionCount])).toEqual([['Ann Lee', 2]]);
      expect((await portraits(store))[0]).toMatchObject({ quoteCount: 2, articleCount: 1, aliases: ['Ánn Lee'] });
    });

    it('knows the same of people, by whatever way it came to its articles', async () => {
      const name = fc.constantFrom('Ann Lee', 'ANN LEE', 'Ánn Lee', 'Bob Day', 'Lee', 'Cher');
      const outline = fc.record({
        fileName: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
        lines: fc.array(
          fc.tuple(name, fc.constantFrom('One.', 'Two.')).map((said) => said.join(': ')),
          { maxLength: 5 },
        ),
        aliases: fc.dictionary(name, fc.uniqueArray(fc.constantFrom('Lee', 'Annie', 'Bob Day'), { maxLength: 2 })),
        descriptions: fc.dictionary(name, fc.uniqueArray(fc.constantFrom('mayor', 'singer'), { maxLength: 2 })),
      });
      // The names are no part of the text: a revision of its own makes each outline count.
      const draftOf = (each: Outline) => draftFrom({ ...each, revision: JSON.stringify(each) });
      const step = fc.oneof(
        { weight: 3, arbitrary: outline.map((each) => ({ put: [draftOf(each)] })) },
        { weight: 1, arbitrary: fc.array(outline, { maxLength: 3 }).map((each) => ({ put: each.map(draftOf) })) },
        { weight: 1, arbitrary: fc.constantFrom('a.txt', 'b.txt', 'c.txt').map((remove) => ({ remove })) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const store = await backend.open();
          const left = new Map<string, ReturnType<typeof draftFrom>>();
          for (const each of steps) {
            if ('put' in each) {
              await store.put(each.put);
              for (const draft of each.put) left.set(draft.fileName, draft);
            } else {
              await store.remove([articleId(each.remove)]);
              left.delete(each.remove);
            }
          }
          const fresh = await backend.open();
          await fresh.put([...left.values()]);
          expect(await portraits(store)).toEqual(await portraits(fresh));
          expect(await store.countQuotes()).toBe(await fresh.countQuotes());
          await Promise.all([store.close(), fresh.close()]);
        }),
        { numRuns: 20 },
      );
    });
  });
}
