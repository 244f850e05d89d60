import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { articleId } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { BACKENDS } from './backends.ts';
import { draftFrom } from './outlines.ts';

const ARTICLES = [
  draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: One.', 'Bob Day: Two.'] }),
  draftFrom({ fileName: 'b.txt', lines: ['Annie Lee: Three.', 'Cy Oh: Four.'] }),
  draftFrom({ fileName: 'c.txt', lines: ['Dee Poe: Five.'] }),
];

const idOf = async (store: Store, slug: string): Promise<string> => (await store.peopleBySlugs([slug]))[0]?.id ?? slug;

const firstQuote = async (store: Store): Promise<string> =>
  (await store.quotesOfArticles([articleId('a.txt')], { first: 1 }))[0]?.edges[0]?.node.id ?? '';

/** Articles, edited: a quote is Cy Oh's, Annie Lee is Ann Lee, and one article is not to be. */
const editedStore = async (): Promise<Store> => {
  const store = await openStore('sqlite::memory:');
  await store.put(ARTICLES);
  const speaker = { id: await idOf(store, 'cy-oh') };
  await store.attribute(await firstQuote(store), {
    speaker,
    speakerKind: 'PERSON',
    editor: 'desk',
    note: 'He said so',
  });
  await store.merge(await idOf(store, 'annie-lee'), await idOf(store, 'ann-lee'));
  await store.withdraw([articleId('c.txt')]);
  return store;
};

const told = async (store: Store) => ({
  quotes: (await store.quotes({ first: 100 })).edges.map(({ node }) => [node.text, node.speakerId, node.correction]),
  people: (await store.people({ first: 100 })).edges.map(({ node: { id, name, quoteCount } }) => [
    id,
    name,
    quoteCount,
  ]),
  merged: (await store.mergedInto([await idOf(store, 'ann-lee')]))[0]?.map(({ id, name }) => [id, name]),
  withdrawn: await store.withdrawn(['c.txt', 'a.txt']),
});

const NONE = { corrections: 0, merges: 0, withdrawn: 0 };

describe.each(BACKENDS)('taking edits over into $name', (backend) => {
  it('has articles that were read before as editors said', async () => {
    const edited = await editedStore();
    const store = await backend.open();
    await store.put(ARTICLES);
    expect(await store.takeEdits(await edited.allEdits())).toEqual({ corrections: 1, merges: 1, withdrawn: 1 });
    expect(await told(store)).toEqual(await told(edited));
    expect(await store.takeEdits(await edited.allEdits())).toEqual(NONE);
  });

  it('has articles that are read later as editors said', async () => {
    const edited = await editedStore();
    const store = await backend.open();
    await store.takeEdits(await edited.allEdits());
    await store.put(ARTICLES.slice(0, 2));
    expect(await told(store)).toEqual(await told(edited));
  });

  it('leaves alone what editors said here', async () => {
    const edited = await editedStore();
    const store = await backend.open();
    await store.put(ARTICLES);
    const nobody = { speaker: null, speakerKind: 'GROUP', editor: null, note: null } as const;
    await store.attribute(await firstQuote(store), nobody);
    await store.merge(await idOf(store, 'ann-lee'), await idOf(store, 'annie-lee'));
    expect(await store.takeEdits(await edited.allEdits())).toEqual({ ...NONE, withdrawn: 1 });
    const [quote] = await store.quotesByIds([await firstQuote(store)]);
    expect(quote?.attribution.speakerKind).toBe('GROUP');
  });
});
