import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { styleText } from 'node:util';
import { Command } from 'commander';
import type { ArticleReading, Rejection } from '../ingest/read-article.ts';
import { readArticle } from '../ingest/read-article.ts';
import { readPaths } from '../ingest/read-paths.ts';
import { parseArticle } from '../text/article.ts';
import { jsonOf } from './article-json.ts';
import type { Typography } from './article-report.ts';
import { reportOf } from './article-report.ts';
import { Failure } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

const STDIN = '-';
const DEFAULT_COLUMNS = 80;
const MOST_COLUMNS = 100;

/** `extract`: reads articles and prints who says what, and keeps nothing. */
export const extractCommand = ({ stdin, stdout, stderr }: Surroundings): Command =>
  new Command('extract')
    .description('read articles and print their quotes with who said them; nothing is stored')
    .argument('<path...>', 'files and folders of articles; - reads one article from standard input')
    .option('--json', 'print one line of JSON for each file, for programs')
    .action(async (paths: readonly string[], { json = false }: { json?: boolean }) => {
      const typography = typographyFor(stdout);
      let read = 0;
      let leftOut = 0;
      for await (const reading of readAll(paths, stdin)) {
        if ('reason' in reading) {
          leftOut += 1;
          stderr.write(`${reading.fileName}: ${reading.reason}\n`);
        } else {
          read += 1;
          for (const warning of reading.warnings) stderr.write(`${reading.fileName}: ${warning}\n`);
          stdout.write(json ? `${jsonOf(reading)}\n` : `${reportOf(reading, typography)}\n\n`);
        }
      }
      if (leftOut > 0) throw new Failure(`${leftOut} of ${read + leftOut} files left out.`);
      if (read === 0) throw new Failure(`No article in ${paths.join(', ')}: files of articles end in .txt or .md.`);
    });

async function* readAll(paths: readonly string[], stdin: Readable): AsyncGenerator<ArticleReading | Rejection> {
  for (const path of paths) {
    if (path === STDIN) yield readArticle(STDIN, await buffer(stdin), parseArticle);
    else yield* readPaths([path], parseArticle);
  }
}

const typographyFor = (stdout: Writable): Typography => ({
  style: (format, text) => styleText(format, text, { stream: stdout }),
  columns: Math.min(('columns' in stdout && Number(stdout.columns)) || DEFAULT_COLUMNS, MOST_COLUMNS),
});
