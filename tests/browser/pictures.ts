import { visit } from './browser.ts';

// npm run pictures: takes the pictures in the README of the running program.
const { page, origin, end } = await visit({ width: 1200, height: 750 });

await page.goto(`${origin}/articles/trump-and-putin-to-speak-about-arming-ukraine-with-tomahawk-missiles`);
await page.locator('html.scripted').waitFor();
// Past the head of the page, to where there is something to see.
await page.evaluate(() => scrollTo(0, 130));
await page.locator('.said', { hasText: 'I am speaking to President Putin now' }).hover();
await page.locator('.card').waitFor();
// The card slides in.
await page.waitForTimeout(500);
await page.screenshot({ path: 'tests/browser/reader.png' });

await page.setViewportSize({ width: 1120, height: 700 });
await page.goto(`${origin}/graphql`);
await page.getByRole('button', { name: 'Hide editor tools' }).click();
await page.getByRole('button', { name: 'Execute query' }).click();
await page.locator('.graphiql-response').getByText('"Donald Trump"').first().waitFor();
// The colours of the syntax come last.
await page.waitForTimeout(2_000);
await page.screenshot({ path: 'tests/browser/graphiql.png' });
await end();
