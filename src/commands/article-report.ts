import type { ArticleReading } from '../ingest/read-article.ts';
import type { Article, Quote } from '../text/article.ts';
import { LEAST_CONFIDENCE } from '../text/article.ts';
import { decodeEntities } from '../text/entities.ts';
import { isUnsure, isWorthShowing, percent, speakerName, UNNAMED, wordsNaming } from './attribution-words.ts';
import type { MarkedQuote } from './marked-text.ts';
import { markText } from './marked-text.ts';
import type { SpeakerFormats } from './speaker-colors.ts';
import { colorSpeakers, NAMELESS } from './speaker-colors.ts';
import type { Run, Typography } from './typography.ts';
import { setLines } from './typography.ts';

const INDENT = '  ';

/**
 * An article for people: its text with every quote in its speaker's colour and numbered, and under each paragraph who
 * said them. Reports without marks of which it is unsure are left out unless `all` are wanted.
 */
export const reportOf = (reading: ArticleReading, typography: Typography, { all = false } = {}): string => {
  const { fileName, headline, text, article } = reading;
  const colors = colorSpeakers(article.quotes.filter(isWorthShowing));
  const quotes = article.quotes
    .map((quote, at): MarkedQuote => ({
      quote,
      label: labelOf(quote, at),
      formats: colors.get(quote.speaker ?? -1) ?? NAMELESS,
    }))
    .filter(({ quote }) => all || isWorthShowing(quote));
  const leftOut = article.quotes.length - quotes.length;
  const marked = markText(text, article.paragraphs, quotes);
  const blocks = article.paragraphs.map(({ index }) =>
    [
      setLines((marked[index] ?? []).map(decoded), INDENT, typography),
      ...quotes
        .filter(({ quote }) => quote.paragraph === index)
        .map((each) => setLines(noteOf(text, article, each), INDENT + INDENT, typography)),
    ].join('\n'),
  );
  return [headingOf(headline, fileName, quotes.length, leftOut, typography), legendOf(article, quotes, typography), ...blocks]
    .filter((block) => block !== '')
    .join('\n\n');
};
