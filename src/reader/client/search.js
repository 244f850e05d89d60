import { fetchPage, showPage } from './page.js';

const PAUSE_MS = 160;

/** Searches as somebody types, in the place of the page; going back leads to what was there before. */
export const searchAsTyped = () => {
  const field = document.querySelector('.search input');
  if (!(field instanceof HTMLInputElement)) return;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  let asked = new AbortController();
  const search = async () => {
    const address = `/search?${new URLSearchParams({ q: field.value })}`;
    asked.abort();
    asked = new AbortController();
    try {
      const page = await fetchPage(address, { signal: asked.signal });
      if (location.pathname === '/search') history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      showPage(page);
    } catch (error) {
      if (!asked.signal.aborted) throw error;
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE_MS);
  });
  addEventListener('popstate', () => location.reload());
  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey } = event;
    const isWriting = target instanceof Element && target.matches('input, textarea, select');
    if (key !== '/' || isWriting || ctrlKey || metaKey) return;
    event.preventDefault();
    field.focus();
  });
};
