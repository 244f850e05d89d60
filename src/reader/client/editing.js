import { ask, token } from './ask.js';

/** Lets whoever has the token correct a speaker, merge two people, and keep a text that was tried. */
export const edit = () => {
  const button = document.querySelector('#edit');
  button?.closest('p')?.removeAttribute('hidden');
  const tell = () => {
    const isEditing = token.get() !== null;
    document.documentElement.classList.toggle('editing', isEditing);
    if (button !== null) button.textContent = isEditing ? 'Stop editing' : 'Edit';
  };
  tell();
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('#edit') !== null) {
      if (token.get() === null) open('token');
      token.clear();
      tell();
    }
    const corrected = target.closest('.correct')?.closest('[data-quote]');
    if (corrected) openCorrection(corrected.getAttribute('data-quote') ?? '');
    if (target.closest('.merge') !== null) open('merge');
    const split = target.closest('.split')?.getAttribute('data-person');
    if (split) void ask('Split', { input: { person: split } }).catch(alertTo(target));
  });
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    const take = form instanceof HTMLFormElement ? FORMS[form.id] : undefined;
    if (take === undefined || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const dialog = form.closest('dialog');
    const choice = submitter instanceof HTMLButtonElement ? submitter.value : '';
    if (choice === 'cancel') {
      dialog?.close();
      return;
    }
    take(new FormData(form), choice, form)
      .then((isDone) => {
        if (isDone) dialog?.close();
        tell();
      })
      .catch(alertTo(form));
  });
};

/**
 * What each form does with what it is given: whether it is done with.
 * @type {Record<string, (given: FormData, choice: string, form: HTMLFormElement) => Promise<boolean>>}
 */
const FORMS = {
  'token-form': async (given) => {
    token.set(textOf(given, 'token'));
    return true;
  },
  'correct-form': async (given, choice) => {
    const quote = textOf(given, 'quote');
    if (choice === 'reset') await ask('Reset', { input: { quote } });
    else {
      const said = ['speaker', 'speakerName', 'speakerKind', 'editor', 'note'].map((name) => [
        name,
        textOf(given, name),
      ]);
      await ask('Attribute', { input: { quote, ...Object.fromEntries(said.filter(([, value]) => value !== '')) } });
    }
    return true;
  },
  'merge-form': async (given, _choice, form) => {
    const into = textOf(given, 'into');
    if (into === '') {
      await offerPeople(form, textOf(given, 'name'));
      return false;
    }
    const { peopleMerge } = await ask('Merge', { input: { person: textOf(given, 'person'), into } });
    location.assign(`/people/${encodeURIComponent(peopleMerge.person.slug)}`);
    return true;
  },
  'keep-form': async (given) => {
    const input = { fileName: textOf(given, 'fileName'), text: String(given.get('text')) };
    const { articleIngest } = await ask('Ingest', { input });
    location.assign(`/articles/${encodeURIComponent(articleIngest.article.slug)}`);
    return true;
  },
};

/**
 * @param {FormData} given
 * @param {string} name
 */
const textOf = (given, name) => String(given.get(name) ?? '').trim();

/** @param {string} id */
const open = (id) => {
  const dialog = document.querySelector(`dialog#${id}`);
  if (!(dialog instanceof HTMLDialogElement)) return;
  dialog.querySelector('form')?.reset();
  alertTo(dialog)(new Error(''));
  dialog.showModal();
};

/** @param {string} quote */
const openCorrection = (quote) => {
  open('correct');
  const field = document.querySelector('#correct-form [name="quote"]');
  if (field instanceof HTMLInputElement) field.value = quote;
  const words = document.querySelector('#correct .words');
  const note = document.querySelector(`.note[data-quote="${CSS.escape(quote)}"]:not(.card)`);
  if (words !== null) words.textContent = note?.querySelector('.words')?.textContent ?? '';
};

/**
 * Lists the people of a name, one of whom is to be chosen.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
const offerPeople = async (form, name) => {
  const { search } = await ask('PeopleNamed', { name });
  const self = textOf(new FormData(form), 'person');
  const others = search.nodes.filter((/** @type {{ id: string }} */ { id }) => id !== self);
  if (others.length === 0) throw new Error(`Nobody else is called “${name}” here.`);
  form.querySelector('.found')?.replaceChildren(
    ...others.map((/** @type {{ id: string, name: string }} */ person) => {
      const label = document.createElement('label');
      const choice = document.createElement('input');
      Object.assign(choice, { type: 'radio', name: 'into', value: person.id, required: true });
      label.append(choice, ` ${person.name}`);
      return label;
    }),
  );
};

/**
 * Says what went wrong, within what it happened in.
 * @param {Element} where
 */
const alertTo =
  (where) =>
  (/** @type {Error} */ { message }) => {
    const place = where.querySelector('.trouble') ?? where.closest('section, aside')?.querySelector('.trouble');
    if (place) place.textContent = message;
  };
