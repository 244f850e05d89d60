import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { testService } from '../service.ts';

const { fetch } = await testService();
const AUDITS = serverAudits({ url: 'http://sayso/graphql', fetchFn: fetch });

test('the specification has as many audits as when these were first passed', () => {
  expect(AUDITS).toHaveLength(61);
});

test.each(AUDITS.map((audit) => [audit.id, audit.name, audit.fn] as const))('%s %s', async (_id, _name, run) => {
  expect(await run()).toMatchObject({ status: 'ok' });
});
