import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../text/span.ts';
import { namesOf } from './files.ts';

/** Who is said to have said, thought or wanted what: an attribution as a reader annotated it. */
export interface Annotation {
  /** The words in place, often a pronoun; empty where the text names nobody. In text order, as all three. */
  readonly source: readonly Span[];
  /** The words that report: "said", "according to"; may be empty. */
  readonly cue: readonly Span[];
  /** What is attributed; never empty. */
  readonly content: readonly Span[];
}

/** An article with its annotations, in the order of their content. */
export interface AnnotatedArticle {
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

/** Whether the folder has articles in `text/` and their annotations in `attributions/`. */
export const isBratFolder = (folder: string): boolean =>
  ['text', 'attributions'].every((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory());

/**
 * The articles of a folder in brat's standoff format, by name: `text/NAME.txt` with `attributions/NAME.ann` or
 * `attributions/NAME_READER.ann`. Of several readers the first is taken; an article that nobody annotated is left out.
 */
export const readBratFolder = (folder: string): AnnotatedArticle[] => {
  const files = new Map<string, string>();
  for (const stem of namesOf(join(folder, 'attributions'), '.ann'))
    for (const name of [stem, stem.replace(/_[^_]*$/, '')]) if (!files.has(name)) files.set(name, `${stem}.ann`);
  const articles: AnnotatedArticle[] = [];
  for (const name of namesOf(join(folder, 'text'), '.txt')) {
    const file = files.get(name);
    if (file === undefined) continue;
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8');
    const annotations = parseAnnotations(text, readFileSync(join(folder, 'attributions', file), 'utf8'), file);
    articles.push({ name, text, annotations });
  }
  return articles;
};

const ROLES = { Source: 'source', Cue: 'cue', Content: 'content' } as const;

/**
 * Reads annotations in brat's standoff format, whose offsets count code points; ours count UTF-16 code units.
 * `origin` names the file in errors.
 *
 *     T1	Source 0 7	Ann Lee
 *     T2	Cue 8 12	said
 *     T3	Content 13 20;31 40	parts of what she said
 *     E1	Attribution:T2 Content:T3 Cue:T2 Source:T1
 */
export const parseAnnotations = (text: string, standoff: string, origin = 'annotations'): Annotation[] => {
  const unitOf = codeUnits(text);
  const spans = new Map<string, readonly Span[]>();
  const events: [line: number, roles: string][] = [];
  for (const [at, line] of standoff.split(/\r?\n/).entries()) {
    const [id = '', body = ''] = line.split('\t');
    // Whatever else stands in such a file, or a covered text that runs over lines, is of no concern.
    if (/^T\d+$/.test(id)) spans.set(id, readSpans(body, unitOf, `${origin}, line ${at + 1}`));
    else if (/^E\d+$/.test(id)) events.push([at + 1, body]);
  }
  const annotations: Annotation[] = [];
  for (const [line, roles] of events) {
    const annotation = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
    for (const role of roles.split(' ')) {
      const [, name = '', id = ''] = /^([A-Za-z-]+)\d*:([TE]\d+)$/.exec(role) ?? [];
      if (!(name in ROLES)) continue;
      const found = spans.get(id);
      if (!found) throw new Error(`${origin}, line ${line}: ${role} refers to a span that the file does not have.`);
      annotation[ROLES[name as keyof typeof ROLES]].push(...found);
    }
    for (const parts of Object.values(annotation)) parts.sort((a, b) => a.start - b.start);
    if (annotation.content.length > 0) annotations.push(annotation);
  }
  return annotations.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
};

const readSpans = (body: string, unitOf: (point: number) => number | undefined, where: string): Span[] =>
  body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((range) => {
      const [start, end] = range.split(' ').map((point) => unitOf(Number(point)));
      if (start === undefined || end === undefined || start > end)
        throw new Error(`${where}: "${range}" should be two offsets into the text, the first no larger.`);
      return { start, end };
    });

/** Turns offsets in code points into offsets in code units; undefined outside the text. */
const codeUnits = (text: string): ((point: number) => number | undefined) => {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  return (point) => units[point];
};
