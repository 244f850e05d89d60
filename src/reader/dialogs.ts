import type { Html } from './html.ts';
import { html } from './html.ts';

const TROUBLE = html`<p class="trouble" role="alert"></p>`;
const CANCEL = html`<button value="cancel" formnovalidate>Cancel</button>`;

/** Where an editor gives the token. */
export const tokenDialog = (): Html => html`
<dialog id="token" aria-labelledby="token-title"><form id="token-form">
<h2 id="token-title">Edit</h2>
<p>Corrections need the token that the server was started with. It stays in this window, and is forgotten with it.</p>
<p><label for="token-field">Token</label> <input id="token-field" name="token" type="password" autocomplete="off" required></p>
${TROUBLE}<p class="choices"><button value="save">Go on</button> ${CANCEL}</p>
</form></dialog>`;

const KINDS = [
  ['ORGANIZATION', 'an organization, a paper, a document'],
  ['GROUP', 'several people together'],
  ['UNNAMED', 'somebody without a name'],
  ['UNKNOWN', 'the text does not say'],
] as const;

/** Where an editor says who said a quote of an article with these people. */
export const correctDialog = (people: readonly { readonly id: string | null; readonly name: string }[]): Html => html`
<dialog id="correct" aria-labelledby="correct-title"><form id="correct-form">
<h2 id="correct-title">Who said it?</h2>
<p class="words"></p>
<input type="hidden" name="quote">
<p><label for="correct-speaker">Somebody in this article</label> <select id="correct-speaker" name="speaker"><option value=""></option>
${people.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></p>
<p><label for="correct-name">or somebody else, by name</label> <input id="correct-name" name="speakerName" autocomplete="off"></p>
<p><label for="correct-kind">or nobody who is named</label> <select id="correct-kind" name="speakerKind"><option value=""></option>
${KINDS.map(([kind, words]) => html`<option value="${kind}">${words}</option>`)}</select></p>
<p><label for="correct-editor">Who are you? <small>(shown)</small></label> <input id="correct-editor" name="editor" autocomplete="name"></p>
<p><label for="correct-note">Why? <small>(shown)</small></label> <input id="correct-note" name="note" autocomplete="off"></p>
${TROUBLE}<p class="choices"><button value="save">Set right</button> <button value="reset">As it was read</button> ${CANCEL}</p>
</form></dialog>`;

/** Where an editor says who somebody is the same as. */
export const mergeDialog = (person: { readonly id: string; readonly name: string }): Html => html`
<dialog id="merge" aria-labelledby="merge-title"><form id="merge-form">
<h2 id="merge-title">${person.name} is the same person as …</h2>
<input type="hidden" name="person" value="${person.id}">
<p><label for="merge-name">Name</label> <input id="merge-name" name="name" autocomplete="off" required></p>
<div class="found"></div>
${TROUBLE}<p class="choices"><button value="save">Find, then merge</button> ${CANCEL}</p>
</form></dialog>`;
