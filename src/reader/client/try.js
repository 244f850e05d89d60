import { fetchPage, showPage } from './page.js';

/** Shows what is read of a text file that is dropped anywhere on a page, or chosen. */
export const tryFiles = () => {
  let depth = 0;
  const over = (/** @type {number} */ change) => {
    depth = Math.max(0, depth + change);
    document.body.classList.toggle('dropping', depth > 0);
  };
  const hasFiles = (/** @type {DragEvent} */ { dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragenter', (event) => hasFiles(event) && over(1));
  addEventListener('dragleave', (event) => hasFiles(event) && over(-1));
  addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over(-depth);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void tryFile(file);
  });
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    const [file] = target.files ?? [];
    if (file !== undefined) void tryFile(file);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.id !== 'try') return;
    event.preventDefault();
    void tryText(String(new FormData(form).get('text')), '');
  });
};

/** @param {File} file */
const tryFile = async (file) => tryText(decode(await file.arrayBuffer()), file.name);

/**
 * As UTF-8, or else as Windows-1252, as the server does with files.
 * @param {ArrayBuffer} bytes
 */
const decode = (bytes) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/**
 * @param {string} text
 * @param {string} name of its file
 */
const tryText = async (text, name) => {
  const page = await fetchPage('/try', { method: 'POST', body: new URLSearchParams({ text, name }) });
  if (location.pathname !== '/try') history.pushState(null, '', '/try');
  showPage(page);
  document.querySelector('main')?.focus();
};
