import { createHash } from 'node:crypto';
import { isDraft, readManuscript } from '../../src/ingest/manuscript.ts';
import type { ArticleDraft, PersonDraft, QuoteDraft } from '../../src/store/draft.ts';
import type { TextSpan } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { parseArticle } from '../../src/text/article.ts';
import { recombine } from './write-corpus.ts';

/** So many articles are read; the others are those again, with other rare words. */
const READ = 1_000;
const BATCH = 250;
const RARE = 6;
const MINUTES_BETWEEN = 40;
const PUBLISHERS = 40;

/**
 * Puts articles into a store until it has `size`: those of `recombine`, which bring as many new words with them as news
 * does, and are dated one after the other. Calls back after each batch.
 */
export const fillStore = async (
  store: Store,
  source: string,
  size: number,
  onProgress: (count: number) => void = () => {},
): Promise<void> => {
  const drafts = await readDrafts(source, Math.min(size, READ));
  const rare = rareWords(drafts);
  for (let from = await store.countArticles(); from < size; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => from + at);
    await store.put(
      numbers.flatMap((number) => {
        const draft = drafts[number % drafts.length];
        return draft === undefined ? [] : variation(draft, number, Math.floor(number / drafts.length), rare);
      }),
    );
    onProgress(from + numbers.length);
  }
};

const readDrafts = async (source: string, count: number): Promise<ArticleDraft[]> => {
  const drafts: ArticleDraft[] = [];
  for (const { fileName, text } of recombine(source, count)) {
    const manuscript = { fileName, origin: null, content: { bytes: Buffer.from(text) }, beside: {} };
    const outcome = await readManuscript({ manuscript, revision: '1', stored: null, withdrawn: null }, parseArticle);
    if (isDraft(outcome)) drafts.push(outcome.draft);
  }
  return drafts;
};

const WORD = /(?<![\p{L}\p{N}])[a-z]{6,}(?![\p{L}\p{N}])/gu;

const rareWords = (drafts: readonly ArticleDraft[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { text } of drafts)
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count <= RARE).map(([word]) => word));
};

/** The same article with other words of the same length in place of the rare ones, so that all offsets stay right. */
const variation = (draft: ArticleDraft, number: number, copy: number, rare: ReadonlySet<string>): ArticleDraft => {
  const vary = (text: string): string =>
    copy === 0 ? text : text.replace(WORD, (word) => (rare.has(word) ? disguised(word, copy) : word));
  const text = vary(draft.text);
  const span = ({ start, end }: TextSpan): TextSpan => ({ start, end, text: text.slice(start, end) });
  const fileName = `${Math.floor(number / 1_000)}/${number}.txt`;
  return {
    ...draft,
    fileName,
    sha256: createHash('sha256').update(fileName).digest('hex'),
    publishedAt: new Date(Date.UTC(2010, 0, 1) + number * MINUTES_BETWEEN * 60_000).toISOString(),
    publisher: `Publisher ${number % PUBLISHERS}`,
    headline: vary(draft.headline),
    text,
    people: draft.people.map(
      (person): PersonDraft => ({
        ...person,
        descriptions: person.descriptions.map(vary),
        mentions: person.mentions.map((mention) => ({ ...mention, span: span(mention.span) })),
      }),
    ),
    quotes: draft.quotes.map(
      (quote): QuoteDraft => ({
        ...quote,
        text: vary(quote.text),
        segments: quote.segments.map(span),
        attribution: {
          ...quote.attribution,
          source: quote.attribution.source && span(quote.attribution.source),
          cue: quote.attribution.cue && span(quote.attribution.cue),
        },
      }),
    ),
  };
};

const LETTERS = 'etaoinshrdlcumwfgypbvkjxqz';

const disguised = (word: string, copy: number): string =>
  [...word]
    .map((letter, at) => LETTERS[(LETTERS.indexOf(letter) + copy * (at + 1)) % LETTERS.length] ?? letter)
    .join('');
