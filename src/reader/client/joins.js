const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws a line from the words that name the speaker to the quotation.
 * @param {string[]} numbers
 */
export const drawJoins = (numbers) => {
  const text = document.querySelector('.text');
  if (text === null) return;
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('class', 'joins');
  drawing.setAttribute('aria-hidden', 'true');
  const origin = text.getBoundingClientRect();
  for (const number of numbers) {
    const [name] = rectsOf(`.source[data-q~="${number}"]`, origin);
    const words = rectsOf(`.said[data-q="${number}"]`, origin);
    const nearest = name && nearestTo(name, words);
    if (name === undefined || nearest === undefined) continue;
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', pathBetween(name, nearest));
    const color = document.querySelector(`.said[data-q="${number}"]`)?.className.match(/\bs\d+\b/)?.[0];
    path.setAttribute('class', color ?? '');
    drawing.append(path);
  }
  text.append(drawing);
};

/**
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @param {string} selector
 * @param {DOMRect} origin
 * @returns {Box[]} each line of the words, from the corner of the text
 */
const rectsOf = (selector, { left, top }) =>
  [...document.querySelectorAll(`.text ${selector}`)]
    .flatMap((part) => [...part.getClientRects()])
    .map((rect) => ({
      left: rect.left - left,
      right: rect.right - left,
      top: rect.top - top,
      bottom: rect.bottom - top,
    }));

/** @param {Box} box */
const middle = ({ left, right }) => (left + right) / 2;

/**
 * @param {Box} name
 * @param {Box[]} words
 */
const nearestTo = (name, words) => words.toSorted((a, b) => distance(name, a) - distance(name, b))[0];

/**
 * @param {Box} a
 * @param {Box} b
 */
const distance = (a, b) => 3 * Math.abs(a.top - b.top) + Math.max(0, a.left - b.right, b.left - a.right);

/**
 * Over the line where both stand in one; else from one line to the other, beginning and ending upright.
 * @param {Box} name
 * @param {Box} words
 */
const pathBetween = (name, words) => {
  const x = middle(name);
  if (Math.abs(name.top - words.top) < 4) {
    const end =
      words.left > name.right ? Math.min(words.left + 12, middle(words)) : Math.max(words.right - 12, middle(words));
    const height = Math.min(9, 5 + Math.abs(end - x) / 30);
    return `M${x} ${name.top + 3} C${x} ${name.top - height} ${end} ${words.top - height} ${end} ${words.top + 3}`;
  }
  const below = words.top > name.top;
  const from = below ? name.bottom - 2 : name.top + 3;
  const to = below ? words.top + 3 : words.bottom - 1;
  const end = Math.min(Math.max(x, words.left + 12), Math.max(words.left + 12, words.right - 12));
  const bend = (to - from) / 2;
  return `M${x} ${from} C${x} ${from + bend} ${end} ${to - bend} ${end} ${to}`;
};
