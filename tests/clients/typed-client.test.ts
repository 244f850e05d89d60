import { readFile } from 'node:fs/promises';
import { expect, expectTypeOf, test } from 'vitest';
import { newspaper } from './newspaper.ts';
import { schemaTypes } from './schema-types.ts';
import { quotesOf } from './typed-client.ts';

test('its types are those of schema.graphql: after a change, npm run schema-types', async () => {
  const types = await readFile('src/reader/sayso-schema.d.ts', 'utf8');
  expect(schemaTypes(await readFile('schema.graphql', 'utf8'))).toBe(types);
});

test('it reads what somebody said', async () => {
  const { url } = await newspaper();
  const said = await Array.fromAsync(quotesOf(url, 'ann-lee'));
  expect(said).toHaveLength(5);
  expect(said[0]).toEqual({
    text: 'Words 1,',
    attribution: { confidence: 0.9 },
    article: { headline: 'Story 1', publishedAt: null },
  });
  expect(await Array.fromAsync(quotesOf(url, 'nobody'))).toEqual([]);
});

test('the type checker knows what comes back', () => {
  type Said = Awaited<ReturnType<ReturnType<typeof quotesOf>['next']>>['value'];
  expectTypeOf<Exclude<Said, void>>().toEqualTypeOf<{
    text: string;
    attribution: { confidence: number };
    article: { headline: string; publishedAt: string | null };
  }>();
});

test('the README shows it whole', async () => {
  const client = await readFile('tests/clients/typed-client.ts', 'utf8');
  expect(await readFile('README.md', 'utf8')).toContain(`\`\`\`ts\n${client}\`\`\`\n`);
});
