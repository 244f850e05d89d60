import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { draftOf } from '../drafts.ts';
import { TOKEN } from '../served.ts';
import { visit } from './browser.ts';

const { page, origin, store, end } = await visit();
afterAll(end);

const ARTICLE = `${origin}/articles/trump-and-putin-to-speak-about-arming-ukraine-with-tomahawk-missiles`;
const said = (words: string, on: Page = page) => on.locator('.text .said', { hasText: words }).first();
const card = page.locator('.card');

/** Opens a page, and waits until its script runs. */
const open = async (address: string, on: Page = page) => {
  await on.goto(address);
  await on.locator('html.scripted').waitFor();
};

test('under the pointer a quotation shows who said it and how that is known, joined to the words that say so', async () => {
  await open(ARTICLE);
  await said('I will meet with these companies').hover();
  expect(await card.innerText()).toMatch(
    /^Volodymyr Zelensky said\n\nIn their words\. Named by “the Ukrainian leader”: a description, traced to whom it fits\.\n\n\d\d% sure/u,
  );
  expect(await page.locator('.source.on').allInnerTexts()).toEqual(['the Ukrainian leader']);
  expect(await page.locator('.cue.on').allInnerTexts()).toEqual(['said']);
  expect(await page.locator('.joins path').count()).toBe(1);
  await page.mouse.move(5, 5);
  await card.waitFor({ state: 'detached' });
});

test('what is unsure looks unsure', async () => {
  await open(ARTICLE);
  const style = (words: string) => said(words).evaluate((element) => getComputedStyle(element).textDecorationStyle);
  expect(await style('I will meet with these companies')).toBe('solid');
  expect(await style('a strategic ambiguity')).toBe('dotted');
  await said('a strategic ambiguity').hover();
  expect(await card.innerText()).toMatch(/^Perhaps Donald Trump/u);
});

test('a click keeps the card, until Escape', async () => {
  await open(ARTICLE);
  await said('We will find ways').click();
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  expect(await card.innerText()).toContain('Andrey Kartapolov');
  await page.keyboard.press('Escape');
  expect(await card.count()).toBe(0);
});

test('by keyboard: past the speakers from quotation to quotation, to a note, and back', async () => {
  await open(ARTICLE);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Skip to the text');
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 40 && (await page.locator('.ref:focus').count()) === 0; presses++)
    await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('1');
  expect(await card.innerText()).toContain('Donald Trump');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('2');
  await page.keyboard.press('Enter');
  expect(await page.locator('.note:target .number').innerText()).toBe('2');
  await page.locator('.note:target .number').press('Enter');
  expect(new URL(page.url()).hash).toBe('#r2');
});

test('choosing a speaker in the margin dims the rest, by mouse and by keyboard', async () => {
  await open(ARTICLE);
  const choice = page.getByRole('button', { name: 'Show only what Vladimir Putin says: 3' });
  const line = (words: string) => said(words).evaluate((element) => getComputedStyle(element).textDecorationColor);
  const before = await line('I am speaking to President Putin');
  await choice.click();
  expect(await choice.getAttribute('aria-pressed')).toBe('true');
  expect(await line('I am speaking to President Putin')).not.toBe(before);
  expect(await page.locator('.notes .note:visible').count()).toBe(3);
  await choice.press('Enter');
  expect(await choice.getAttribute('aria-pressed')).toBe('false');
  expect(await line('I am speaking to President Putin')).toBe(before);
});

test('it searches while one types, and goes back to where one was', async () => {
  await open(`${origin}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('kartapol');
  await page.locator('.hits').getByRole('link', { name: 'Andrey Kartapolov' }).first().waitFor();
  expect(page.url()).toBe(`${origin}/search?q=kartapol`);
  expect(await page.locator('.search input').inputValue()).toBe('kartapol');
  expect(await page.locator('.hits mark').count()).toBeGreaterThan(0);
  await page.goBack();
  await page.locator('.stories').waitFor();
});

test('a claim is held against what was said', async () => {
  await open(`${origin}/check`);
  await page
    .getByLabel('What is somebody claimed to have said?')
    .fill('We will find ways to destroy those who cause us trouble');
  await page.getByLabel('Who?').fill('Kartapolov');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Altered' }).waitFor();
  expect(await page.locator('.match del').allInnerTexts()).toEqual(['destroy']);
  expect(await page.locator('.match ins').allInnerTexts()).toEqual(['hurt']);
});

test('the query of a page opens in GraphiQL, filled in', async () => {
  await open(ARTICLE);
  await page.locator('.asked').getByRole('link', { name: 'Article' }).click();
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.locator('.graphiql-response').getByText('"headline"').waitFor();
});

test('a file that is dropped is read, and not kept', async () => {
  await open(`${origin}/`);
  const transfer = await page.evaluateHandle(() => {
    const given = new DataTransfer();
    given.items.add(new File(['Bridge to reopen\n\n“We are nearly done,” Ann Lee said.\n'], 'bridge.txt'));
    return given;
  });
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
  expect(await page.locator('body.dropping').count()).toBe(1);
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await page.getByRole('heading', { name: 'Bridge to reopen' }).waitFor();
  await said('We are nearly done').hover();
  expect(await card.innerText()).toContain('Ann Lee said');
  expect(await store.countArticles()).toBe(1);
});

test('an article that is read meanwhile slides in', async () => {
  await open(`${origin}/`);
  await store.put([draftOf({ fileName: 'live.txt', lines: ['It is live', 'Now.'] })]);
  await page.locator('.teaser.arrived', { hasText: 'It is live' }).waitFor();
});

const giveToken = async (on: Page, token: string) => {
  await on.getByRole('button', { name: 'Edit', exact: true }).click();
  await on.getByLabel('Token').fill(token);
  await on.getByRole('button', { name: 'Go on' }).click();
};

test('without the right token nothing is corrected, and it is told', async () => {
  await open(ARTICLE);
  await giveToken(page, 'some-other-token-than-that');
  await said('We will find ways').click();
  await card.getByRole('button', { name: 'Correct' }).click();
  await page.getByLabel('or somebody else, by name').fill('Ann Lee');
  await page.getByRole('button', { name: 'Set right' }).click();
  await page.getByRole('alert').getByText('This is not the token of this server').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Stop editing' }).click();
});

test('a correction made in one window appears in another', async () => {
  await open(ARTICLE);
  const other = await page.context().newPage();
  await open(ARTICLE, other);
  await giveToken(other, TOKEN);
  await said('We will find ways', other).click();
  await other.locator('.card').getByRole('button', { name: 'Correct' }).click();
  await other.getByLabel('Somebody in this article').selectOption('Vladimir Putin');
  await other.getByLabel('Why?').fill('Heard it myself.');
  await other.getByRole('button', { name: 'Set right' }).click();
  const corrected = page.locator('.notes .note', { hasText: 'We will find ways' });
  await corrected.getByText('Heard it myself.').waitFor();
  expect(await corrected.locator('.name').innerText()).toBe('Vladimir Putin');
  await said('We will find ways', other).click();
  await other.locator('.card').getByRole('button', { name: 'Correct' }).click();
  await other.getByRole('button', { name: 'As it was read' }).click();
  await corrected.getByText('Heard it myself.').waitFor({ state: 'detached' });
  expect(await corrected.locator('.name').innerText()).toBe('Andrey Kartapolov');
  await other.close();
});

test('a text that was tried is kept, two people are merged, and split again', async () => {
  await open(`${origin}/try`);
  await giveToken(page, TOKEN);
  await page
    .locator('#pasted')
    .fill('Bridge to reopen\n\n“We are nearly done,” Ann Lee said. “Who pays?” Ann Leigh asked.\n');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByLabel('The name of its file').fill('bridge.txt');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.waitForURL(`${origin}/articles/bridge-to-reopen`);
  await open(`${origin}/people/ann-leigh`);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByLabel('Name').fill('Ann Lee');
  await page.getByRole('button', { name: 'Find, then merge' }).click();
  await page.getByRole('radio', { name: 'Ann Lee', exact: true }).check();
  await page.getByRole('button', { name: 'Find, then merge' }).click();
  await page.waitForURL(`${origin}/people/ann-lee`);
  expect(await page.locator('.saying').count()).toBe(2);
  await page.getByRole('button', { name: 'Split off Ann Leigh' }).click();
  await expect.poll(() => page.locator('.saying').count(), { timeout: 15_000 }).toBe(1);
});

test('without JavaScript everything can be read, searched and checked', async () => {
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
  const plain = await context?.newPage();
  if (plain === undefined) throw new Error('no browser');
  await plain.goto(`${origin}/`);
  await plain.getByRole('link', { name: 'Trump and Putin to speak' }).click();
  await plain.locator('.ref').first().click();
  expect(await plain.locator('.note:target .who').innerText()).toBe('Donald Trump confirmed');
  await plain.locator('.note:target').getByRole('link', { name: 'Donald Trump' }).click();
  await plain.getByRole('link', { name: 'time' }).click();
  expect(await plain.locator('.saying').count()).toBeGreaterThan(0);
  await plain.getByRole('searchbox').fill('missiles');
  await plain.keyboard.press('Enter');
  await plain.waitForURL(/search/u);
  expect(await plain.locator('.hit').count()).toBeGreaterThan(0);
  await plain.goto(`${origin}/try`);
  await plain.locator('#pasted').fill('A fair\n\n“Come all,” said Cy Moss.\n');
  await plain.getByRole('button', { name: 'Read it' }).click();
  expect(await plain.locator('.note .name').innerText()).toBe('Cy Moss');
  await context?.close();
});
