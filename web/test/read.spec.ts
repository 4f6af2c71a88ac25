/** Reading: every screen and tab, by mouse and by keys, with what each must show of the examples. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { EXAMPLES, serve, type Served } from './server';

let served: Served;
const STORY = 'estmark-radio';
const TABS = ['brief', 'claims', 'quotes', 'figures', 'agenda', 'timeline', 'sources', 'changed', 'refused'];

test.beforeAll(async () => {
  test.setTimeout(240_000);
  served = await serve(EXAMPLES);
});
test.afterAll(() => served?.stop());

/** Goes to an address of the page; what the browser reports as an error fails the test. */
async function open(page: Page, path: string): Promise<void> {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(`${path}: ${message.text()}`);
  });
  await page.goto(served.url + path);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await expect(page.getByText('Loading…')).toHaveCount(0);
}

test('lists stories with three separate counts', async ({ page }) => {
  await open(page, '/');
  const row = page.getByRole('listitem').filter({ hasText: 'Skarrow dockers' });
  await expect(row).toContainText('6 articles');
  await expect(row).toContainText('6 outlets');
  await expect(row).toContainText('4 origins');
  await expect(row).toContainText('New');
});

test('finds stories while one types, and says when none fits', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('/');
  await page.keyboard.type('dockers');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page).toHaveURL(/q=dockers/);
  await page.getByLabel('Words in the reports').fill('dockers zeppelin');
  await expect(page.getByText('No story fits.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.getByLabel('Origins, at least').fill('4');
  await expect(page.getByRole('listitem')).toHaveCount(1);
});

test('a key leads from a sentence to the words it rests on, and back', async ({ page }) => {
  await open(page, `/stories/${STORY}`);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const sentence = page.locator('[data-item="b2"] .item-open');
  await expect(sentence).toBeFocused();
  await page.keyboard.press('Enter');
  const source = page.getByRole('complementary', { name: 'Source' });
  await expect(source.locator('mark.cited')).toContainText('The protest follows the fall of a crane');
  await expect(source).toContainText('place 1 of 4');
  await expect(page).toHaveURL(/item=b2/);
  await page.keyboard.press('n');
  await expect(source).toContainText('place 2 of 4');
  await page.keyboard.press('p');
  await expect(source).toContainText('place 1 of 4');
  await expect(source.locator('.removed')).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(source.locator('.removed').first()).toBeVisible();
  await expect(source.locator('.removed .reason').first()).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(source).toHaveCount(0);
  await expect(sentence).toBeFocused();
});

test('the lit words are the cited words, to the letter, in every sentence of the brief', async ({ page }) => {
  await open(page, `/stories/${STORY}`);
  const story = (await (await fetch(`${served.url}/api/v1/stories/${STORY}`)).json()) as {
    dossier: { stories: { brief: { citations: { exact: string }[] }[] }[] };
  };
  const brief = story.dossier.stories[0]?.brief ?? [];
  expect(brief.length).toBeGreaterThan(5);
  for (const [i, sentence] of brief.entries()) {
    await page.locator(`[data-item="b${i + 1}"] .item-open`).click();
    const lit = await page.locator('aside.source mark.cited').allTextContents();
    expect(lit.join('\n\n')).toBe(sentence.citations[0]?.exact);
  }
});

test('an address names a story, a tab and a sentence', async ({ page }) => {
  await open(page, `/stories/${STORY}/claims?item=c6`);
  await expect(page.locator('[data-item="c6"]')).toHaveClass(/on/);
  await expect(page.locator('[data-item="c6"]')).toBeInViewport();
  await page.getByRole('link', { name: /^Quotes/ }).click();
  await expect(page).toHaveURL(new RegExp(`/stories/${STORY}/quotes$`));
  await page.goBack();
  await expect(page.locator('[data-item="c6"]')).toBeVisible();
});

test('claims stand by standing, denials name who denies, values stand side by side', async ({ page }) => {
  await open(page, `/stories/${STORY}/claims`);
  const denied = page.locator('#denied');
  await expect(denied).toContainText('The union accuses the Transport Ministry');
  await expect(denied).toContainText('Transport Ministry denies it');
  await expect(page.locator('.item', { hasText: 'the government dismissed claims' })).toContainText('A denial by government');
  await denied.getByRole('button', { name: /Transport Ministry denies it/ }).click();
  await expect(page.locator('aside.source mark.cited')).toContainText('denied');
  await expect(page.locator('#differing')).toContainText('more than 900 people');
  await page.getByPlaceholder('Find in the claims').fill('control box');
  await expect(page.locator('#denied')).toHaveCount(0);
});

test('quotations show their wordings against one another', async ({ page }) => {
  await open(page, `/stories/${STORY}/quotes`);
  const said = page.locator('.item', { hasText: 'We told them in March' });
  await said.locator('summary').click();
  await expect(said.locator('del').first()).toBeVisible();
});

test('figures are drawn with their hedges', async ({ page }) => {
  await open(page, `/stories/${STORY}/figures`);
  const marchers = page.locator('.figure', { hasText: 'marchers' });
  await expect(marchers).toContainText('differ');
  await expect(marchers.locator('svg.at-least .arrow')).toHaveCount(2);
  await expect(marchers.locator('svg.about .soft')).toHaveCount(2);
  await marchers.getByRole('button', { name: 'about 400' }).first().click();
  await expect(page.locator('aside.source mark.cited')).toContainText('about 400');
});

test('the timeline is drawn to scale and zooms', async ({ page }) => {
  await open(page, `/stories/${STORY}/timeline`);
  const bars = page.locator('svg .stretch');
  await expect(bars).toHaveCount(12);
  const day = bars.filter({ hasText: '9 May 2031: No ship' });
  const before = (await day.boundingBox())?.width ?? 0;
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect.poll(async () => (await day.boundingBox())?.width ?? 0).toBeGreaterThan(before * 1.5);
});

test('the reuse map shows who shares which passages', async ({ page }) => {
  await open(page, `/stories/${STORY}/sources`);
  await expect(page.locator('.arc')).toHaveCount(6);
  await expect(page.getByText('Meridian Press Agency:')).toBeVisible();
  await page.getByRole('button', { name: /Estmark Radio News and Veldhaven Times/ }).click();
  await expect(page.locator('.passages')).toContainText('Divers recovered the crane');
});

test('what was refused stands there with its reason', async ({ page }) => {
  await open(page, `/stories/${STORY}/refused`);
  await expect(page.getByText('possibly machine altered')).toBeVisible();
  await expect(page.locator('.doubts')).toContainText('18 Apr 2031');
  await page.locator('summary', { hasText: 'Coastline Daily' }).click();
  await expect(page.locator('.removed .reason').first()).toBeVisible();
});

test('people: all that one said, and with whom a name stands', async ({ page }) => {
  await open(page, '/people');
  await page.getByLabel('A word of the name').fill('ilse');
  await page.getByRole('link', { name: 'Ilse Corrigan' }).click();
  await expect(page.getByText('We told them in March')).toBeVisible();
  await expect(page.getByRole('link', { name: /Brackwell Ports/ })).toBeVisible();
  await page.getByRole('link', { name: /We told them in March/ }).click();
  await expect(page).toHaveURL(/quotes\?item=u/);
});

test('the agenda of all stories is a month to leaf through', async ({ page }) => {
  await open(page, '/agenda?month=2031-05');
  await expect(page.locator('.month')).toContainText('The Port Conciliation');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'June 2031' })).toBeVisible();
});

test('keys lead everywhere, and the help tells of each', async ({ page }) => {
  await open(page, '/');
  for (const [keys, title] of [
    ['ga', 'Agenda'],
    ['gp', 'People and places'],
    ['gd', 'Dropped'],
    ['gc', 'Decisions'],
    ['gn', 'Add articles'],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('pick the story, to merge');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('listitem').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stories\//);
  for (const [i, tab] of TABS.entries()) {
    await page.keyboard.press(String(i + 1));
    await expect(page.locator('.tabs [aria-current]')).toContainText(new RegExp(tab, 'i'));
  }
});

test('every export can be had from where one stands', async ({ page }) => {
  await open(page, `/stories/${STORY}`);
  const menu = page.locator('summary', { hasText: 'Export' });
  await menu.click();
  const names = (await page.locator('.menu-list button').allTextContents()).filter((name) => !name.startsWith('Print'));
  await menu.click();
  expect(names.length).toBe(15);
  for (const name of names) {
    await menu.click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    const stream = await file.createReadStream();
    let bytes = 0;
    for await (const some of stream) bytes += (some as Buffer).length;
    expect(bytes, name).toBeGreaterThan(200);
    expect(file.suggestedFilename()).toContain('.');
  }
  await page.goto(`${served.url}/stories/${STORY}/agenda`);
  const [calendar] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /calendar/ }).click()]);
  expect(calendar.suggestedFilename()).toMatch(/\.ics$/);
});

test('what the list shows can be exported, and feeds are named', async ({ page }) => {
  await open(page, '/?q=crane');
  await expect(page.locator('.story-row')).toHaveCount(1);
  await page.locator('summary', { hasText: 'Export what is shown' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Dossier (JSON)', exact: true }).click()]);
  expect(file.suggestedFilename()).toBe('stories.json');
  const stream = await file.createReadStream();
  let text = '';
  for await (const some of stream) text += (some as Buffer).toString('utf8');
  expect((JSON.parse(text) as { stories: { id: string }[] }).stories.map((s) => s.id)).toEqual([STORY]);
  for (const feed of await page.locator('link[rel=alternate]').all()) {
    const answer = await page.request.get(served.url + (await feed.getAttribute('href')));
    expect(answer.headers()['content-type']).toContain(((await feed.getAttribute('type')) ?? '').split(';')[0] ?? 'none');
  }
});

test('axe finds nothing on any screen, light and dark, wide and narrow', async ({ browser }) => {
  test.setTimeout(240_000);
  const screens = ['/', ...TABS.map((t) => `/stories/${STORY}/${t}`), `/stories/${STORY}?item=b1`, '/people', '/people/person:ilse-corrigan', '/agenda?month=2031-05', '/dropped', '/decisions', '/add', '/stories/nowhere'];
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const screen of screens) {
      await page.goto(served.url + screen);
      await page.locator('main h1').first().waitFor({ state: 'attached' });
      await expect(page.getByText('Loading…')).toHaveCount(0);
      if (screen.includes('item=')) await page.locator('[data-item="b1"] .item-open').click();
      const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(
        found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
        `${screen} ${colorScheme}`,
      ).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${screen} at ${width} runs over its side`).toBeLessThanOrEqual(0);
    }
    await context.close();
  }
});

test('fits from 320 to 2560 pixels, also beside an open source', async ({ browser }) => {
  test.setTimeout(180_000);
  for (const width of [320, 360, 640, 768, 1024, 2560]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const screen of ['/', ...TABS.map((t) => `/stories/${STORY}/${t}`), '/agenda?month=2031-05', '/add']) {
      await page.goto(served.url + screen);
      await expect(page.getByText('Loading…')).toHaveCount(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `${screen} at ${width}`).toBeLessThanOrEqual(0);
      const item = page.locator('#tab-panel .item-open:enabled').first();
      if ((await item.count()) === 0) continue;
      await item.click();
      const beside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(beside, `${screen} at ${width}, with a source`).toBeLessThanOrEqual(0);
    }
    await context.close();
  }
});
