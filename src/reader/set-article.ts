import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Mark } from './marked-text.ts';
import { markText } from './marked-text.ts';
import { personLink, quoteNotes } from './quote-notes.ts';
import type { PersonShown, QuoteShown, Voice } from './speakers.ts';
import { keyOf, surenessOf, voicesOf } from './speakers.ts';

/** What is set of an article, be it stored or only tried. */
export interface ArticleToSet {
  readonly paragraphs: readonly { readonly span: { readonly start: number; readonly text: string } }[];
  readonly quotes: readonly QuoteShown[];
  readonly people: readonly PersonShown[];
}

/** An article's text with its quotations in their speakers' colours, its speakers before it and its notes after it. */
export const setArticle = ({ paragraphs, quotes, people }: ArticleToSet): Html => {
  const voices = voicesOf(quotes, people);
  const marks = [
    ...quotes.flatMap((quote, index) => marksOf(quote, voices[index], index + 1)),
    ...sourceMarks(quotes, voices),
  ];
  return html`
<div class="spread">
${castOf(quotes, voices, people)}
<div class="text">${paragraphs.map(
    ({ span: { start, text } }) => html`
<p>${markText(text, start, marksWithin(marks, start, start + text.length))}</p>`,
  )}
</div>
${quoteNotes(quotes, voices)}
</div>`;
};

const marksWithin = (marks: readonly Mark[], from: number, to: number): Mark[] =>
  marks.filter(({ start, end }) => start < to && end > from);

/** The words of a quote, the last of them with the number of its note, and the word that reports them. */
const marksOf = (quote: QuoteShown, voice: Voice | undefined, number: number): Mark[] => {
  const { cue, confidence } = quote.attribution;
  const looks = `s${voice?.color ?? 0} ${surenessOf(confidence)} ${quote.kind.toLowerCase()}`;
  const last = quote.segments.at(-1);
  const words = quote.segments.map(
    (segment): Mark => ({
      ...segment,
      set: (content) => html`<span class="said ${looks}" data-q="${number}">${content}</span>`,
      after: segment === last ? noteLink(voice, number) : undefined,
    }),
  );
  if (cue === null) return words;
  return [
    ...words,
    { ...cue, set: (content) => html`<span class="cue s${voice?.color ?? 0}" data-q="${number}">${content}</span>` },
  ];
};

const noteLink = (voice: Voice | undefined, number: number): Html =>
  html`<a class="ref s${voice?.color ?? 0}" id="r${number}" href="#q${number}" aria-describedby="q${number}" data-q="${number}">${number}</a>`;

/** The words that name speakers, each once, with the numbers of all quotes whose speaker they name. */
const sourceMarks = (quotes: readonly QuoteShown[], voices: readonly Voice[]): Mark[] => {
  const named = Map.groupBy(quotes.keys(), (index) => {
    const source = quotes[index]?.attribution.source;
    return source == null ? '' : `${source.start}-${source.end}`;
  });
  named.delete('');
  return [...named.values()].flatMap((indices): Mark[] => {
    const [first = 0] = indices;
    const source = quotes[first]?.attribution.source;
    if (source == null) return [];
    const numbers = indices.map((index) => index + 1).join(' ');
    const color = voices[first]?.color ?? 0;
    return [{ ...source, set: (words) => html`<span class="source s${color}" data-q="${numbers}">${words}</span>` }];
  });
};

/** The speakers with the number of their quotes, then whoever else appears. */
const castOf = (quotes: readonly QuoteShown[], voices: readonly Voice[], people: readonly PersonShown[]): Html => {
  const speaking = Map.groupBy(voices, ({ person }) => (person === null ? '' : keyOf(person)));
  const silent = people.filter(({ node }) => !speaking.has(keyOf(node)));
  const named = people.filter(({ node }) => speaking.has(keyOf(node)));
  const nameless = speaking.get('')?.length ?? 0;
  return html`
<aside class="cast" aria-label="People in this article">
${
  quotes.length > 0 &&
  html`<h2>Speakers</h2>
<ul class="speakers">
${named.map(({ node }) => {
  const said = speaking.get(keyOf(node)) ?? [];
  const color = said[0]?.color ?? 0;
  return html`<li class="s${color}">
<button type="button" class="choose" data-speaker="${color}" aria-pressed="false" aria-label="Show only what ${node.name} says: ${said.length}">${said.length}</button>
${personLink(node)}${node.descriptions[0] && html` <small>${node.descriptions[0]}</small>`}</li>`;
})}
${
  nameless > 0 &&
  html`<li class="s0"><button type="button" class="choose" data-speaker="0" aria-pressed="false" aria-label="Show only what nobody is named for: ${nameless}">${nameless}</button>
<span>without a name</span></li>`
}
</ul>`
}
${
  silent.length > 0 &&
  html`<h2>Also mentioned</h2>
<ul class="others">${silent.map(({ node }) => html`<li>${personLink(node)}</li>`)}</ul>`
}
</aside>`;
};
