import { drawJoins } from './joins.js';

/** How long a card stays when the pointer has left, so that it can be reached. */
const LINGER_MS = 350;

/** @type {string[]} */
let shown = [];
let pinned = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let leaving;

/** Shows, for the quotation under the pointer or with the keyboard on it, who said it and how that is known. */
export const showQuotes = () => {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || pinned) return;
    const numbers = numbersAt(target);
    if (numbers !== null) show(numbers);
    else if (isInCard(target)) clearTimeout(leaving);
    else leave();
  });
  document.addEventListener('click', ({ target }) => {
    if (isInCard(target) || !(target instanceof Element)) return;
    const numbers = numbersAt(target);
    if (numbers === null) hide();
    // A number leads to its note, as without any script.
    else if (target.closest('a') === null) {
      show(numbers);
      pinned = true;
    }
  });
  document.addEventListener('focusin', ({ target }) => {
    const numbers = target instanceof Element && target.matches('.ref:focus-visible') ? numbersAt(target) : null;
    if (numbers === null) return;
    pinned = false;
    show(numbers);
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (target instanceof Element && target.matches('.ref') && !isInCard(relatedTarget)) leave();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  document.addEventListener('pageshown', hide);
  addEventListener('resize', hide);
};

/** @param {EventTarget | null} target */
const numbersAt = (target) =>
  target instanceof Element ? (target.closest('.text [data-q]')?.getAttribute('data-q')?.split(' ') ?? null) : null;

/** @param {EventTarget | null} target */
const isInCard = (target) => target instanceof Element && target.closest('.card, dialog') !== null;

/** @param {string[]} numbers */
const show = (numbers) => {
  clearTimeout(leaving);
  if (numbers.join() === shown.join()) return;
  hide();
  shown = numbers;
  for (const number of numbers)
    for (const part of document.querySelectorAll(`.text [data-q~="${number}"]`)) part.classList.add('on');
  drawJoins(numbers);
  showCard(numbers[0] ?? '');
};

const leave = () => {
  if (pinned || shown.length === 0) return;
  clearTimeout(leaving);
  leaving = setTimeout(hide, LINGER_MS);
};

const hide = () => {
  clearTimeout(leaving);
  shown = [];
  pinned = false;
  for (const part of document.querySelectorAll('.text .on')) part.classList.remove('on');
  document.querySelector('.joins')?.remove();
  document.querySelector('.card')?.remove();
};

/**
 * The note of a quotation, beside its words.
 * @param {string} number
 */
const showCard = (number) => {
  const note = document.querySelector(`#q${number}`);
  const spread = document.querySelector('.spread');
  const words = document.querySelector(`.text .said[data-q="${number}"]`);
  if (note === null || spread === null || words === null) return;
  const card = document.createElement('div');
  card.className = `card ${note.className}`;
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', `Quotation ${number}`);
  card.append(...[...note.cloneNode(true).childNodes]);
  card.querySelector('.number')?.remove();
  card.dataset['quote'] = note.getAttribute('data-quote') ?? '';
  const top = (words.getClientRects()[0]?.top ?? 0) - spread.getBoundingClientRect().top;
  card.style.setProperty('--top', `${Math.round(top)}px`);
  spread.append(card);
};
