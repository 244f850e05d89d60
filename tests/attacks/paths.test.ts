import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { syncPaths } from '../../src/ingest/sync.ts';
import { parseArticle } from '../../src/text/article.ts';
import { serveArticles, TOKEN } from '../served.ts';
import { temporaryFolder } from '../store/backends.ts';

// What lies outside the served folders, each asked for by every way that there is.

const SECRET = 'Nobody is to know that the harbor is sold';

/** A server of a folder in which somebody hostile has put all that they could; a secret lies beside it. */
const served = async () => {
  const parent = temporaryFolder();
  const folder = join(parent, 'articles');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), `${SECRET}\n\n“It is sold,” said Ann Lee.\n`);
  writeFileSync(join(folder, 'good.txt'), 'The good one\n\n“We are open,” said Bo Day.\n');
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync('../../secret.txt', join(folder, 'deep', 'relative.txt'));
  symlinkSync(parent, join(folder, 'folder'));
  symlinkSync('/dev/zero', join(folder, 'endless.txt'));
  symlinkSync('/proc/self/environ', join(folder, 'environment.txt'));
  symlinkSync('link.txt', join(folder, 'link-to-link.txt'));
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  const socket = createServer().listen(join(folder, 'socket.txt'));
  const server = await serveArticles([], { graphiql: true });
  onTestFinished(async () => {
    socket.close();
    await server.stop();
  });
  const summary = await syncPaths(server.store, [folder], parseArticle);
  return { server, parent, summary };
};

/** Asks for a path as it stands here: `fetch` would tidy it up. */
const get = (url: string, path: string) =>
  new Promise<{ status: number | undefined; said: string }>((resolve, reject) => {
    const sent = request(url, { path, headers: { accept: '*/*' }, agent: false }, (response) => {
      text(response).then((said) => resolve({ status: response.statusCode, said }), reject);
    });
    sent.on('error', reject);
    sent.end();
  });

const ask = async (url: string, query: string, variables = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
};

test('links to files and folders outside, pipes, sockets and devices: only the good one is read', async () => {
  const { server, summary } = await served();
  expect(summary).toMatchObject({ added: 1, rejected: [] });
  expect(await ask(server.url, '{ articles { nodes { source { fileName } } } }')).toEqual({
    data: { articles: { nodes: [{ source: { fileName: 'good.txt' } }] } },
  });
});

const WAYS_OUT = [
  '../secret.txt',
  '..%2fsecret.txt',
  '..%5csecret.txt',
  '..\\secret.txt',
  '%2e%2e/secret.txt',
  '%252e%252e%252fsecret.txt',
  '..%c0%afsecret.txt',
  '%c0%ae%c0%ae/secret.txt',
  '..%ef%bc%8fsecret.txt',
  '....//secret.txt',
  '..;/secret.txt',
  'good.txt%00.js',
  'secret.txt%00',
  '/etc/passwd',
  '%2fetc%2fpasswd',
  'file:///etc/passwd',
  'con',
  'link.txt',
  'pipe.txt',
];

const ROUTES = ['/', '/reader/', '/reader/x/', '/articles/', '/people/', '/graphql/', '/health/', '/reader/x/../../'];

test.each(ROUTES)('no path under %s leads to a file', async (route) => {
  const { server, parent } = await served();
  const paths = [...WAYS_OUT, `..${parent}/secret.txt`, join(parent, 'secret.txt'), `${'../'.repeat(12)}etc/passwd`];
  for (const way of paths)
    for (const path of [`${route}${way}`, `${route}${way}?format=json`, `${route}x/${way}`]) {
      const { status, said } = await get(server.url, path);
      expect([400, 404, 405], path).toContain(status);
      expect(said).not.toMatch(/Nobody is to know|root:x|ENOENT|EISDIR/u);
    }
});

test('an article that is submitted reads no file, whatever its name, and takes the place of none', async () => {
  const { server } = await served();
  const ingest = (fileName: string) =>
    ask(
      server.url,
      `mutation ($fileName: String!) {
        articleIngest(input: { fileName: $fileName, text: "Mine\\n\\nA text." }) {
          article { headline source { text } } userErrors { code }
        }
      }`,
      { fileName },
    );
  for (const fileName of [
    '../secret.txt',
    '/etc/passwd',
    './a.txt',
    'a//b.txt',
    'a/..',
    '..\\secret.txt',
    'a\0.txt',
    '',
  ])
    expect([fileName, await ingest(fileName)]).toEqual([
      fileName,
      { data: { articleIngest: { article: null, userErrors: [{ code: 'INVALID_FILE_NAME' }] } } },
    ]);
  // Names that lead out by way of the folder are names here, and no more.
  for (const fileName of ['link.txt', 'folder/secret.txt', 'file:/etc/passwd', '%2e%2e/secret.txt', '~root/a.txt'])
    expect([fileName, await ingest(fileName)]).toEqual([
      fileName,
      {
        data: { articleIngest: { article: { headline: 'Mine', source: { text: 'Mine\n\nA text.' } }, userErrors: [] } },
      },
    ]);
  expect(await ingest('good.txt')).toMatchObject({
    data: { articleIngest: { userErrors: [{ code: 'FILE_NAME_TAKEN' }] } },
  });
});
