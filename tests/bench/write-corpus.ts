// node tests/bench/write-corpus.ts FOLDER COUNT OUT [--jsonl]: a corpus of any size to measure with, made of the
// paragraphs of the .txt files in FOLDER. Each article takes its headline from one of them and its paragraphs in runs
// from several, 4.6 KB in all; the same arguments make the same corpus. OUT is a folder, or with --jsonl a file.

import { once } from 'node:events';
import { createWriteStream, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const BYTES = 4_600;
const RUN = 6;
const IN_A_FOLDER = 1_000;

/** Numbers from 0 to 1, the same each time: Mulberry32. */
export const startDice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Articles made of the paragraphs of those in a folder. */
export function* recombine(folder: string, count: number): Generator<{ fileName: string; text: string }> {
  const articles = globSync('**/*.txt', { cwd: folder })
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/u))
    .filter((paragraphs) => paragraphs.length > 2);
  if (articles.length === 0) throw new Error(`${folder} has no articles of three paragraphs or more`);
  const roll = startDice(1);
  const below = (most: number): number => Math.floor(roll() * most);
  const anyArticle = (): readonly string[] => articles[below(articles.length)] ?? [];
  for (let at = 0; at < count; at++) {
    const paragraphs = [anyArticle()[0] ?? ''];
    for (let bytes = 0; bytes < BYTES; ) {
      const source = anyArticle();
      const start = 1 + below(source.length - 1);
      for (const paragraph of source.slice(start, start + RUN)) {
        if (bytes >= BYTES) break;
        paragraphs.push(paragraph);
        bytes += Buffer.byteLength(paragraph) + 2;
      }
    }
    yield { fileName: `${Math.floor(at / IN_A_FOLDER)}/${at}.txt`, text: `${paragraphs.join('\n\n')}\n` };
  }
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { jsonl: { type: 'boolean' } } });
  const [folder, count, out] = positionals;
  if (folder === undefined || count === undefined || out === undefined)
    throw new Error('node tests/bench/write-corpus.ts FOLDER COUNT OUT [--jsonl]');
  const lines = values.jsonl ? createWriteStream(out) : null;
  for (const article of recombine(folder, Number(count))) {
    if (lines !== null) {
      if (!lines.write(`${JSON.stringify(article)}\n`)) await once(lines, 'drain');
    } else {
      const file = join(out, article.fileName);
      if (article.fileName.endsWith('000.txt') || article.fileName === '0/0.txt')
        mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, article.text);
    }
  }
  lines?.end();
}
