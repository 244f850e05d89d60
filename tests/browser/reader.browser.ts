import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { visit } from './browser.ts';

const { page, origin, strayRequests, end } = await visit();
afterAll(end);

const ARTICLE = '/articles/trump-and-putin-to-speak-about-arming-ukraine-with-tomahawk-missiles';
const PAGES = Object.entries({
  front: '/',
  article: ARTICLE,
  person: '/people/volodymyr-zelensky',
  'person-by-time': '/people/volodymyr-zelensky?by=time',
  search: '/search?q=putin',
  check: '/check?text=We+will+find+ways+to+destroy+those+who+cause+us+trouble&speaker=kartapolov',
  try: '/try',
  missing: '/articles/nothing',
});
const MOST_BYTES = 100_000;

await mkdir('.ci/out', { recursive: true });

const violations = async () => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

const WINDOWS = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 800 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 800 },
  { name: 'phone', colorScheme: 'light', width: 390, height: 844 },
] as const;

for (const { name, colorScheme, width, height } of WINDOWS)
  test.each(PAGES)(`%s can be read by everybody, ${name}`, async (pageName, path) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await page.goto(origin + path);
    await page.screenshot({ path: `.ci/out/${pageName}-${name}.png`, fullPage: true });
    expect(await violations()).toEqual([]);
    // Nothing sticks out of a narrow window.
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

test('so can a quotation on its card, with one speaker chosen', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(origin + ARTICLE);
  await page.locator('.choose').first().click();
  await page.locator('.said').first().hover();
  await page.locator('.card').waitFor();
  await page.screenshot({ path: '.ci/out/article-card.png' });
  expect(await violations()).toEqual([]);
});

test('an article is printed with its notes, and without what a screen is for', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(origin + ARTICLE);
  expect(await page.locator('.masthead nav').isVisible()).toBe(false);
  expect(await page.locator('.notes li').last().isVisible()).toBe(true);
  await page.pdf({
    path: '.ci/out/article.pdf',
    format: 'A4',
    margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
  });
  await page.emulateMedia({ media: 'screen' });
});

test.each(PAGES)('%s weighs less than 100 KB, with all that it loads, on its way uncompressed', async (_name, path) => {
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.locator('html.scripted').waitFor();
  const bytes = await page.evaluate(() =>
    performance
      .getEntries()
      .reduce((sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.decodedBodySize : 0), 0),
  );
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test('nothing was asked of anybody else', () => {
  expect(strayRequests).toEqual([]);
});
