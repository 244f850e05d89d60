import { globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const BYTES = 4_600;
/** Paragraphs in a row that come from one article. */
const RUN = 6;
const IN_A_FOLDER = 1_000;

/** Numbers from 0 to 1, the same each time: Mulberry32. */
const startDice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Articles of 4.6 KB, as many as are wanted, made of the paragraphs of those in a folder: the headline of one of them, and
 * runs of paragraphs of several. The same each time.
 */
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

/** Writes them into a folder. */
export const writeCorpus = async (source: string, count: number, folder: string): Promise<void> => {
  for (const { fileName, text } of recombine(source, count)) {
    const file = join(folder, fileName);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
};
