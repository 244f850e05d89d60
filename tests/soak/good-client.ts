import { setTimeout as sleep } from 'node:timers/promises';

/** How long good questions waited for their answers, in milliseconds, and what was wrong with any. */
export interface Answers {
  readonly waits: number[];
  readonly faults: string[];
}

const QUOTES = 'nodes { text kind speaker { name slug } attribution { confidence cue { text } } article { headline } }';
const WORDS = ['bridge', 'council', 'president', 'city', 'people', 'school', 'money', 'water', 'vote', 'police'];

/** As clients ask; each with another number or word in it, so that few answers are remembered. */
const QUESTIONS: readonly ((at: number) => string)[] = [
  (at) => `{ articles(first: ${1 + (at % 50)}) { nodes { headline publishedAt quotes(first: 5) { ${QUOTES} } } } }`,
  (at) => `{ quotes(first: ${1 + (at % 50)}, filter: { kind: [MIXED] }) { totalCount ${QUOTES} } }`,
  (at) => `{ people(first: ${1 + (at % 50)}) { nodes { name quotes(first: 3) { totalCount nodes { text } } } } }`,
  (at) => `{ search(query: "${wordFor(at)} ", first: ${1 + (at % 20)}) { edges { score highlights { text } } } }`,
  (at) => `query Q${at} { corpus { articleCount mostQuoted(first: 3) { name } } }`,
];

const wordFor = (at: number): string => WORDS[at % WORDS.length] ?? '';

/** Asks one good question after another until it is over. */
export const askGood = async (url: string, isOver: () => boolean, { waits, faults }: Answers): Promise<void> => {
  for (let at = 0; !isOver(); at++) {
    const query = QUESTIONS[at % QUESTIONS.length]?.(Math.floor(at / QUESTIONS.length));
    const began = performance.now();
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as { errors?: unknown };
      if (errors !== undefined) faults.push(`${query}: ${JSON.stringify(errors)}`);
    } catch (error) {
      faults.push(`${query}: ${error}`);
    }
    waits.push(performance.now() - began);
    await sleep(50);
  }
};
