import type { Quote } from '../text/article.ts';
import type { Format } from './typography.ts';

const COLORS = [
  'cyan',
  'magenta',
  'green',
  'yellow',
  'blue',
  'red',
  'cyanBright',
  'magentaBright',
  'greenBright',
  'yellowBright',
  'blueBright',
  'redBright',
] as const;

/** What is set for one speaker: the words said, and the words that name who said them. */
export interface SpeakerFormats {
  readonly words: Format;
  readonly name: Format;
}

/** Gives each speaker of the quotes, by index into `people`, a colour; the first dozen to speak have one of their own. */
export const colorSpeakers = (quotes: readonly Quote[]): Map<number, SpeakerFormats> => {
  const formats = new Map<number, SpeakerFormats>();
  for (const { speaker } of quotes) {
    if (speaker === null || formats.has(speaker)) continue;
    const color = COLORS[formats.size % COLORS.length] ?? 'cyan';
    formats.set(speaker, { words: color, name: ['bold', color] });
  }
  return formats;
};

/** Of whoever has no name. */
export const NAMELESS: SpeakerFormats = { words: 'italic', name: 'italic' };
