/** What the server sent last for the page, before anything here touched it. */
let served = document.querySelector('main')?.innerHTML;

/**
 * Fetches a page of this server.
 * @param {string} address
 * @param {RequestInit} [options]
 */
export const fetchPage = async (address, options = {}) => {
  const response = await fetch(address, { ...options, headers: { accept: 'text/html', ...options.headers } });
  return new DOMParser().parseFromString(await response.text(), 'text/html');
};

/**
 * Shows the text of another page in the place of this one's; what it has that was not there before slides in. Whoever
 * has the keyboard on something that is there again keeps it there.
 * @param {Document} page
 */
export const showPage = (page) => {
  const main = document.querySelector('main');
  const fresh = page.querySelector('main');
  if (main === null || fresh === null) return;
  document.title = page.title;
  Object.assign(document.body.dataset, page.body.dataset);
  if (fresh.innerHTML === served) return;
  served = fresh.innerHTML;
  const known = new Set(keysIn(main));
  const focused = wayTo(document.activeElement);
  main.replaceChildren(...fresh.childNodes);
  for (const part of ['.masthead nav', '.asked'])
    document.querySelector(part)?.replaceWith(...page.querySelectorAll(part));
  for (const item of main.querySelectorAll('[data-key]'))
    if (known.size > 0 && !known.has(item.getAttribute('data-key') ?? '')) item.classList.add('arrived');
  const again = focused === null ? null : document.querySelector(focused);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  document.dispatchEvent(new Event('pageshown'));
};

/** @param {Element} within */
const keysIn = (within) =>
  [...within.querySelectorAll('[data-key]')].map((item) => item.getAttribute('data-key') ?? '');

/**
 * A selector by which an element of the text is found again.
 * @param {Element | null} element
 */
const wayTo = (element) => {
  if (element === null || element.closest('main') === null) return null;
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  return href === null ? null : `main a[href="${CSS.escape(href)}"]`;
};
