import { expect, test } from 'vitest';
import { ARTICLE_FORMATS } from '../../src/formats/article-formats.ts';
import { draftOf } from '../drafts.ts';
import { testService } from '../service.ts';

const BRIDGE = draftOf({
  fileName: 'bridge.txt',
  lines: ['Bridge', '“We are nearly done,” Ann Lee warned. “Rain!” Bo Diaz said.'],
  people: { 'Ann Lee': ['Ann Lee'], 'Bo Diaz': ['Bo Diaz'] },
  quotes: [
    { segments: ['“We are nearly done,”'], speaker: 'Ann Lee', cue: 'warned', source: 'Ann Lee' },
    { segments: ['“Rain!”'], speaker: 'Bo Diaz' },
  ],
  publishedAt: '2026-04-02T00:00:00.000Z',
  publisher: 'The Span',
  author: 'Bo Diaz',
});

// More than a page of people, and two of quotes.
const CROWD = draftOf({
  fileName: 'crowd.txt',
  lines: ['Crowd', Array.from({ length: 250 }, (_, at) => `“Words ${at}.” Person ${at % 120} said.`).join(' ')],
  people: Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`Person ${at}`, [`Person ${at} `]])),
  quotes: Array.from({ length: 250 }, (_, at) => ({ segments: [`“Words ${at}.”`], speaker: `Person ${at % 2}` })),
});

const { fetch } = await testService({ articles: [BRIDGE, CROWD] });
const get = (path: string, headers: Record<string, string> = {}) => fetch(`http://sayso${path}`, { headers });

test.each([
  [undefined, 'text/html; charset=utf-8'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/x-ndjson', 'application/x-ndjson; charset=utf-8'],
  ['text/csv, application/json;q=0.5', 'text/csv; charset=utf-8'],
  ['application/ld+json', 'application/ld+json; charset=utf-8'],
  ['application/*', 'application/json; charset=utf-8'],
  ['image/png, text/csv;q=0.1', 'text/csv; charset=utf-8'],
])('who accepts %s is answered in %s', async (accept, type) => {
  for (const path of ['/articles/bridge', '/people/ann-lee']) {
    const response = await get(path, accept === undefined ? {} : { accept });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('vary')).toContain('Accept');
  }
});

test('who accepts nothing that there is is told what there is', async () => {
  const response = await get('/articles/bridge', { accept: 'image/png' });
  expect(response.status).toBe(406);
  expect(await response.text()).toContain('text/csv');
});

test.each(Object.keys(ARTICLE_FORMATS) as (keyof typeof ARTICLE_FORMATS)[])(
  'an article in %s is written as on the command line',
  async (format) => {
    for (const draft of [BRIDGE, CROWD]) {
      const response = await get(`/articles/${draft.fileName.slice(0, -4)}?format=${format}`);
      const { begin, write, end } = ARTICLE_FORMATS[format];
      expect(await response.text()).toBe(begin + write(draft, 0) + end);
    }
  },
);

test('what somebody said comes whole, page by page', async () => {
  const response = await get('/people/person-0?format=jsonl');
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).text)).toEqual(
    Array.from({ length: 125 }, (_, at) => `Words ${2 * at}.`),
  );
  expect(response.headers.get('content-length')).toBeNull();
});

test('each format has a tag of its own, and holds by it', async () => {
  const tags = new Set<string>();
  for (const format of ['html', ...Object.keys(ARTICLE_FORMATS)]) {
    const path = `/people/ann-lee?format=${format}`;
    const etag = (await get(path)).headers.get('etag') ?? '';
    tags.add(etag);
    expect((await get(path, { 'if-none-match': `"other", ${etag}` })).status).toBe(304);
  }
  expect(tags.size).toBe(5);
});

test.each(['/articles/nothing', '/people/nobody'])('of %s there is nothing in any format', async (path) => {
  expect((await get(path, { accept: 'application/json' })).status).toBe(404);
});

test('who asks for the head alone has no body written for them', async () => {
  const response = await fetch('http://sayso/people/ann-lee?format=csv', { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});
