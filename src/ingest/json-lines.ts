import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { readTime } from './front-matter.ts';
import type { Manuscript } from './manuscript.ts';
import type { Rejection } from './read-article.ts';
import type { Submission } from './submit.ts';
import { nameProblem, readBeside } from './submit.ts';

/** Reads articles from lines of JSON, each `{"fileName": ..., "text": ...}` with what may be said beside the text. */
export async function* readJsonLines(input: Readable, name: string): AsyncGenerator<Manuscript | Rejection> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield readLine(line, `${name}:${number}`);
  }
}

const readLine = (line: string, place: string): Manuscript | Rejection => {
  const submission = readSubmission(line);
  if (typeof submission === 'string') return { fileName: place, reason: submission };
  const wrongName = nameProblem(submission.fileName);
  if (wrongName !== null) return { fileName: place, reason: `\`fileName\`: ${wrongName}` };
  const beside = readBeside(submission);
  if ('code' in beside) return { fileName: place, reason: `\`${beside.field}\`: ${beside.reason}` };
  return {
    fileName: submission.fileName.normalize('NFC'),
    origin: null,
    content: { bytes: Buffer.from(submission.text) },
    beside,
  };
};

/** The submission in a line, or what is wrong with it. */
const readSubmission = (line: string): Submission | string => {
  const value = parse(line.replace(/^\uFEFF/u, ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'Not an object of JSON in one line. Write {"fileName": "bridge.txt", "text": "..."}.';
  const given = value as Readonly<Record<string, unknown>>;
  const { fileName, text, authors } = given;
  if (typeof fileName !== 'string') return '`fileName` is missing, or no text. Write one such as "bridge.txt".';
  if (typeof text !== 'string') return '`text` is missing, or no text: it is the article.';
  for (const key of OPTIONAL_TEXTS)
    if (!isOptional(given[key], isText)) return `\`${key}\` is no text. Write it in quotation marks, or leave it out.`;
  if (!isOptional(authors, isTexts))
    return '`authors` is not a list of names. Write one such as ["Ann Lee", "Bob Day"].';
  const { publishedAt, ...beside } = given as unknown as Submission;
  const time = publishedAt == null ? null : readTime(publishedAt);
  if (publishedAt != null && time === null)
    return `\`publishedAt\` is "${publishedAt}". Write a date such as 2025-10-16 or 2025-10-16T14:03:00Z.`;
  return { ...beside, publishedAt: time };
};

const OPTIONAL_TEXTS = ['headline', 'publishedAt', 'publisher', 'url'] as const;

const isText = (value: unknown): boolean => typeof value === 'string';

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const isOptional = (value: unknown, isRight: (value: unknown) => boolean): boolean => value == null || isRight(value);

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
