import { parse, validate } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import * as browserDocuments from '../../src/reader/browser-documents.ts';
import { BROWSER_DOCUMENTS, READER_DOCUMENTS } from '../../src/reader/documents.ts';
import * as exportDocuments from '../../src/reader/export-documents.ts';
import * as pageDocuments from '../../src/reader/page-documents.ts';
import { draftOf } from '../drafts.ts';
import { serveArticles } from '../served.ts';
import { testService } from '../service.ts';

test('the server knows every document of the reader, by its id', () => {
  const asked = Object.values({ ...pageDocuments, ...exportDocuments, ...browserDocuments });
  expect([...READER_DOCUMENTS].sort()).toEqual(asked.map(({ id, source }) => [id, source]).sort());
  expect([...READER_DOCUMENTS.keys()]).toEqual(expect.arrayContaining(Object.values(BROWSER_DOCUMENTS)));
});

test.each([...READER_DOCUMENTS.values()].map((source) => [/\w+ \w+/u.exec(source)?.[0], source]))(
  '%s holds to the schema',
  (_name, source = '') => {
    expect(validate(schema, parse(source))).toEqual([]);
  },
);

test('what an article says is never markup', async () => {
  const { fetch } = await testService({
    articles: [draftOf({ fileName: 'a.txt', lines: ['A <b>bold</b> start', 'He read: <script>alert(1)</script>.'] })],
  });
  const front = await (await fetch('http://sayso/')).text();
  const article = await (await fetch('http://sayso/articles/a-b-bold-b-start')).text();
  expect(front).toContain('A &lt;b&gt;bold&lt;/b&gt; start');
  expect(article).toContain('<p>He read: &lt;script&gt;alert(1)&lt;/script&gt;.</p>');
  expect(front + article).not.toContain('<script>');
});

test('a page holds until something changes', async () => {
  const { fetch, store } = await testService();
  const first = await fetch('http://sayso/');
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
  expect((await fetch('http://sayso/', { headers })).status).toBe(304);
  expect((await fetch('http://sayso/check', { headers })).status).toBe(200);
  await store.put([draftOf({ fileName: 'a.txt', lines: ['News', 'It is new.'] })]);
  const second = await fetch('http://sayso/', { headers });
  expect(second.status).toBe(200);
  expect(await second.text()).toContain('It is new.');
});

test.each(['/articles/nothing', '/people/nobody', '/articles/', '/reader/0/main.ts', '/reader/0/..%2freader.css'])(
  'there is nothing at %s',
  async (path) => {
    const { fetch } = await testService();
    expect((await fetch(`http://sayso${path}`)).status).toBe(404);
  },
);

test('a page is read, not written', async () => {
  const { fetch } = await testService();
  const response = await fetch('http://sayso/', { method: 'POST', body: 'x' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('the files of a page last as long as they do not change', async () => {
  const { fetch } = await testService();
  const page = await (await fetch('http://sayso/')).text();
  const script = /src="([^"]+)"/u.exec(page)?.[1] ?? '';
  const served = await fetch(`http://sayso${script}`);
  expect([served.status, served.headers.get('content-type'), served.headers.get('cache-control')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  const older = await fetch(`http://sayso${script.replace(/\/reader\/\w+/u, '/reader/0')}`);
  expect([older.status, older.headers.get('cache-control')]).toEqual([200, 'no-cache']);
});

test('it reads on where only trusted documents are answered', async () => {
  const { fetch } = await testService({ documents: { documents: new Map(), only: true } });
  expect((await fetch('http://sayso/')).status).toBe(200);
  expect((await fetch('http://sayso/search?q=bridge')).status).toBe(200);
});

test('a page goes over the wire compressed, with the length that it then has', async () => {
  const { url, stop } = await serveArticles([]);
  onTestFinished(stop);
  const plain = await fetch(new URL('/', url), { headers: { 'accept-encoding': 'identity' } });
  const packed = await fetch(new URL('/', url), { headers: { 'accept-encoding': 'br' } });
  expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([null, 'br']);
  const lengths = [plain, packed].map(({ headers }) => Number(headers.get('content-length')));
  expect(lengths[1]).toBeLessThan((lengths[0] ?? 0) / 2);
  expect(await packed.text()).toBe(await plain.text());
});

const tryText = async (text: string) => {
  const { fetch, store } = await testService();
  const response = await fetch('http://sayso/try', { method: 'POST', body: new URLSearchParams({ text }) });
  return { status: response.status, page: await response.text(), kept: await store.countArticles() };
};

test('a text is shown as it is read, and not kept', async () => {
  const { status, page, kept } = await tryText('Bridge to reopen\n\n“We are nearly done,” Ann Lee said.\n');
  expect([status, kept]).toEqual([200, 0]);
  expect(page).toContain('<h1>Bridge to reopen</h1>');
  expect(page).toMatch(/<span class="said s1 sure direct" data-q="1">“We are nearly done,”<\/span>/u);
  expect(page).toMatch(/<span class="source s1" data-q="1">Ann Lee<\/span>/u);
});

test.each(['x'.repeat(100_001), '---\npublishedAt: soon\n---\nText'])(
  'a text that cannot be read: %#',
  async (text) => {
    const { status, page } = await tryText(text);
    expect(status).toBe(400);
    expect(page).toContain('role="alert"');
  },
);

test('without GraphiQL, no page leads there', async () => {
  const { fetch } = await testService({ options: { graphiql: false } });
  expect(await (await fetch('http://sayso/')).text()).not.toContain('/graphql');
});
