import { percent } from '../../formats/attribution-words.ts';
import { articlePath, personPath } from '../addresses.ts';
import type { Ask } from '../ask.ts';
import { day } from '../dates.ts';
import type { AnswerTo } from '../graphql.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { CHECK, PEOPLE_NAMED } from '../page-documents.ts';

type Check = AnswerTo<typeof CHECK>['quoteCheck'];
type Claimed = { readonly id: string; readonly name: string; readonly slug: string };

const LONGEST = 5_000;

const VERDICTS = {
  VERBATIM: ['Word for word', 'One quotation has all these words, in this order.'],
  ALTERED: ['Altered', 'Somebody said something like it, but words were changed, added or left out.'],
  SPLICED: ['Spliced', 'The words are from several quotations; nobody has said them as they are.'],
  MISATTRIBUTED: ['Misattributed', 'These words, or words very like them, are given to somebody else.'],
  NOT_FOUND: ['Not found', 'No quotation here is like it. That does not mean that it was never said.'],
} as const satisfies Record<Check['verdict'], readonly [string, string]>;

/** Words that somebody is claimed to have said, and what the articles say of that. */
export const checkPage = async (ask: Ask, { searchParams }: URL): Promise<Page> => {
  const text = searchParams.get('text')?.trim() ?? '';
  const name = searchParams.get('speaker')?.trim() ?? '';
  const claimed = name === '' ? null : await personNamed(ask, name);
  const isAsked = text !== '' && claimed !== undefined;
  const check = isAsked ? (await ask(CHECK, { text, ...(claimed && { speaker: claimed.id }) })).quoteCheck : null;
  return {
    title: 'Check a quotation',
    main: html`
<h1>Check a quotation</h1>
<form class="form" action="/check">
<p><label for="claim">What is somebody claimed to have said?</label>
<textarea id="claim" name="text" rows="4" maxlength="${LONGEST}" required>${text}</textarea></p>
<p><label for="claimed">Who? <small>(may be left open)</small></label>
<input id="claimed" name="speaker" value="${name}" autocomplete="off"></p>
<p><button>Check</button></p>
</form>
<div id="results" class="verdict" aria-live="polite">
${claimed === undefined && html`<p class="nothing">No article names anybody called <q>${name}</q>. Leave the name out to ask whether anybody said it.</p>`}
${check && verdictOf(check, claimed ?? null)}
</div>`,
  };
};

const personNamed = async (ask: Ask, name: string): Promise<Claimed | undefined> => {
  const { search } = await ask(PEOPLE_NAMED, { name });
  const people = search.nodes.filter((node): node is Claimed => 'slug' in node);
  return people.find((person) => person.name.toLowerCase() === name.toLowerCase()) ?? people[0];
};

const verdictOf = ({ verdict, matches }: Check, claimed: Claimed | null): Html => {
  const [word, meaning] = VERDICTS[verdict];
  return html`
<h2 class="is ${verdict.toLowerCase()}">${word}</h2>
<p>${meaning}${claimed && html` Asked of <a href="${personPath(claimed.slug)}">${claimed.name}</a>.`}</p>
${matches.map(
  ({ similarity, difference, quote: { speaker, article } }) => html`
<blockquote class="match">
<p>${difference.map(({ op, text }) => (op === 'SAME' ? text : op === 'ADDED' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`)).flatMap((part) => [part, ' '])}</p>
<footer>${speaker ? html`<a href="${personPath(speaker.slug)}">${speaker.name}</a>` : 'Nobody named'}, in <a href="${articlePath(article.slug)}">${article.headline}</a>${article.publishedAt && html`, ${day(article.publishedAt)}`}. <small>${percent(similarity)} alike</small></footer>
</blockquote>`,
)}
${matches.length > 0 && verdict !== 'VERBATIM' && html`<p class="key"><del>Only in the claim</del> <ins>only in the article</ins></p>`}`;
};
