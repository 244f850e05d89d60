import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { USER_ERROR_CODES } from '../../src/graphql/user-error.ts';
import { syncPaths } from '../../src/ingest/sync.ts';
import { parseArticle } from '../../src/text/article.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import type { Answer } from '../service.ts';
import { testService } from '../service.ts';

const TOKEN = 'a-token-of-some-length';
const seen = new Set<string>();

/** Sayso over two articles, with its changes as functions from an input to a payload. */
const newsroom = async () => {
  const service = await testService({ articles: TWO_ARTICLES, token: TOKEN });
  const change = (mutation: string, type: string, fields: string) => async (input: object) => {
    const answer: Answer = await service.query(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field message } } }`,
      { input },
    );
    expect(answer.errors).toBeUndefined();
    const payload = answer.data[mutation];
    for (const { code } of payload.userErrors) seen.add(code);
    return payload;
  };
  const quote =
    'quote { text speaker { name } attribution { method confidence speakerKind source { text } } correction { editor note } }';
  return {
    ...service,
    ingest: change(
      'articleIngest',
      'ArticleIngestInput',
      'article { id headline publishedAt publisher url contributors { person { name familyName } } quotes { nodes { id text speaker { name } } } source { fileName text } }',
    ),
    remove: change('articleRemove', 'ArticleRemoveInput', 'removedId article { headline }'),
    attribute: change('quoteAttribute', 'QuoteAttributeInput', quote),
    reset: change('quoteAttributionReset', 'QuoteAttributionResetInput', quote),
    merge: change(
      'peopleMerge',
      'PeopleMergeInput',
      'person { id name aliases quotes { totalCount } merged { id name slug } }',
    ),
    split: change('peopleSplit', 'PeopleSplitInput', 'person { id name slug quotes { totalCount } }'),
    version: async () => (await service.query('{ corpus { version } }')).data.corpus.version,
    quotes: async () => (await service.query('{ quotes { nodes { id text speaker { id name } } } }')).data.quotes.nodes,
    personId: async (slug: string) =>
      (await service.query('query ($slug: String!) { person(slug: $slug) { id } }', { slug })).data.person?.id,
  };
};

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
};

const STORY = 'Harbor to close\n\n“We shall dredge it,” said Ann Lee, the harbor master.\n';
const refusal = (code: string, ...field: string[]) => [
  { code, field: field.length === 0 ? [] : ['input', ...field], message: expect.stringMatching(/\.$/u) },
];

describe('articleIngest', () => {
  test('reads an article as a file is read, and what is said beside it', async () => {
    const { ingest, version } = await newsroom();
    const before = await version();
    const { article, userErrors } = await ingest({
      fileName: 'harbor.txt',
      text: `---\npublisher: The Port\nheadline: Not this\n---\n${STORY}`,
      headline: 'The harbor closes',
      publishedAt: '2026-05-01T10:00:00+02:00',
      authors: ['Flo van Dam'],
      url: 'HTTPS://news.example/harbor',
    });
    expect(userErrors).toEqual([]);
    expect(article).toMatchObject({
      headline: 'The harbor closes',
      publishedAt: '2026-05-01T08:00:00.000Z',
      publisher: 'The Port',
      url: 'https://news.example/harbor',
      contributors: [{ person: { name: 'Flo van Dam', familyName: 'van Dam' } }],
      quotes: { nodes: [{ text: 'We shall dredge it,', speaker: { name: 'Ann Lee' } }] },
      source: { fileName: 'harbor.txt', text: expect.stringContaining('Harbor to close') },
    });
    expect(await version()).not.toBe(before);
  });

  test('the same once more changes nothing, and other words or another headline do', async () => {
    const { ingest, version } = await newsroom();
    const first = await ingest({ fileName: 'harbor.txt', text: STORY });
    const versions = [await version()];
    expect(await ingest({ fileName: 'harbor.txt', text: STORY })).toEqual(first);
    versions.push(await version());
    const { article } = await ingest({ fileName: 'harbor.txt', text: STORY, headline: 'Closed' });
    expect(article).toMatchObject({ id: first.article.id, headline: 'Closed' });
    versions.push(await version());
    await ingest({ fileName: 'harbor.txt', text: `${STORY}\nMore.\n` });
    versions.push(await version());
    expect(versions[1]).toBe(versions[0]);
    expect(new Set(versions).size).toBe(3);
  });

  test.each([
    ['', 'INVALID_FILE_NAME'],
    ['../etc/passwd', 'INVALID_FILE_NAME'],
    ['/etc/passwd', 'INVALID_FILE_NAME'],
    ['a\\b.txt', 'INVALID_FILE_NAME'],
    ['a\u0000.txt', 'INVALID_FILE_NAME'],
    [`${'a'.repeat(256)}.txt`, 'INVALID_FILE_NAME'],
  ])('refuses the file name %j', async (fileName, code) => {
    const { ingest } = await newsroom();
    expect(await ingest({ fileName, text: STORY })).toEqual({ article: null, userErrors: refusal(code, 'fileName') });
  });

  test.each([
    [{ text: ' \n' }, 'UNREADABLE_TEXT', 'text', 'Empty'],
    [{ text: 'a\u0000b' }, 'UNREADABLE_TEXT', 'text', 'binary'],
    [{ text: '---\nurl: nowhere\n---\nA' }, 'UNREADABLE_TEXT', 'text', 'Front matter, line 2'],
    [{ text: STORY, url: 'javascript:alert(1)' }, 'INVALID_VALUE', 'url', 'http://'],
    [{ text: STORY, headline: ' ' }, 'INVALID_VALUE', 'headline', 'empty'],
    [{ text: STORY, authors: ['Ann', ''] }, 'INVALID_VALUE', 'authors', 'empty'],
  ])('refuses %j, and keeps what there is', async (input, code, field, words) => {
    const { ingest, version } = await newsroom();
    await ingest({ fileName: 'harbor.txt', text: STORY });
    const before = await version();
    const { article, userErrors } = await ingest({ fileName: 'harbor.txt', ...input });
    expect([article, userErrors]).toEqual([null, refusal(code, field)]);
    expect(userErrors[0].message).toContain(words);
    expect(await version()).toBe(before);
  });

  test('leaves the name of a file to the file, as long as there is one', async () => {
    const { ingest, store } = await newsroom();
    const path = folder();
    writeFileSync(join(path, 'harbor.txt'), STORY);
    await syncPaths(store, [path], parseArticle);
    expect((await ingest({ fileName: 'harbor.txt', text: STORY })).article.headline).toBe('Harbor to close');
    expect(await ingest({ fileName: 'harbor.txt', text: `${STORY}\nMore.` })).toEqual({
      article: null,
      userErrors: refusal('FILE_NAME_TAKEN', 'fileName'),
    });
    rmSync(join(path, 'harbor.txt'));
    expect((await ingest({ fileName: 'harbor.txt', text: `${STORY}\nMore.` })).userErrors).toEqual([]);
  });
});

describe('articleRemove', () => {
  test('removes an article for good, and says which', async () => {
    const { remove, ingest, query } = await newsroom();
    const { article } = await ingest({ fileName: 'harbor.txt', text: STORY });
    expect(await remove({ article: article.id })).toEqual({
      article: { headline: 'Harbor to close' },
      removedId: article.id,
      userErrors: [],
    });
    expect((await query('query ($id: ID!) { node(id: $id) { id } }', { id: article.id })).data.node).toBeNull();
    expect(await remove({ article: article.id })).toEqual({
      article: null,
      removedId: null,
      userErrors: refusal('NOT_FOUND', 'article'),
    });
  });

  test('a file that it was read from is not read again until it changes', async () => {
    const { remove, store, query } = await newsroom();
    const path = folder();
    writeFileSync(join(path, 'harbor.txt'), STORY);
    await syncPaths(store, [path], parseArticle);
    const { data } = await query('{ article(slug: "harbor-to-close") { id } }');
    await remove({ article: data.article.id });
    const { added, rejected } = await syncPaths(store, [path], parseArticle);
    expect([added, rejected]).toEqual([0, [{ fileName: 'harbor.txt', reason: expect.stringContaining('An editor') }]]);
    writeFileSync(join(path, 'harbor.txt'), `${STORY}\nMore.\n`);
    expect(await syncPaths(store, [path], parseArticle)).toMatchObject({ added: 1, rejected: [] });
  });

  test('ids that are none, or of something else, are refused', async () => {
    const { remove, personId } = await newsroom();
    expect((await remove({ article: 'x' })).userErrors).toEqual(refusal('INVALID_ID', 'article'));
    expect((await remove({ article: await personId('ann-lee') })).userErrors).toEqual(refusal('INVALID_ID', 'article'));
  });
});

describe('quoteAttribute', () => {
  test("shows the editor's word, with who said so, and takes it back", async () => {
    const { attribute, reset, quotes, personId, version } = await newsroom();
    const [, quote] = await quotes();
    const before = await version();
    expect(
      await attribute({ quote: quote.id, speaker: await personId('ann-lee'), editor: 'desk', note: 'On tape.' }),
    ).toEqual({
      quote: {
        text: 'slow disaster.',
        speaker: { name: 'Ann Lee' },
        attribution: { method: 'EDITOR', confidence: 1, speakerKind: 'PERSON', source: null },
        correction: { editor: 'desk', note: 'On tape.' },
      },
      userErrors: [],
    });
    expect(await version()).not.toBe(before);
    expect(await reset({ quote: quote.id })).toMatchObject({
      quote: {
        speaker: { name: 'Bo Diaz' },
        attribution: { method: 'ADJACENT_CUE', confidence: 0.7 },
        correction: null,
      },
      userErrors: [],
    });
    expect(await reset({ quote: quote.id })).toEqual({ quote: null, userErrors: refusal('NOT_CORRECTED', 'quote') });
  });

  test('by name: as the article calls them, or in full', async () => {
    const { attribute, quotes } = await newsroom();
    const [, quote] = await quotes();
    const speakerAs = async (speakerName: string) =>
      (await attribute({ quote: quote.id, speakerName })).quote.speaker.name;
    expect([await speakerAs('lee'), await speakerAs('  Ursula von  der Leyen ')]).toEqual([
      'Ann Lee',
      'Ursula von der Leyen',
    ]);
  });

  test('as said by nobody named', async () => {
    const { attribute, quotes } = await newsroom();
    const [quote] = await quotes();
    const { quote: corrected } = await attribute({ quote: quote.id, speakerKind: 'ORGANIZATION' });
    expect(corrected).toMatchObject({ speaker: null, attribution: { speakerKind: 'ORGANIZATION', method: 'EDITOR' } });
  });

  test('a file that is read again in another way keeps it', async () => {
    const { attribute, quotes, store } = await newsroom();
    const [quote] = await quotes();
    await attribute({ quote: quote.id, speakerName: 'Bo Diaz' });
    await store.put(TWO_ARTICLES.map((draft) => ({ ...draft, revision: 'later' })));
    expect((await quotes())[0]).toMatchObject({ id: quote.id, speaker: { name: 'Bo Diaz' } });
  });

  test.each([
    [{}, 'INVALID_SPEAKER', 'speaker'],
    [{ speakerKind: 'PERSON' }, 'INVALID_SPEAKER', 'speaker'],
    [{ speakerName: 'Ann Lee', speakerKind: 'GROUP' }, 'INVALID_SPEAKER', 'speakerKind'],
    [{ speakerName: 'Ann Lee', speaker: 'x' }, 'INVALID_SPEAKER', 'speakerName'],
    [{ speakerName: ' ' }, 'INVALID_VALUE', 'speakerName'],
    [{ speakerKind: 'GROUP', note: 'x'.repeat(2001) }, 'INVALID_VALUE', 'note'],
    [{ speaker: 'x' }, 'INVALID_ID', 'speaker'],
  ])('refuses %j', async (input, code, field) => {
    const { attribute, quotes } = await newsroom();
    const [quote] = await quotes();
    expect(await attribute({ quote: quote.id, ...input })).toEqual({ quote: null, userErrors: refusal(code, field) });
  });

  test('of a quote or to a person that is not there', async () => {
    const { attribute, quotes } = await newsroom();
    const [quote] = await quotes();
    const nobody = Buffer.from('Person:nobody').toString('base64url');
    const nothing = Buffer.from('Quote:nothing').toString('base64url');
    expect((await attribute({ quote: quote.id, speaker: nobody })).userErrors).toEqual(refusal('NOT_FOUND', 'speaker'));
    expect((await attribute({ quote: nothing, speakerKind: 'GROUP' })).userErrors).toEqual(
      refusal('NOT_FOUND', 'quote'),
    );
  });
});

describe('peopleMerge and peopleSplit', () => {
  test('one undoes the other', async () => {
    const { merge, split, query, personId, version } = await newsroom();
    const [ann, bo] = [await personId('ann-lee'), await personId('bo-diaz')];
    const people = '{ people { nodes { id slug name aliases mentionCount quotes { totalCount } } } }';
    const before = (await query(people)).data;
    const versions = [await version()];
    expect(await merge({ person: bo, into: ann })).toEqual({
      person: {
        id: ann,
        name: 'Ann Lee',
        aliases: ['Bo Diaz', 'Lee'],
        quotes: { totalCount: 3 },
        merged: [{ id: bo, name: 'Bo Diaz', slug: 'bo-diaz' }],
      },
      userErrors: [],
    });
    versions.push(await version());
    expect(await personId('bo-diaz')).toBe(ann);
    expect(await split({ person: bo })).toEqual({
      person: { id: bo, name: 'Bo Diaz', slug: 'bo-diaz', quotes: { totalCount: 1 } },
      userErrors: [],
    });
    versions.push(await version());
    expect((await query(people)).data).toEqual(before);
    expect(new Set(versions).size).toBe(3);
  });

  test('what says nothing is refused', async () => {
    const { merge, split, personId } = await newsroom();
    const [ann, bo, cy] = [await personId('ann-lee'), await personId('bo-diaz'), await personId('cy-moss')];
    const nobody = Buffer.from('Person:nobody').toString('base64url');
    expect((await merge({ person: ann, into: ann })).userErrors).toEqual(refusal('SAME_PERSON', 'into'));
    expect((await merge({ person: ann, into: nobody })).userErrors).toEqual(refusal('NOT_FOUND', 'into'));
    expect((await merge({ person: nobody, into: ann })).userErrors).toEqual(refusal('NOT_FOUND', 'person'));
    expect((await split({ person: ann })).userErrors).toEqual(refusal('NOT_MERGED', 'person'));
    expect((await split({ person: nobody })).userErrors).toEqual(refusal('NOT_FOUND', 'person'));
    await merge({ person: bo, into: ann });
    expect((await merge({ person: bo, into: ann })).userErrors).toEqual([]);
    expect((await merge({ person: bo, into: cy })).userErrors).toEqual(refusal('ALREADY_MERGED', 'person'));
  });
});

describe('leave to write', () => {
  const QUERY = 'mutation { peopleSplit(input: { person: "x" }) { userErrors { code } } }';
  const codeWith = async (token: string | null, authorization?: string) => {
    const { fetch } = await testService({ token });
    const response = await fetch('http://sayso/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ query: QUERY }),
    });
    const { data } = (await response.json()) as Answer;
    seen.add(data.peopleSplit.userErrors[0].code);
    return data.peopleSplit.userErrors[0].code;
  };

  test.each([
    [null, undefined, 'WRITING_OFF'],
    [null, `Bearer ${TOKEN}`, 'WRITING_OFF'],
    ['secret-secret-secret', undefined, 'TOKEN_MISSING'],
    ['secret-secret-secret', 'Basic secret-secret-secret', 'TOKEN_MISSING'],
    ['secret-secret-secret', 'Bearer secret-secret-secre', 'TOKEN_WRONG'],
    ['secret-secret-secret', 'Bearer secret-secret-secrets', 'TOKEN_WRONG'],
    ['secret-secret-secret', 'bearer secret-secret-secret', 'INVALID_ID'],
  ])('with the token %j and the header %j: %s', async (token, header, code) => {
    expect(await codeWith(token, header)).toBe(code);
  });

  test('a change by GET is refused, token or not', async () => {
    const { fetch } = await testService({ token: 'secret-secret-secret' });
    const response = await fetch(`http://sayso/graphql?query=${encodeURIComponent(QUERY)}`, {
      headers: { authorization: 'Bearer secret-secret-secret' },
    });
    expect(response.status).toBe(405);
  });
});

test('every code was seen above, and stands in the README', async () => {
  const codes = Object.keys(USER_ERROR_CODES);
  expect([...seen].sort()).toEqual(codes.toSorted());
  const readme = await readFile('README.md', 'utf8');
  const [, section = ''] = /`userErrors`:\n\n\| code \|[^\n]*\n\|[-| ]*\n((?:\|[^\n]*\n)*)/u.exec(readme) ?? [];
  expect([...section.matchAll(/^\| `(\w+)`/gmu)].map((row) => row[1])).toEqual(codes);
});
