import { percent } from '../formats/attribution-words.ts';
import type { ArticleReading } from '../ingest/read-article.ts';
import type { Article, Quote } from '../text/article.ts';
import { LEAST_CONFIDENCE } from '../text/article.ts';
import { isUnsure, isWorthShowing, labelOf, speakerWords, wordsNaming } from './attribution-words.ts';
import type { MarkedQuote } from './marked-text.ts';
import { markText } from './marked-text.ts';
import { colorSpeakers, NAMELESS } from './speaker-colors.ts';
import type { Run, Typography } from './typography.ts';
import { plain, setLines } from './typography.ts';

const INDENT = '  ';

/**
 * An article for people: a legend of its speakers, then its text with every quote in the speaker's colour and numbered,
 * and under each paragraph who said them. Reports without marks whose source is unsure are left out unless `all` is set.
 */
export const reportOf = (reading: ArticleReading, typography: Typography, { all = false } = {}): string => {
  const { text, article } = reading;
  const colors = colorSpeakers(article.quotes.filter(isWorthShowing));
  const quotes = article.quotes
    .map(
      (quote, index): MarkedQuote => ({
        quote,
        label: labelOf(quote, index),
        formats: colors.get(quote.speaker ?? -1) ?? NAMELESS,
      }),
    )
    .filter(({ quote }) => all || isWorthShowing(quote));
  const notes = Map.groupBy(quotes, ({ quote }) => quote.paragraph);
  const paragraphs = markText(text, article.paragraphs, quotes).map((runs, index) =>
    [
      setLines(runs, INDENT, typography),
      ...(notes.get(index) ?? []).map((each) => setLines(noteOf(text, article, each), INDENT + INDENT, typography)),
    ].join('\n'),
  );
  return [
    headingOf(reading, quotes.length, typography),
    setLines(legendOf(article, quotes), INDENT, typography),
    ...paragraphs,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
};

/** The headline, then "bridge.txt, 3 quotes; 2 unsure reports left out, which --all shows". */
export const headingOf = (
  { headline, fileName, article }: ArticleReading,
  shown: number,
  typography: Typography,
): string => {
  const leftOut = article.quotes.length - shown;
  const count = `${fileName}, ${counted(shown, 'quote')}`;
  const rest = leftOut === 0 ? '' : `; ${counted(leftOut, 'unsure report')} left out, which --all shows`;
  return [
    setLines([{ text: headline, format: 'bold' }], '', typography),
    setLines([{ text: count + rest, format: 'dim' }], '', typography),
  ].join('\n');
};

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** "■ Ann Lee 2, ■ Bo Diaz 1, □ without a name 1; [?]: less than 68% sure" */
const legendOf = ({ people }: Article, quotes: readonly MarkedQuote[]): Run[] => {
  const entries = [...Map.groupBy(quotes, ({ quote }) => quote.speaker)]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([speaker, said]): Run => {
      const name = speaker === null ? '□ without a name' : `■ ${people[speaker]?.name}`;
      return { text: `${name} ${said.length}`, format: said[0]?.formats.name ?? null };
    });
  const unsure = quotes.some(({ quote }) => isUnsure(quote));
  return [
    ...entries.flatMap((entry, at) => (at === 0 ? [entry] : [plain(', '), entry])),
    plain(unsure ? `; [?]: less than ${percent(LEAST_CONFIDENCE)} sure` : ''),
  ];
};

/** "[1] Ann Lee (“she”) said, 97% sure" */
const noteOf = (text: string, article: Article, { quote, label, formats }: MarkedQuote): Run[] => [
  label,
  plain(' '),
  { text: speakerWords(article, quote), format: formats.name },
  plain(wordsNaming(text, quote.attribution)),
  { text: surenessOf(quote), format: 'dim' },
];

const surenessOf = ({ attribution }: Quote): string => `, ${percent(attribution.confidence)} sure`;
