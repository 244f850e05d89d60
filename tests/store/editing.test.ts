import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../src/store/draft.ts';
import { articleId } from '../../src/store/records.ts';
import type { QuoteFilter } from '../../src/store/requests.ts';
import type { Ruling, Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import { draftFrom } from './outlines.ts';

const FIRST = draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.', 'Bob Day: Two.', 'Cy Oh: Three.'] });
const SECOND = draftFrom({ fileName: 'b.txt', lines: ['Annie Lee: Four.', 'Bob Day: Five.'] });

const ruling = (speaker: Ruling['speaker']): Ruling => ({
  speaker,
  speakerKind: speaker === null ? 'ORGANIZATION' : 'PERSON',
  editor: 'desk',
  note: null,
});

const named = (name: string) => {
  const [givenName = '', familyName = ''] = name.split(' ');
  return familyName === '' ? { name, givenName: null, familyName: null } : { name, givenName, familyName };
};

const quotesIn = async (store: Store, fileName: string) => {
  const [page] = await store.quotesOfArticles([articleId(fileName)], { first: 100 });
  return (page?.edges ?? []).map((edge) => edge.node);
};

const idOf = async (store: Store, slug: string) => (await store.peopleBySlugs([slug]))[0]?.id ?? slug;

/** Who says what in which words, everywhere; and who is known by what. */
const everything = async (store: Store) => {
  const people = (await store.people({ first: 1000 })).edges.map(({ node }) => node);
  const names = await store.personNames(people.map(({ id }) => id));
  const quotes = (await store.quotes({ first: 1000 })).edges.map(({ node }) => node);
  const casts = await store.peopleOfArticles(['a.txt', 'b.txt', 'c.txt'].map(articleId), { first: 100 });
  return {
    people: people
      .map(({ slug: _, ...person }, at) => ({ ...person, ...names[at] }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    quotes: quotes
      .map(({ position: _, ...quote }) => ({ ...quote, correction: quote.correction && 'corrected' }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    casts: casts.map(({ edges }) => edges.map(({ node }) => [node.person.id, node.mentionCount])),
  };
};

for (const backend of BACKENDS) {
  describe(`corrections in ${backend.name}`, () => {
    it('give a quote another speaker, who says it from then on', async () => {
      const store = await backend.open({ clock: () => new Date(0) });
      await store.put([FIRST]);
      const [quote] = await quotesIn(store, 'a.txt');
      const version = await store.corpusVersion();
      const bob = await idOf(store, 'bob-day');
      expect(await store.attribute(quote?.id ?? '', { ...ruling({ id: bob }), note: 'Heard it.' })).toBe('DONE');
      expect(await store.corpusVersion()).not.toBe(version);
      expect((await store.quotesByIds([quote?.id ?? '']))[0]).toEqual({
        ...quote,
        speakerId: bob,
        attribution: { ...quote?.attribution, source: null, confidence: 1, method: 'EDITOR' },
        correction: { editor: 'desk', note: 'Heard it.', correctedAt: '1970-01-01T00:00:00.000Z' },
      });
      expect(await store.countQuotesOfPeople([bob, await idOf(store, 'ann-lee')])).toEqual([2, 0]);
      expect((await store.peopleByIds([bob]))[0]?.quoteCount).toBe(2);
    });

    it('hold when the article is read again, in another way or after it was gone', async () => {
      const store = await backend.open();
      await store.put([FIRST]);
      const quotes = await quotesIn(store, 'a.txt');
      await store.attribute(quotes[0]?.id ?? '', ruling(named('Dee Fox')));
      await store.attribute(quotes[1]?.id ?? '', ruling(null));
      const corrected = await quotesIn(store, 'a.txt');
      await store.put([{ ...FIRST, revision: '2' }]);
      expect(await quotesIn(store, 'a.txt')).toEqual(corrected);
      await store.remove([articleId('a.txt')]);
      await store.put([{ ...FIRST, revision: '3' }]);
      const again = await quotesIn(store, 'a.txt');
      expect(
        again.map(({ speakerId, attribution }) => [speakerId, attribution.speakerKind, attribution.method]),
      ).toEqual([
        [await idOf(store, 'dee-fox'), 'PERSON', 'EDITOR'],
        [null, 'ORGANIZATION', 'EDITOR'],
        [await idOf(store, 'cy-oh'), 'PERSON', 'COLON'],
      ]);
    });

    it.each([
      ['One', true],
      ['One, and more', false],
      ['Well, the one thing that we said was one thing.', false],
    ])('know a quote of other words again only if most of them are the same: %s', async (words, same) => {
      const store = await backend.open();
      await store.put([FIRST]);
      const [quote] = await quotesIn(store, 'a.txt');
      await store.attribute(quote?.id ?? '', ruling(null));
      await store.put([draftFrom({ fileName: 'a.txt', lines: [`Ann Lee: ${words}`, 'Bob Day: Two.'] })]);
      const [changed] = await quotesIn(store, 'a.txt');
      expect(changed?.correction === null).toBe(!same);
      expect(await store.resetAttribution(changed?.id ?? '')).toBe(same ? 'DONE' : 'NOT_CORRECTED');
      await store.put([FIRST]);
      expect((await quotesIn(store, 'a.txt'))[0]?.correction === null).toBe(same);
    });

    it('are taken back whole, with whoever only they brought in', async () => {
      const store = await backend.open();
      await store.put([FIRST, SECOND]);
      const before = await everything(store);
      const [one, two] = await quotesIn(store, 'a.txt');
      await store.attribute(one?.id ?? '', ruling(named('Dee Fox')));
      await store.attribute(one?.id ?? '', ruling({ id: await idOf(store, 'annie-lee') }));
      await store.attribute(two?.id ?? '', ruling(null));
      expect(await store.peopleBySlugs(['dee-fox'])).toEqual([null]);
      expect(await store.resetAttribution(one?.id ?? '')).toBe('DONE');
      expect(await store.resetAttribution(two?.id ?? '')).toBe('DONE');
      expect(await everything(store)).toEqual(before);
      expect(await store.resetAttribution(one?.id ?? '')).toBe('NOT_CORRECTED');
    });

    it('of a quote that is gone do not take the place of one that is taken back, nor do others move there', async () => {
      const said = (...words: string[]) =>
        draftFrom({ fileName: 'b.txt', lines: words.map((each) => `Ann Lee: ${each}`), revision: words.join() });
      const store = await backend.open();
      await store.put([said('One.', 'One.')]);
      for (const { id } of await quotesIn(store, 'b.txt')) await store.attribute(id, ruling(null));
      await store.put([said('One.')]);
      const [only] = await quotesIn(store, 'b.txt');
      expect(await store.resetAttribution(only?.id ?? '')).toBe('DONE');
      expect((await quotesIn(store, 'b.txt'))[0]?.correction).toBeNull();

      await store.put([said('One.', 'One.')]);
      for (const { id } of await quotesIn(store, 'b.txt')) await store.attribute(id, ruling(null));
      await store.put([said('One.', 'One')]);
      await store.resetAttribution((await quotesIn(store, 'b.txt'))[0]?.id ?? '');
      const reset = await quotesIn(store, 'b.txt');
      expect(reset.map(({ correction }) => correction !== null)).toEqual([false, true]);
    });

    it('take a name for whoever the article calls so, and a surname alone for nobody elsewhere', async () => {
      const store = await backend.open();
      await store.put([
        { ...FIRST, people: FIRST.people.map((person) => ({ ...person, aliases: ['Boss', person.familyName ?? ''] })) },
      ]);
      const [quote] = await quotesIn(store, 'a.txt');
      const speakerAfter = async (name: string) => {
        await store.attribute(quote?.id ?? '', ruling(named(name)));
        const [corrected] = await quotesIn(store, 'a.txt');
        return (await store.peopleByIds([corrected?.speakerId ?? '']))[0]?.name;
      };
      expect(await speakerAfter('day')).toBe('Bob Day');
      expect(await speakerAfter('Boss')).toBe('Boss');
      await store.put([draftFrom({ fileName: 'b.txt', lines: ['Boss: Six.'] })]);
      expect((await store.people({ first: 9, filter: { namePrefix: 'boss' } })).edges).toHaveLength(2);
    });

    it('of nothing, and to nobody, are said to be so', async () => {
      const store = await backend.open();
      await store.put([FIRST]);
      const [quote] = await quotesIn(store, 'a.txt');
      const version = await store.corpusVersion();
      expect(await store.attribute('nothing', ruling(null))).toBe('NO_QUOTE');
      expect(await store.resetAttribution('nothing')).toBe('NO_QUOTE');
      expect(await store.attribute(quote?.id ?? '', ruling({ id: 'nobody' }))).toBe('NO_PERSON');
      expect(await store.corpusVersion()).toBe(version);
    });
  });

  describe(`merges in ${backend.name}`, () => {
    it('make two people one, by the name and with the id of the second', async () => {
      const store = await backend.open();
      await store.put([FIRST, SECOND]);
      const [ann, annie] = [await idOf(store, 'ann-lee'), await idOf(store, 'annie-lee')];
      expect(await store.merge(annie, ann)).toBe('DONE');
      const [one] = await store.peopleBySlugs(['ann-lee']);
      expect(one).toMatchObject({ id: ann, name: 'Ann Lee', quoteCount: 2, mentionCount: 2, articleCount: 2 });
      expect(await store.personNames([ann])).toEqual([{ aliases: ['Annie Lee'], descriptions: [] }]);
      expect(await store.countQuotesOfPeople([ann])).toEqual([2]);
      expect(await store.countPeople()).toBe(3);
      expect(await store.peopleByIds([annie, 'nobody'])).toEqual([one, null]);
      expect(await store.peopleBySlugs(['annie-lee'])).toEqual([one]);
      expect(await store.mergedInto([ann, annie])).toEqual([
        [{ id: annie, slug: 'annie-lee', name: 'Annie Lee', mergedAt: expect.any(String) }],
        [],
      ]);
    });

    it('find by the old id, slug and name whatever the person says', async () => {
      const store = await backend.open();
      await store.put([FIRST, SECOND]);
      const annie = await idOf(store, 'annie-lee');
      const { place } = await store.quotesSince(null, 9);
      await store.merge(annie, await idOf(store, 'ann-lee'));
      const said = ['One.', 'Four.'];
      const texts = async (filter: QuoteFilter) =>
        (await store.quotes({ first: 9, filter })).edges.map(({ node }) => node.text);
      expect(await texts({ speaker: annie })).toEqual(said);
      expect(await texts({ speakerSlug: 'annie-lee' })).toEqual(said);
      expect(await store.countArticles({ quotes: annie })).toBe(2);
      expect(await store.countArticles({ mentions: annie })).toBe(2);
      const hits = await store.search({ text: 'Annie', kinds: ['PERSON'], first: 9 });
      expect(hits.edges.map(({ node }) => node.id)).toEqual([await idOf(store, 'ann-lee')]);
      await store.put([draftFrom({ fileName: 'c.txt', lines: ['Ann Lee: Six.', 'Bob Day: Seven.'] })]);
      expect((await store.quotesSince(place, 9, annie)).items.map(({ text }) => text)).toEqual(['Six.']);
    });

    it('hold for what is read later, whoever of the two is named there', async () => {
      const early = await backend.open();
      await early.put([FIRST, SECOND]);
      await early.merge(await idOf(early, 'annie-lee'), await idOf(early, 'ann-lee'));
      const both = draftFrom({ fileName: 'c.txt', lines: ['Annie Lee: Six.', 'Ann Lee: Seven.', 'Annie Lee: Eight.'] });
      await early.put([both, { ...SECOND, revision: '2' }]);
      const late = await backend.open();
      await late.put([FIRST, SECOND, both]);
      await late.merge(await idOf(late, 'annie-lee'), await idOf(late, 'ann-lee'));
      expect(await everything(early)).toEqual(await everything(late));
      expect((await early.peopleBySlugs(['ann-lee']))[0]).toMatchObject({ quoteCount: 5, articleCount: 3 });
      await early.remove([articleId('a.txt'), articleId('c.txt')]);
      expect((await early.peopleBySlugs(['annie-lee']))[0]).toMatchObject({ name: 'Ann Lee', quoteCount: 1 });
    });

    it('are undone by a split, and keep the slug until then', async () => {
      const store = await backend.open();
      await store.put([FIRST, SECOND]);
      const before = await everything(store);
      const people = (await store.people({ first: 9 })).edges.map(({ node }) => node);
      const annie = await idOf(store, 'annie-lee');
      await store.merge(annie, await idOf(store, 'ann-lee'));
      expect(await store.split(annie)).toBe('DONE');
      expect(await everything(store)).toEqual(before);
      expect((await store.people({ first: 9 })).edges.map(({ node }) => node)).toEqual(people);
      expect(await store.split(annie)).toBe('NOT_MERGED');
    });

    it('go on over others, and each can be undone by itself', async () => {
      const store = await backend.open();
      await store.put([FIRST, SECOND]);
      const before = await everything(store);
      const [ann, annie, bob] = [
        await idOf(store, 'ann-lee'),
        await idOf(store, 'annie-lee'),
        await idOf(store, 'bob-day'),
      ];
      await store.merge(annie, ann);
      await store.merge(ann, bob);
      expect((await store.peopleByIds([annie]))[0]).toMatchObject({ id: bob, quoteCount: 4 });
      expect((await store.mergedInto([bob]))[0]?.map(({ name }) => name).sort()).toEqual(['Ann Lee', 'Annie Lee']);
      await store.split(ann);
      expect((await store.peopleByIds([annie]))[0]).toMatchObject({ id: ann, quoteCount: 2 });
      await store.split(annie);
      expect(await everything(store)).toEqual(before);
    });

    it('are refused where they would say nothing or too much', async () => {
      const store = await backend.open();
      await store.put([FIRST, SECOND]);
      const [ann, annie, bob] = [
        await idOf(store, 'ann-lee'),
        await idOf(store, 'annie-lee'),
        await idOf(store, 'bob-day'),
      ];
      expect(await store.merge(ann, ann)).toBe('SAME');
      expect(await store.merge('nobody', ann)).toBe('NO_PERSON');
      expect(await store.merge(ann, 'nobody')).toBe('NO_TARGET');
      expect(await store.split('nobody')).toBe('NO_PERSON');
      await store.merge(annie, ann);
      expect(await store.merge(annie, ann)).toBe('SAME');
      expect(await store.merge(ann, annie)).toBe('SAME');
      expect(await store.merge(annie, bob)).toBe('ALREADY_MERGED');
    });
  });

  it(`takes everything that editors said back to what was read, in ${backend.name}`, async () => {
    const name = fc.constantFrom('Ann Lee', 'Ánn Lee', 'Annie Lee', 'Bob Day', 'Lee');
    const fileName = fc.constantFrom('a.txt', 'b.txt', 'c.txt');
    const draft = fc
      .record({
        fileName,
        lines: fc.array(
          fc.tuple(name, fc.constantFrom('One.', 'Two.', 'One')).map((said) => said.join(': ')),
          { minLength: 1, maxLength: 4 },
        ),
      })
      .map((outline) => draftFrom({ ...outline, revision: JSON.stringify(outline) }));
    const step = fc.oneof(
      draft.map((put) => ({ put })),
      fc.record({ merge: fc.nat(9), into: fc.nat(9) }),
      fc.record({ split: fc.nat(9) }),
      fc.record({ attribute: fc.nat(9), to: fc.option(name) }),
      fileName.map((remove) => ({ remove })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const store = await backend.open();
        const left = new Map<string, ArticleDraft>();
        const merged: string[] = [];
        const pick = async (at: number) => {
          const { edges } = await store.people({ first: 10 });
          return edges[at % Math.max(edges.length, 1)]?.node.id ?? 'nobody';
        };
        for (const each of steps) {
          if ('put' in each) {
            await store.put([each.put]);
            left.set(each.put.fileName, each.put);
          } else if ('merge' in each) {
            const person = await pick(each.merge);
            if ((await store.merge(person, await pick(each.into))) === 'DONE') merged.push(person);
          } else if ('split' in each) await store.split(merged[each.split % Math.max(merged.length, 1)] ?? 'nobody');
          else if ('attribute' in each) {
            const { edges } = await store.quotes({ first: 10 });
            const quote = edges[each.attribute % Math.max(edges.length, 1)]?.node.id ?? 'nothing';
            await store.attribute(quote, ruling(each.to === null ? null : named(each.to)));
          } else {
            await store.remove([articleId(each.remove)]);
            left.delete(each.remove);
          }
        }
        const edited = await everything(store);
        await store.put([...left.values()].map((each) => ({ ...each, revision: 'again' })));
        expect(await everything(store)).toEqual(edited);
        for (const person of merged) await store.split(person);
        for (const { node } of (await store.quotes({ first: 100 })).edges) await store.resetAttribution(node.id);
        const fresh = await backend.open();
        await fresh.put([...left.values()]);
        expect(await everything(store)).toEqual(await everything(fresh));
      }),
      { numRuns: 12 },
    );
  }, 30_000);
}
