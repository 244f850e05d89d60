import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpeakerKind } from '../text/article.ts';
import type { Span } from '../text/span.ts';
import { namesOf } from './files.ts';

/** What a reader says of one pair of quotation marks. The span includes the marks. */
export interface Label extends Span {
  /** Its number in the article. */
  readonly q: number;
  /** OTHER: a title, a nickname, a term; nobody's speech. */
  readonly kind: 'QUOTE' | 'OTHER';
  /** Null for OTHER. */
  readonly type: SpeakerKind | null;
  /** For a person, the fullest form of the name in the article. */
  readonly speaker: string | null;
}

/** An article whose every quotation has been labelled. */
export interface LabelledArticle {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

const EXTENSION = '.labels.json';

/** The articles of a folder that has `NAME.txt` with `NAME.labels.json`, by name; none if it has no labels. */
export const readLabelledFolder = (folder: string): LabelledArticle[] =>
  namesOf(folder, EXTENSION).map((name) => {
    const file = join(folder, `${name}${EXTENSION}`);
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const labels: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!Array.isArray(labels)) throw new Error(`${file}: it should be an array of labels.`);
    for (const [at, label] of labels.entries())
      if (!isLabel(label, text.length))
        throw new Error(
          `${file}, label ${at + 1}: it should have start, end (within the text), kind, type and speaker.`,
        );
    return { name, text, labels };
  });

const KINDS: readonly unknown[] = ['QUOTE', 'OTHER'];
const TYPES: readonly unknown[] = ['PERSON', 'ORGANIZATION', 'GROUP', 'UNNAMED', 'UNKNOWN'];

const isLabel = (label: Partial<Record<keyof Label, unknown>> | null, length: number): label is Label =>
  Number.isInteger(label?.start) &&
  Number.isInteger(label?.end) &&
  0 <= Number(label?.start) &&
  Number(label?.start) <= Number(label?.end) &&
  Number(label?.end) <= length &&
  KINDS.includes(label?.kind) &&
  (label?.kind === 'OTHER' || TYPES.includes(label?.type)) &&
  (label?.type !== 'PERSON' || typeof label.speaker === 'string');
