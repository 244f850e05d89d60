import { expect, test } from 'vitest';
import { openOnServer } from '../../src/store/postgres/postgres.ts';
import { emptyServer } from './pglite.ts';

test('parts of names and new words are found by indexes, where the server can have them so', async () => {
  const server = await emptyServer();
  await (await openOnServer(server, null, {})).close();
  const client = await server.pool.connect();
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where schemaname = current_schema() and indexdef like '%USING gin%'`,
    [],
  );
  client.release();
  const definitions = new Map(rows.map(({ indexname, indexdef }) => [indexname, indexdef]));
  expect(definitions.get('person_by_name_part')).toMatch(/gin_trgm_ops/u);
  for (const kind of ['article', 'person', 'quote'])
    expect(definitions.get(`${kind}_search_by_lexeme`)).toMatch(/gin_pending_list_limit='256'/u);
});
