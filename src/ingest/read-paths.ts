import type { ParseOptions } from '../text/article.ts';
import { findFiles } from './find-files.ts';
import type { ArticleReading, Parse, Rejection } from './read-article.ts';
import { readArticle } from './read-article.ts';
import { readBytes } from './read-file.ts';

/** Reads the files at and under paths one after the other, each as an article, without storing anything. */
export async function* readPaths(
  paths: readonly string[],
  parse: Parse,
  options: Omit<ParseOptions, 'start'> = {},
): AsyncGenerator<ArticleReading | Rejection> {
  const seen = new Set<string>();
  for (const given of paths) {
    const found = await findFiles(given);
    if (found === null) yield { fileName: given, reason: 'There is no such file or folder, or it may not be read.' };
    for (const fileName of found?.closedFolders ?? []) yield { fileName, reason: 'The folder may not be read.' };
    for (const { fileName, path } of found?.files ?? []) {
      if (seen.has(path)) continue;
      seen.add(path);
      const bytes = await readBytes(path);
      yield 'reason' in bytes ? { fileName, ...bytes } : await readArticle(fileName, bytes, parse, options);
    }
  }
}
