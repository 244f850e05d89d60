import { documentId } from './ask.js';
import { fetchPage, showPage } from './page.js';

/** Keeps the page up to what is stored: new articles slide in, and corrections show, whoever makes them. */
export const followChanges = () => {
  /** @type {EventSource | undefined} */
  let source;
  let fetching = false;
  let isStale = false;

  const refresh = async () => {
    isStale = true;
    // Not from under somebody who is writing; and one after the other, however quickly changes come.
    if (fetching || document.querySelector('dialog[open]') !== null) return;
    fetching = true;
    try {
      while (isStale) {
        isStale = false;
        showPage(await fetchPage(location.href));
      }
    } finally {
      fetching = false;
    }
  };
  const listen = () => {
    // Each connection counts among the few that a browser makes to one server: a page that nobody sees needs none.
    if (document.hidden || document.body.dataset['live'] === undefined) {
      source?.close();
      source = undefined;
    } else if (source === undefined) {
      source = new EventSource(`/graphql?documentId=${documentId('Live')}`);
      source.addEventListener('next', ({ data }) => {
        const { version } = JSON.parse(data).data.corpusChanged;
        if (version !== document.body.dataset['version']) void refresh();
      });
    }
  };
  document.addEventListener('visibilitychange', listen);
  document.addEventListener('pageshown', listen);
  document.addEventListener('close', () => isStale && void refresh(), true);
  listen();
};
