import { mkdir } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { draftOf } from '../drafts.ts';
import { visit } from './browser.ts';

const { page, origin, store, strayRequests, refusals, end } = await visit();
afterAll(end);

const answer = page.locator('.graphiql-response');
const tab = (name: string) => page.getByRole('button', { name, exact: true });
const execute = () => page.getByRole('button', { name: 'Execute query' }).click();

test('GraphiQL opens with a tour, and its first query is answered', async () => {
  await page.goto(`${origin}/graphql`);
  for (const name of ['WhoSaidWhat', 'WhatDidTheySay', 'HowSure', 'Live']) await tab(name).waitFor();
  expect(await page.getByRole('tab').count()).toBe(4);
  await execute();
  await answer.getByText('"Donald Trump"').first().waitFor();
  await mkdir('.ci/out', { recursive: true });
  await page.screenshot({ path: '.ci/out/graphiql.png' });
});

test('the second has its variables, and is answered', async () => {
  await tab('WhatDidTheySay').click();
  // GraphiQL takes a moment to learn which operation a tab holds; nobody but a test is quicker.
  const isAnswered = async () => {
    await execute();
    return answer.getByText('"descriptions"').isVisible();
  };
  await expect.poll(isAnswered, { interval: 300, timeout: 15_000 }).toBe(true);
});

test('what was written is there again after a reload, variables and all', async () => {
  // GraphiQL writes it down half a second later.
  await page.waitForTimeout(1_000);
  await page.reload();
  await page.locator('.graphiql-query-editor').getByText('WhatDidTheySay').waitFor();
  await page.locator('.graphiql-editor-tool').getByText('"volodymyr-zelensky"').waitFor();
});

test('it is as dark as the pages of the reader', async () => {
  const paper = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${origin}/graphql`);
    await tab('Live').waitFor();
    await page.screenshot({ path: `.ci/out/graphiql-${colorScheme}.png` });
    return page
      .locator('.graphiql-container')
      .last()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  };
  expect(await paper('dark')).not.toBe(await paper('light'));
});

test('the documentation of the schema is there', async () => {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('link', { name: 'Query', exact: true }).click();
  await page.getByText('Everything that can be asked.').waitFor();
});

test('a subscription goes on in the page, and brings what comes', async () => {
  const subscription = 'subscription Live { articleIngested { headline } }';
  const begun = page.waitForResponse((response) => response.headers()['content-type'] === 'text/event-stream');
  await page.goto(`${origin}/graphql?query=${encodeURIComponent(subscription)}`);
  await page.getByRole('button', { name: 'Execute query' }).click();
  await begun;
  // The server may still be on its way to where it looks from: something new each time, until one is heard.
  let at = 0;
  const isTold = async () => {
    await store.put([draftOf({ fileName: `live-${++at}.txt`, lines: ['It is live', 'Now.'] })]);
    return answer.getByText('"It is live"').first().isVisible();
  };
  await expect.poll(isTold, { interval: 300, timeout: 15_000 }).toBe(true);
  await page.getByRole('button', { name: 'Stop query' }).click();
});

test('nothing was asked of anybody else, and nothing was needed that the page may not do', () => {
  expect([strayRequests, refusals]).toEqual([[], []]);
});
