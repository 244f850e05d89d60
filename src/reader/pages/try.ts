import type { Ask } from '../ask.ts';
import { Refusal } from '../ask.ts';
import type { AnswerTo } from '../graphql.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { EXTRACT } from '../page-documents.ts';
import { setArticle } from '../set-article.ts';
import type { QuoteShown } from '../speakers.ts';

type Extraction = AnswerTo<typeof EXTRACT>['extract'];

/** A text that somebody wants to see read, with the name of its file if it has one. */
export interface Tried {
  readonly text: string;
  readonly name: string;
}

/** What is read of a text, of which nothing is kept; without one, the form to paste it into. */
export const tryPage = async (ask: Ask, tried: Tried | null): Promise<Page> => {
  if (tried === null || tried.text.trim() === '') return { title: TITLE, main: html`<h1>${TITLE}</h1>${form('')}` };
  try {
    const { extract } = await ask(EXTRACT, { text: tried.text });
    return {
      title: extract.headline,
      main: html`
<article class="article tried">
<header><p class="dateline">Read, but not kept</p><h1>${extract.headline}</h1></header>
${setArticle({ ...extract, quotes: extract.quotes.map(shown), people: extract.people.map(appearing) })}
</article>
${keepForm(tried)}
<section class="again"><h2>Another text</h2>${form('')}</section>`,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      title: TITLE,
      status: 400,
      main: html`<h1>${TITLE}</h1><p class="nothing" role="alert">${error.message}</p>${form(tried.text)}`,
    };
  }
};

const TITLE = 'Try a text';

const form = (text: string): Html => html`
<form class="form" id="try" method="post" action="/try">
<p><label for="pasted">Paste an article, or drop a text file anywhere on this page. It is read, and nothing of it is kept.</label>
<textarea id="pasted" name="text" rows="12" required>${text}</textarea></p>
<p class="choices"><button>Read it</button> <label class="file scripted-only">or choose a file <input type="file" accept=".txt,.md,text/plain"></label></p>
</form>`;

const keepForm = ({ text, name }: Tried): Html => html`
<section class="keep edits"><form id="keep-form" class="form">
<h2>Keep it</h2>
<textarea name="text" hidden>${text}</textarea>
<p><label for="keep-name">The name of its file</label> <input id="keep-name" name="fileName" value="${name}" placeholder="2026/bridge.txt" required></p>
<p class="trouble" role="alert"></p><p><button value="save">Keep</button></p>
</form></section>`;

const shown = ({ speaker, ...quote }: Extraction['quotes'][number]): QuoteShown => ({
  ...quote,
  id: null,
  correction: null,
  speaker: speaker && { id: null, name: speaker.name, slug: null },
});

const appearing = ({ name, descriptions, mentions }: Extraction['people'][number]) => ({
  node: { id: null, slug: null, name, descriptions },
  mentions,
});
