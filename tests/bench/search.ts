// node tests/bench/search.ts [ARTICLES]: how long searches, facets and checks of quotations take over made-up articles of
// eight quotes each, whose words are as unevenly spread as those of English. Prints a table; milliseconds.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { fillStore, WORDS, words } from './made-up.ts';

const ARTICLES = Number(process.argv[2] ?? 12_500);
const ROUNDS = 15;

const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const store = await openStore(`sqlite:${join(folder, 'sayso.db')}`);
const filling = performance.now();
await fillStore(store, ARTICLES);
const seconds = (performance.now() - filling) / 1000;

const quotes = await store.quotes({ first: 100, orderBy: { field: 'PUBLISHED_AT', direction: 'DESC' } });
const texts = quotes.edges.map(({ node }) => node.text);
const [one = '', other = ''] = [texts[3], texts[60]];
const changed = one.split(' ').toSpliced(4, 2, 'something', 'else').join(' ');
const spliced = [...one.split(' ').slice(0, 12), ...other.split(' ').slice(8, 20)].join(' ');
const rare = WORDS[20_000] ?? '';
const middling = WORDS[500] ?? '';
const [quoted] = (await store.people({ first: 1, orderBy: { field: 'QUOTE_COUNT', direction: 'DESC' } })).edges;
const newest = { field: 'PUBLISHED_AT', direction: 'DESC' } as const;
const best = { field: 'RELEVANCE', direction: 'DESC' } as const;

const search = (text: string) => (at: Store) => at.search({ text, first: 20 });
const cases: Record<string, (at: Store) => Promise<unknown>> = {
  'search: a rare word': search(`${rare} `),
  'search: a middling word': search(`${middling} `),
  'search: the commonest word': search('the '),
  'search: three of the commonest': search('the of and '),
  'search: two letters of a prefix': search('al'),
  'search: three letters of a prefix': search('ali'),
  'search: a phrase of common words': search('"of the and to"'),
  'search: common but not rare': search(`the -${rare}`),
  'search: a person': search(`${quoted?.node.name} `),
  'search: count of the commonest': (at) => at.countSearch({ text: 'the ' }),
  'quotes: rare word, newest': (at) => at.quotes({ first: 20, filter: { text: `${rare} ` }, orderBy: newest }),
  'quotes: commonest word, newest': (at) => at.quotes({ first: 20, filter: { text: 'the ' }, orderBy: newest }),
  'quotes: commonest word, best': (at) => at.quotes({ first: 20, filter: { text: 'the ' }, orderBy: best }),
  'quotes: count of the commonest': (at) => at.countQuotes({ text: 'the ' }),
  'facet: speaker': (at) => at.countQuotesBy({ facet: 'SPEAKER', most: 10 }),
  'facet: kind': (at) => at.countQuotesBy({ facet: 'KIND', most: 10 }),
  'facet: cue': (at) => at.countQuotesBy({ facet: 'CUE', most: 10 }),
  'facet: publisher': (at) => at.countQuotesBy({ facet: 'PUBLISHER', most: 10 }),
  'facet: month': (at) => at.countQuotesBy({ facet: 'MONTH', most: 10 }),
  'facet: speaker, of a middling word': (at) =>
    at.countQuotesBy({ facet: 'SPEAKER', filter: { text: `${middling} ` }, most: 10 }),
  'check: verbatim': (at) => at.checkQuotation({ text: one, most: 5 }),
  'check: altered': (at) => at.checkQuotation({ text: changed, most: 5 }),
  'check: spliced': (at) => at.checkQuotation({ text: spliced, most: 5 }),
  'check: by a person': (at) => at.checkQuotation({ text: changed, speaker: quoted?.node.id, most: 5 }),
  'check: common words only': (at) => at.checkQuotation({ text: 'we will not be in it as they are', most: 5 }),
  'check: nothing like it': (at) => at.checkQuotation({ text: words(20).split(' ').reverse().join(' '), most: 5 }),
};

const table: Record<string, Record<string, string>> = {};
for (const [name, run] of Object.entries(cases)) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await run(store);
    times.push(performance.now() - start);
  }
  const ordered = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (ordered[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(2);
  table[name] = { median: at(0.5), slowest: at(1) };
}
process.stdout.write(
  `${await store.countArticles()} articles, ${await store.countQuotes()} quotes, stored at ${Math.round(ARTICLES / seconds)} articles a second\n`,
);
for (const [name, { median = '', slowest = '' }] of Object.entries(table))
  process.stdout.write(`${name.padEnd(38)}${median.padStart(9)}${slowest.padStart(9)}\n`);
const verdicts = [];
for (const text of [one, changed, spliced]) verdicts.push((await store.checkQuotation({ text, most: 5 })).verdict);
process.stdout.write(`${verdicts.join(' ')}\n`);
await store.close();
rmSync(folder, { recursive: true });
