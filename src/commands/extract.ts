import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import type { ArticleFormat } from '../formats/article-formats.ts';
import { ARTICLE_FORMATS } from '../formats/article-formats.ts';
import { draftArticle } from '../ingest/draft-article.ts';
import type { ArticleReading, Rejection } from '../ingest/read-article.ts';
import { readArticle } from '../ingest/read-article.ts';
import { readPaths } from '../ingest/read-paths.ts';
import { parseArticle } from '../text/article.ts';
import { headingOf, reportOf } from './article-report.ts';
import { Failure } from './failure.ts';
import { explainQuotes } from './quote-explanation.ts';
import type { Surroundings } from './surroundings.ts';
import type { Typography } from './typography.ts';
import { typographyFor } from './typography.ts';

const STDIN = '-';
const FOR_PEOPLE = 'text';

interface ExtractOptions {
  readonly format: typeof FOR_PEOPLE | keyof typeof ARTICLE_FORMATS;
  readonly json?: true;
  /** True for all quotes. */
  readonly explain?: string | true;
  readonly all?: boolean;
}

/** `extract`: reads articles and prints who says what, and keeps nothing. */
export const extractCommand = ({ stdin, stdout, stderr }: Surroundings): Command =>
  new Command('extract')
    .description('read articles and print their quotes with who said them; nothing is stored')
    .usage('[options] <path...>')
    // Not required of commander, which may have taken the only path for the number of --explain.
    .argument('[path...]', 'files and folders of articles; - reads one article from standard input')
    .addOption(
      new Option('--format <format>', 'text for people; the others, which hold every quote, for programs')
        .choices([FOR_PEOPLE, ...Object.keys(ARTICLE_FORMATS)])
        .default(FOR_PEOPLE),
    )
    .addOption(new Option('--json', 'the same as --format jsonl: one line of JSON for each file').conflicts('format'))
    .addOption(
      new Option('--explain [number]', 'tell who was considered for the quote of this number, or for each, and why')
        .conflicts('json')
        .argParser((value: string) => value),
    )
    .option('--all', 'show people also the reports without quotation marks whose source is unsure')
    .addHelpText('after', HELP)
    .action(async (given: readonly string[], options: ExtractOptions, command: Command) => {
      const { explain } = options;
      const number = typeof explain === 'string' && /^\d+$/u.test(explain) ? Number(explain) : undefined;
      const paths = typeof explain === 'string' && number === undefined ? [explain, ...given] : given;
      if (paths.length === 0) command.error("error: missing required argument 'path'");
      if (explain !== undefined && options.format !== FOR_PEOPLE)
        command.error(`error: --explain is for people: leave out --format ${options.format}`);
      const forPeople = options.format === FOR_PEOPLE && !options.json;
      const output = outputFor(options, number, typographyFor(stdout));
      let read = 0;
      let leftOut = 0;
      stdout.write(output.begin);
      for await (const found of readAll(paths, stdin, forPeople)) {
        const reading = number === undefined ? found : withQuote(found, number);
        if ('reason' in reading) {
          leftOut += 1;
          stderr.write(`${reading.fileName}: ${reading.reason}\n`);
        } else {
          for (const warning of reading.warnings) stderr.write(`${reading.fileName}: ${warning}\n`);
          stdout.write(output.write(reading, read));
          read += 1;
        }
      }
      stdout.write(output.end);
      if (leftOut > 0) throw new Failure(`${leftOut} of ${read + leftOut} files left out.`);
      if (read === 0) throw new Failure(`No article in ${paths.join(', ')}: files of articles end in .txt or .md.`);
    });

const HELP = `
Formats:
  text    the article with its quotes coloured by speaker and numbered, and who said them
  json    an array with an object for each article, named as in the schema
  jsonl   the same objects, one a line
  csv     a record for each quote (RFC 4180)
  jsonld  schema.org: each article a NewsArticle, each quote in marks a Quotation

An explanation lists the candidates with the scores of the ranker. How sure the answer is, is told apart: it adds up
what stands for one person, and is fitted to how often such answers proved right.`;

interface Output extends Pick<ArticleFormat, 'begin' | 'end'> {
  /** Counts articles from 0. */
  readonly write: (reading: ArticleReading, index: number) => string;
}

const outputFor = (
  { format, json, explain, all = false }: ExtractOptions,
  number: number | undefined,
  typography: Typography,
): Output => {
  if (json || format !== FOR_PEOPLE) {
    const { begin, write, end } = ARTICLE_FORMATS[json || format === FOR_PEOPLE ? 'jsonl' : format];
    return { begin, write: (reading, index) => write(draftArticle(reading, null, ''), index), end };
  }
  const write =
    explain === undefined
      ? (reading: ArticleReading) => reportOf(reading, typography, { all })
      : (reading: ArticleReading) => explanationOf(reading, number, all, typography);
  return { begin: '', write: (reading) => `${write(reading)}\n\n`, end: '' };
};

/** Of the quote of this number; else of those in marks, for the others have little to explain, unless all are wanted. */
const explanationOf = (
  reading: ArticleReading,
  number: number | undefined,
  all: boolean,
  typography: Typography,
): string => {
  const { quotes } = reading.article;
  const indices = [...quotes.keys()].filter((index) =>
    number === undefined ? all || quotes[index]?.kind !== 'INDIRECT' : index === number - 1,
  );
  const heading = headingOf(reading, quotes.length, typography);
  if (indices.length === 0) return quotes.length === 0 ? heading : `${heading}, none in marks; --all explains them too`;
  return `${heading}\n\n${explainQuotes(reading, indices, typography)}`;
};

/** A reading without a quote of this number has nothing to explain. */
const withQuote = (reading: ArticleReading | Rejection, number: number): ArticleReading | Rejection => {
  if ('reason' in reading) return reading;
  const { length } = reading.article.quotes;
  if (number >= 1 && number <= length) return reading;
  const range = length === 0 ? 'it has none' : `its quotes are numbered 1 to ${length}`;
  return { fileName: reading.fileName, reason: `There is no quote ${number}: ${range}.` };
};

async function* readAll(
  paths: readonly string[],
  stdin: Readable,
  explain: boolean,
): AsyncGenerator<ArticleReading | Rejection> {
  for (const path of paths) {
    if (path === STDIN) yield await readArticle(STDIN, await buffer(stdin), parseArticle, { explain });
    else yield* readPaths([path], parseArticle, { explain });
  }
}
