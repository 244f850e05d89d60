import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { visit } from './browser.ts';

const { page, origin, strayRequests, end } = await visit();
afterAll(end);

const ARTICLE = '/articles/trump-and-putin-to-speak-about-arming-ukraine-with-tomahawk-missiles';
const PAGES = {
  front: '/',
  article: ARTICLE,
  person: '/people/volodymyr-zelensky',
  'person-by-time': '/people/volodymyr-zelensky?by=time',
  search: '/search?q=putin',
  check: '/check?text=We+will+find+ways+to+destroy+those+who+cause+us+trouble&speaker=kartapolov',
  missing: '/articles/nothing',
};

await mkdir('.ci/out', { recursive: true });

for (const [name, path] of Object.entries(PAGES)) {
  test.each(['light', 'dark'] as const)(`${name} can be read by everybody, %s`, async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(origin + path);
    await page.screenshot({ path: `.ci/out/${name}-${colorScheme}.png`, fullPage: true });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test('nothing was asked of anybody else', () => {
  expect(strayRequests).toEqual([]);
});
