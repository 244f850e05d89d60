import { visit } from './browser.ts';

// npm run pictures: takes the pictures in the README of the running program.
const { page, origin, end } = await visit({ width: 1120, height: 700 });
await page.goto(`${origin}/graphql`);
await page.getByRole('button', { name: 'Hide editor tools' }).click();
await page.getByRole('button', { name: 'Execute query' }).click();
await page.locator('.graphiql-response').getByText('"Donald Trump"').first().waitFor();
// The colours of the syntax come last.
await page.waitForTimeout(2_000);
await page.screenshot({ path: 'tests/browser/graphiql.png' });
await end();
