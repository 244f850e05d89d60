import { EVIDENCE, percent, UNNAMED } from '../formats/attribution-words.ts';
import type { ArticleReading } from '../ingest/read-article.ts';
import type { Candidate, Quote } from '../text/article.ts';
import { decidingCandidate, isUnsure, labelOf, speakerWords, wordsNaming } from './attribution-words.ts';
import { colorSpeakers, NAMELESS } from './speaker-colors.ts';
import type { Run, Typography } from './typography.ts';
import { plain, setLines } from './typography.ts';

const INDENT = '  ';
/** Candidates with less are counted, not shown. */
const LEAST_SCORE = 0.01;

/**
 * Why it is this speaker: for each quote, by its index, who was considered for it, best first, with what spoke for each,
 * and an arrow before the one that was taken. The article has to be parsed with `explain`.
 */
export const explainQuotes = (reading: ArticleReading, indices: readonly number[], typography: Typography): string => {
  const { text, article } = reading;
  const colors = colorSpeakers(article.quotes);
  const nameFormatOf = (person: number | null) => (colors.get(person ?? -1) ?? NAMELESS).name;

  const explanationOf = (index: number): string => {
    const quote = article.quotes[index];
    if (quote === undefined) throw new RangeError(`There is no quote ${index}.`);
    const { attribution, speaker, candidates = [] } = quote;
    const verdict: Run[] = [
      labelOf(quote, index),
      plain(' '),
      { text: speakerWords(article, quote), format: nameFormatOf(speaker) },
      plain(`${wordsNaming(text, attribution)}: ${EVIDENCE[attribution.method]}`),
      { text: surenessOf(quote), format: 'dim' },
    ];
    const words = quote.kind === 'INDIRECT' ? quote.text : `“${quote.text}”`;
    const taken = decidingCandidate(quote);
    const shown = candidates.filter((candidate) => candidate === taken || candidate.score >= LEAST_SCORE);
    return [
      setLines(verdict, INDENT, typography),
      setLines([{ text: words, format: (colors.get(speaker ?? -1) ?? NAMELESS).words }], INDENT + INDENT, typography),
      ...shown.map((candidate) => lineOf(candidate, candidate === taken)),
      setLines([{ text: remarkOn(quote, taken, shown.length), format: 'dim' }], INDENT + INDENT, typography),
    ]
      .filter((lines) => lines !== '')
      .join('\n');
  };

  const lineOf = (candidate: Candidate, taken: boolean): string => {
    const score = `${INDENT}${INDENT}${taken ? '→' : ' '} ${percent(candidate.score).padStart(4)}  `;
    const line: Run[] = [
      { text: nameOf(candidate), format: nameFormatOf(candidate.person) },
      plain(`${wordsNaming(text, candidate)}: ${EVIDENCE[candidate.method]}`),
    ];
    // The indent is as wide as the score, which hangs out to its left.
    return score + setLines(line, ' '.repeat(score.length), typography).slice(score.length);
  };

  const nameOf = ({ person, speakerKind }: Candidate): string =>
    (person === null ? undefined : article.people[person]?.name) ?? UNNAMED[speakerKind];

  return indices.map(explanationOf).join('\n\n');
};

const surenessOf = (quote: Quote): string => {
  const sureness = `, ${percent(quote.attribution.confidence)} sure`;
  return isUnsure(quote) && quote.attribution.speakerKind === 'PERSON'
    ? `${sureness}, too little to name anybody`
    : sureness;
};

/** What the list of candidates leaves untold. */
const remarkOn = ({ candidates }: Quote, taken: Candidate | undefined, shown: number): string => {
  if (candidates === undefined)
    return 'No list of others: words without marks are traced to the verb of their own sentence, or to the label before them.';
  const others = candidates.length - shown;
  return [
    others > 0 ? `and ${others} more with less than ${percent(LEAST_SCORE)} each` : '',
    taken === undefined ? 'The label before the speech decided, whoever else was weighed.' : '',
    isOutdone(taken, candidates[0]) ? 'Of a report within a report the inner one counts.' : '',
  ]
    .filter((remark) => remark !== '')
    .join('. ');
};

/** In "Lee said Ortiz had called them “pigs”" the words are those of Ortiz, however well Lee scores. */
const isOutdone = (taken: Candidate | undefined, best: Candidate | undefined): boolean =>
  taken !== undefined && best !== undefined && taken.method !== 'CONTINUATION' && taken.score < best.score;
