/** Deciding and adding: each says what will change before it does, holds, and can be taken back; news comes in by itself. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, serve, type Served } from './server';

let served: Served;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  served = await serve(EXAMPLES);
});
test.afterAll(() => served?.stop());

async function open(page: Page, path: string): Promise<void> {
  await page.goto(served.url + path);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await expect(page.getByText('Loading…')).toHaveCount(0);
}

test('rename: another title in the list, the headline stays in the account', async ({ page }) => {
  await open(page, '/stories/estmark-radio');
  await page.keyboard.press('e');
  await page.getByLabel('Shown under this title').fill('The crane of Skarrow');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The crane of Skarrow');
  await expect(page.getByText('Renamed here; its headline is')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('listitem').filter({ hasText: 'The crane of Skarrow' })).toBeVisible();
});

test('mark as read: the mark goes, and comes back as “Changed” when there is news', async ({ page }) => {
  await open(page, '/');
  const row = page.getByRole('listitem').filter({ hasText: 'The crane of Skarrow' });
  await expect(row.getByText('New')).toBeVisible();
  await row.getByRole('link').focus();
  await page.keyboard.press('m');
  await expect(row.getByText('New')).toHaveCount(0);
  await page.getByLabel('Read or not').selectOption('unread');
  await expect(page.getByRole('listitem')).toHaveCount(1);
});

test('split, seen in the other browser, and taken back there', async ({ browser }) => {
  const first = await (await browser.newContext()).newPage();
  const second = await (await browser.newContext()).newPage();
  await open(first, '/stories/estmark-radio/sources');
  await open(second, '/stories/estmark-radio');
  await expect(second.locator('.live.on')).toBeVisible();
  const top = await second.locator('[data-item="b1"]').boundingBox();
  await first.getByLabel('Pick the article of Newsbolt Planet, to split or move').check();
  await first.getByRole('button', { name: 'Split off…' }).click();
  const dialog = first.getByRole('dialog');
  await expect(dialog.locator('.would')).toContainText('Takes 1 of 6 articles out of');
  await dialog.getByRole('button', { name: 'Split off' }).click();
  await expect(dialog).toHaveCount(0, { timeout: 40_000 });
  await expect(first.locator('.story-facts')).toContainText('5 articles');
  // The reader of the other browser is told, and nothing moves before they ask.
  await expect(second.getByText('This story has news.')).toBeVisible({ timeout: 20_000 });
  await expect(second.locator('.story-facts')).toContainText('6 articles');
  expect(top).not.toBeNull();
  await second.keyboard.press('.');
  await expect(second.locator('.story-facts')).toContainText('5 articles');
  await second.keyboard.press('g');
  await second.keyboard.press('c');
  await second.getByRole('button', { name: 'Take back' }).first().click();
  await second.getByRole('button', { name: 'Take it back' }).click();
  await expect(second.getByText('Taken back; the stories were told anew.')).toBeVisible({ timeout: 40_000 });
  await expect(second.getByText(/taken back by/)).toHaveCount(1);
  await open(first, '/stories/estmark-radio');
  await expect(first.locator('.story-facts')).toContainText('6 articles');
  await first.context().close();
  await second.context().close();
});

test('two browsers that decide at once: both hold, or one is told why not', async ({ browser }) => {
  const pages = await Promise.all([1, 2].map(async () => (await browser.newContext()).newPage()));
  await Promise.all(pages.map((page) => open(page, '/stories/estmark-radio/sources')));
  const outlets = ['Newsbolt Planet', 'The Freight Ledger'];
  for (const [i, page] of pages.entries()) {
    await page.getByLabel(`Pick the article of ${outlets[i]}, to split or move`).check();
    await page.getByRole('button', { name: 'Split off…' }).click();
    await expect(page.getByRole('dialog').locator('.would')).not.toContainText('Looking');
  }
  await Promise.all(pages.map((page) => page.getByRole('dialog').getByRole('button', { name: 'Split off' }).click()));
  for (const page of pages) await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 });
  const page = pages[0]!;
  await open(page, '/stories/estmark-radio');
  await expect(page.locator('.story-facts')).toContainText('4 articles');
  await open(page, '/decisions');
  // Both are taken back again, the last first; one that is being taken back has no such button.
  for (let back = 1; back <= 2; back++) {
    await page.getByRole('listitem').filter({ hasText: 'different stories' }).getByRole('button', { name: 'Take back' }).first().click();
    await expect(page.locator('.would')).toContainText('no longer kept apart');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByText(/taken back by/)).toHaveCount(1 + back, { timeout: 40_000 });
  }
  await open(page, '/stories/estmark-radio');
  await expect(page.locator('.story-facts')).toContainText('6 articles');
  for (const p of pages) await p.context().close();
});

test('move to another story, by its address, and taken back from the message', async ({ page }) => {
  await open(page, '/stories/estmark-radio/sources');
  await page.getByLabel('Pick the article of The Freight Ledger, to split or move').check();
  await page.getByLabel('Id or address of the story to move to').fill(`${served.url}/stories/aldmoor-post/claims`);
  await page.getByRole('button', { name: 'Move…' }).click();
  await expect(page.locator('.would')).toContainText('Moves 1 of 6 articles');
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.locator('.story-facts')).toContainText('5 articles', { timeout: 40_000 });
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.locator('.story-facts')).toContainText('6 articles', { timeout: 40_000 });
});

test('merge from the list, with what it will change said before', async ({ page }) => {
  await open(page, '/');
  await expect(page.getByRole('list', { name: 'Stories' })).toContainText('6 articles');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('listitem').first().getByRole('link').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Merge…' }).click();
  await expect(page.locator('.would')).not.toContainText('Looking');
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 40_000 });
  await expect(page.getByRole('list', { name: 'Stories' })).toContainText('9 articles', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '6 articles' })).toHaveCount(1, { timeout: 40_000 });
});

test('pasted text becomes an article; the list is told and does not move by itself', async ({ page, context }) => {
  const list = await context.newPage();
  await open(list, '/');
  await expect(list.locator('.live.on')).toBeVisible();
  await open(page, '/add');
  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect(page.getByRole('alert')).toContainText('no text yet');
  const hint = page.locator('.hint');
  for (const addresses of ['https://news.example/one\nhttps://news.example/two', 'www.news.example/one']) {
    await page.getByLabel(/Text of one report/).fill(addresses);
    await expect(hint).toContainText('addresses without their text. Parallax fetches nothing');
    await page.getByRole('button', { name: 'Add the text' }).click();
    await expect(page.getByRole('alert')).toContainText('fetches nothing');
    await expect(page.getByLabel(/Text of one report/)).toBeFocused();
  }
  await page.getByLabel(/Text of one report/).fill('https://news.example/one\nA strike began.\nhttps://news.example/two');
  await expect(hint).toContainText('The first line is kept as the address of this report; nothing is fetched from it.');
  await expect(hint).toContainText('Addresses further down stay words of this one report');
  await page
    .getByLabel(/Text of one report/)
    .fill(
      'https://harbour.example/skarrow\nSkarrow dockers walk out over crane collapse\n\nThe Harbour Workers\' Union said on Saturday 10 May 2031 that crane crews at Skarrow\'s North Quay terminal returned to work after the one-day strike over the fall of a crane. Brackwell Ports said that Crane Four stays closed. The Port Conciliation Council will hear the union and Brackwell Ports in Veldhaven on Monday.\n\nTobias Marrick, a shop steward, said that the crews would wait for the hearing.',
    );
  await page.getByLabel('Outlet').fill('Harbour Gazette');
  await page.getByRole('button', { name: 'Add the text' }).click();
  const row = page.locator('.sent').first();
  await expect(row).toContainText('told: 1 new', { timeout: 40_000 });
  await expect(row.locator('a.chip')).toHaveCount(1);
  await expect(list.getByRole('button', { name: /news: show/ })).toBeVisible({ timeout: 20_000 });
  await list.getByRole('button', { name: /news: show/ }).click();
  const story = list.getByRole('listitem').filter({ hasText: 'The crane of Skarrow' });
  await expect(story).toContainText('7 articles');
  await expect(story.getByText('Changed')).toBeVisible();
  await story.getByRole('link').click();
  await expect(list).toHaveURL(/\/changed$/);
  await expect(list.getByText('6 articles then, 7 now.')).toBeVisible();
  await list.close();
});

test('a pinned story keeps its articles: what fits is proposed, and taken in when asked', async ({ page }) => {
  await open(page, '/stories/estmark-radio');
  await page.getByRole('button', { name: 'Pin…' }).click();
  await expect(page.locator('.would')).not.toContainText('Looking');
  await page.getByRole('dialog').getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(page.getByText(/Pinned by/)).toBeVisible({ timeout: 40_000 });
  await open(page, '/add');
  await page
    .getByLabel(/Text of one report/)
    .fill(
      "Skarrow dockers walk out over crane collapse, hearing near\n\nThe Harbour Workers' Union and Brackwell Ports go before the Port Conciliation Council in Veldhaven on Monday 12 May 2031, after the walkout over the fall of a crane at Skarrow's North Quay terminal. Tobias Marrick, the shop steward, and Ilse Corrigan, the union's general secretary, will speak. Anders Pell, the harbour master, said on Saturday that five vessels were still lying at anchor.",
    );
  await page.getByLabel('Outlet').fill('Estmark Morning Post');
  await page.getByLabel('Published on').fill('2031-05-10');
  await page.getByRole('button', { name: 'Add the text' }).click();
  await expect(page.locator('.sent').first()).toContainText('told: 1 new', { timeout: 40_000 });
  await open(page, '/stories/estmark-radio');
  await expect(page.locator('.story-facts')).toContainText('7 articles');
  await expect(page.getByText('Fits it:')).toBeVisible();
  await page.getByRole('button', { name: 'Take in…' }).click();
  await expect(page.locator('.would')).not.toContainText('Looking');
  await page.getByRole('dialog').getByRole('button', { name: 'Take it in', exact: true }).click();
  await expect(page.locator('.story-facts')).toContainText('8 articles', { timeout: 40_000 });
  await page.getByRole('button', { name: 'Unpin' }).click();
  await expect(page.getByText(/Pinned by/)).toHaveCount(0, { timeout: 40_000 });
});

test('a claim that joined what is not the same is parted', async ({ page }) => {
  await open(page, '/stories/estmark-radio/claims');
  const claim = page.locator('.item', { hasText: 'The protest follows the fall of a crane' }).first();
  await claim.getByRole('button', { name: 'Not the same claim…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(claim.locator('.outlets')).toContainText('The Freight Ledger');
  await dialog.getByRole('listitem').filter({ hasText: 'The Freight Ledger' }).getByRole('radio').check();
  await dialog.getByRole('button', { name: 'See what it changes…' }).click();
  await expect(page.locator('.would')).not.toContainText('Looking');
  await page.getByRole('dialog').getByRole('button', { name: 'Part them' }).click();
  await expect(claim.locator('.outlets')).not.toContainText('The Freight Ledger', { timeout: 40_000 });
  await expect(claim.locator('.outlets')).toContainText('Estmark Radio News');
});

test('two names that are one lead to all that was said under either', async ({ page }) => {
  await open(page, '/people/person:helena-marrick');
  await page.getByRole('button', { name: 'Same as another name…' }).click();
  await page.getByLabel('A word of the other name').fill('transport min');
  await page.getByRole('button', { name: /Transport Ministry/ }).click();
  await expect(page.locator('.would')).not.toContainText('Looking');
  await page.getByRole('dialog').getByRole('button', { name: 'They are one' }).click();
  await expect(page.getByText(/also named Transport Ministry/)).toBeVisible({ timeout: 40_000 });
  await page.goto(`${served.url}/decisions`);
  await expect(page.getByText('are one name')).toBeVisible();
  await expect(page.getByText('are not the same claim')).toBeVisible();
});

test('two names are one, decided from a speaker in an account, and taken back', async ({ page }) => {
  await open(page, '/stories/estmark-radio/quotes');
  const speaker = page.locator('.group', { has: page.getByRole('heading', { name: /^Anders Pell/ }) });
  await speaker.getByRole('button', { name: 'same as another name…' }).click();
  await expect(page.getByLabel('A word of the other name of Anders Pell')).toBeFocused();
  await page.keyboard.type('ansell');
  await page.getByRole('button', { name: /Ruth Ansell/ }).click();
  await expect(page.locator('.would')).not.toContainText('Looking');
  await page.getByRole('dialog').getByRole('button', { name: 'They are one' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 40_000 });
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible({ timeout: 40_000 });
  await speaker.getByRole('link', { name: 'in all stories' }).click();
  await expect(page.getByRole('link', { name: 'Anders Pell' })).toBeVisible();
});

test('a dropped file is taken in, one that is no article has its reason beside it', async ({ page }) => {
  await open(page, '/');
  const html = readFileSync(join(EXAMPLES, 'skarrow-courier.html'), 'utf8');
  const drop = await page.evaluateHandle(
    ([page1, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([page1 ?? ''], 'again.html', { type: 'text/html' }));
      data.items.add(new File([text ?? ''], 'noise.bin', { type: 'application/octet-stream' }));
      return data;
    },
    [html, '\u0000\u0001\u0002\u0000\u0003'.repeat(50)],
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: drop });
  await expect(page.getByText('nothing leaves this machine')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: drop });
  await expect(page).toHaveURL(/\/add$/);
  await expect(page.locator('.sent', { hasText: 'noise.bin' })).toContainText('binary', { timeout: 40_000 });
  await expect(page.locator('.sent', { hasText: 'again.html' })).toContainText(/told|dropped/, { timeout: 40_000 });
  await page.getByRole('link', { name: 'Dropped' }).click();
  await expect(page.locator('.dropped')).toContainText('binary');
});

test('when the server is gone the page says so, and what was read stays', async ({ page }) => {
  await open(page, '/stories/estmark-radio');
  await page.route('**/api/**', (route) => route.abort());
  await page.keyboard.press('.');
  await expect(page.getByRole('alert')).toContainText('The server does not answer');
  await expect(page.locator('[data-item="b1"]')).toBeVisible();
});
