import type { ArticleDraft } from '../../src/store/draft.ts';
import type { Store } from '../../src/store/store.ts';
import { draftFrom } from '../store/outlines.ts';

const COMMON = 'the of to and a in that is was he for it with as his on be at by we had not are but they will you';
const SYLLABLES = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa ze al er in on us at il'.split(' ');
const BATCH = 100;

let seed = 1;
const random = (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
const madeUp = (): string => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');

/** All words there are, the commonest first. */
export const WORDS = [...COMMON.split(' '), ...Array.from({ length: 40_000 }, madeUp)];

// Zipf's law: the nth word is n times as rare as the first.
const word = (): string => WORDS[Math.floor(WORDS.length ** random()) - 1] ?? 'the';

/** So many words in a row, as unevenly spread as those of English. */
export const words = (count: number): string => Array.from({ length: count }, word).join(' ');

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const PEOPLE = Array.from({ length: 5_000 }, () => `${capital(madeUp())} ${capital(madeUp())}`);
const person = (): string => PEOPLE[Math.floor(PEOPLE.length ** random()) - 1] ?? 'Ann Lee';

const madeUpArticle = (at: number): ArticleDraft =>
  draftFrom({
    fileName: `${at}.txt`,
    headline: capital(words(8)),
    publishedAt: new Date(Date.UTC(2020, 0, 1) + at * 1_000_000).toISOString(),
    publisher: `Publisher ${at % 37}`,
    lines: Array.from({ length: 24 }, (__, line) =>
      line % 3 === 0 ? `${person()}: ${capital(words(25))}.` : `${capital(words(40))}.`,
    ),
  });

/** Fills a store with made-up articles of eight quotes each; the same each time. */
export const fillStore = async (store: Store, articles: number): Promise<void> => {
  for (let at = 0; at < articles; at += BATCH)
    await store.put(Array.from({ length: Math.min(BATCH, articles - at) }, (_, offset) => madeUpArticle(at + offset)));
};
