import { EVIDENCE, percent, UNNAMED } from '../formats/attribution-words.ts';
import { personPath } from './addresses.ts';
import { day } from './dates.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { plainText } from './marked-text.ts';
import type { QuoteShown, SpeakerShown, Voice } from './speakers.ts';
import { surenessOf } from './speakers.ts';

const KINDS = { DIRECT: 'In their words', MIXED: 'A few of their words', INDIRECT: 'As reported' } as const;

/** What is known of each quote of an article, numbered as they are marked in its text. */
export const quoteNotes = (quotes: readonly QuoteShown[], voices: readonly Voice[]): Html => html`
<section class="notes" aria-labelledby="notes-title">
<h2 id="notes-title">Who said what, and how we know</h2>
<ol>${quotes.map((quote, index) => quoteNote(quote, voices[index], index + 1))}</ol>
</section>`;

const quoteNote = (quote: QuoteShown, voice: Voice | undefined, number: number): Html => {
  const { source, cue, confidence, method } = quote.attribution;
  return html`
<li id="q${number}" class="note s${voice?.color ?? 0} ${surenessOf(confidence)}" data-quote="${quote.id}" data-speaker="${quote.speaker?.id}">
<a class="number" href="#r${number}" aria-label="Quotation ${number}, in the text">${number}</a>
<p class="who">${nameOf(quote, voice)} <span class="cue">${cue && plainText(cue.text).toLowerCase()}</span></p>
<p class="words">${quote.kind === 'INDIRECT' ? quote.text : `“${quote.text}”`}</p>
<p class="why">${KINDS[quote.kind]}. ${source === null ? sentence(EVIDENCE[method]) : html`Named by <b>“${plainText(source.text)}”</b>: ${EVIDENCE[method]}`}.</p>
<p class="how-sure"><meter min="0" max="1" value="${confidence}" aria-label="How sure">${percent(confidence)}</meter> ${percent(confidence)} sure</p>
${quote.correction && correctionOf(quote.correction)}${quote.id !== null && html`<button type="button" class="correct edits">Correct</button>`}</li>`;
};

/** A name, which leads to the person's page where there is one. */
export const personLink = ({ slug, name }: SpeakerShown): Html =>
  slug === null
    ? html`<span class="name">${name}</span>`
    : html`<a class="name" href="${personPath(slug)}">${name}</a>`;

const nameOf = ({ attribution: { speakerKind } }: QuoteShown, voice: Voice | undefined): Html => {
  if (voice?.person == null) return html`<span class="name">${sentence(UNNAMED[speakerKind])}</span>`;
  const name = personLink(voice.person);
  return voice.supposed ? html`<span class="perhaps">Perhaps</span> ${name}` : name;
};

const correctionOf = ({ editor, note, correctedAt }: NonNullable<QuoteShown['correction']>): Html =>
  html`<p class="correction">Set right ${editor !== null && `by ${editor} `}on ${day(correctedAt)}${note !== null && `: ${note}`}</p>`;

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
