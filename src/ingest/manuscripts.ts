import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { MOST_BYTES } from './decode.ts';
import { filesAt, findFile, findOrigin, isArticlePath } from './find-files.ts';
import { readJsonLines } from './json-lines.ts';
import type { Manuscript } from './manuscript.ts';
import type { Rejection } from './read-article.ts';

/** What stands for standard input among paths. */
const STANDARD_INPUT = '-';

const STANDARD_INPUT_NAME = 'standard-input';

/**
 * What is to be read at a path: a file of an article, a folder of them, a pattern of their paths, a file of JSON Lines
 * (`.jsonl`, `.ndjson`), or "-" for standard input. One after the other, however many there are.
 */
export async function* manuscriptsAt(path: string, stdin: Readable): AsyncGenerator<Manuscript | Rejection> {
  if (path === STANDARD_INPUT) {
    yield* readStandardInput(stdin);
    return;
  }
  const origin = await findOrigin(path);
  if (origin !== null && isJsonLines(origin)) yield* readJsonLines(createReadStream(origin), basename(origin));
  else if (origin !== null) yield* manuscriptsIn(origin);
  else if (isPattern(path)) yield* manuscriptsLike(path);
  else yield { fileName: path, reason: 'There is no such file or folder, or it may not be read.' };
}

/** How many there are at a path, as far as that can be known beforehand: null of standard input. */
export const countManuscripts = async (path: string): Promise<number | null> => {
  if (path === STANDARD_INPUT) return null;
  const origin = await findOrigin(path);
  if (origin !== null && isJsonLines(origin)) return countLines(origin);
  let count = 0;
  const all = origin === null ? (isPattern(path) ? manuscriptsLike(path) : []) : filesAt(origin);
  for await (const _ of all) count += 1;
  return count;
};

async function* manuscriptsIn(origin: string): AsyncGenerator<Manuscript | Rejection> {
  for await (const found of filesAt(origin))
    yield typeof found === 'string'
      ? { fileName: found, reason: 'The folder may not be read.' }
      : { fileName: found.fileName, origin, content: { path: found.path }, beside: {} };
}

/** A file goes by its name in the folder that the pattern begins with: `news/2026/*.txt` names files of `news/2026`. */
async function* manuscriptsLike(pattern: string): AsyncGenerator<Manuscript | Rejection> {
  const origin = await findOrigin(fixedPart(pattern));
  let isAny = false;
  if (origin !== null)
    for await (const path of glob(pattern)) {
      const absolute = resolve(path);
      const file = isArticlePath(origin, absolute) ? await findFile(origin, absolute) : null;
      if (file === null) continue;
      isAny = true;
      yield { fileName: file.fileName, origin, content: { path: file.path }, beside: {} };
    }
  if (!isAny)
    yield { fileName: pattern, reason: 'No file of an article is like this pattern: they end in .txt or .md.' };
}

const MAGIC = /[*?[\]{}]/u;

const isPattern = (path: string): boolean => MAGIC.test(path);

const fixedPart = (pattern: string): string => {
  const parts = pattern.split(/[/\\]/u);
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => MAGIC.test(part)),
  );
  return fixed.length === 0 ? '.' : fixed.join(sep) || sep;
};

const isJsonLines = (path: string): boolean => /\.(?:jsonl|ndjson)$/iu.test(path);

/** Standard input is JSON Lines if it begins with "{", and else one article, named by its content. */
async function* readStandardInput(stdin: Readable): AsyncGenerator<Manuscript | Rejection> {
  const chunks = stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
  const start: Uint8Array[] = [];
  const read = async (): Promise<boolean> => {
    const { done = false, value } = await chunks.next();
    if (!done) start.push(Buffer.from(value));
    return !done;
  };
  const begun = (): string => Buffer.concat(start).toString().trimStart();
  while (begun() === '' && (await read())) {}
  if (begun().startsWith('{')) {
    yield* readJsonLines(Readable.from(joined(start, chunks)), STANDARD_INPUT_NAME);
    return;
  }
  let size = 0;
  while (size <= MOST_BYTES && (await read())) size += start.at(-1)?.length ?? 0;
  const bytes = Buffer.concat(start);
  const fileName = `${STANDARD_INPUT_NAME}-${hash('sha256', bytes, 'hex').slice(0, 12)}.txt`;
  yield { fileName, origin: null, content: { bytes }, beside: {} };
}

async function* joined(
  start: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  yield* start;
  yield* { [Symbol.asyncIterator]: () => rest };
}

const countLines = async (path: string): Promise<number> => {
  const { size } = await stat(path);
  let lines = 0;
  let last = 0;
  if (size > 0)
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
      last = chunk.at(-1) ?? last;
    }
  return last === NEWLINE || size === 0 ? lines : lines + 1;
};

const NEWLINE = 0x0a;
