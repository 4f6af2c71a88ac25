/** For everybody: by keyboard alone, by ear, enlarged, in one's own colours, on paper. What axe cannot see of WCAG 2.2 AA. */
import { expect, test, type Page } from '@playwright/test';
import { EXAMPLES, serve, type Served } from './server';

let served: Served;
const STORY = '/stories/estmark-radio';
const TABS = ['brief', 'claims', 'quotes', 'figures', 'agenda', 'timeline', 'sources', 'changed', 'refused'];
const SCREENS = ['/', ...TABS.map((tab) => `${STORY}/${tab}`), '/people', '/people/person:ilse-corrigan', '/agenda?month=2031-05', '/dropped', '/decisions', '/add'];

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

test('the ear is told whose words a sentence rests on, at each step, and a key leads into the report', async ({ page }) => {
  await open(page, STORY);
  const said = page.locator('.story-main > [role=status]');
  await page.locator('[data-item="b2"] .item-open').press('Enter');
  await expect(said).toHaveText('Estmark Radio News, place 1 of 4: The protest follows the fall of a crane on Tuesday in which two workers were hurt.');
  await page.keyboard.press('n');
  await expect(said).toContainText('place 2 of 4');
  await page.keyboard.press('s');
  await expect(page.getByRole('region', { name: 'Article' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-item="b2"] .item-open')).toBeFocused();
  await expect(said).toBeEmpty();
});

test('standings are heard as words, not as signs', async ({ page }) => {
  for (const tab of ['brief', 'claims', 'figures']) {
    await open(page, `${STORY}/${tab}`);
    const heard = await page.locator('main').ariaSnapshot();
    expect(heard).not.toMatch(/[✕≠≈●○∦·▾]/);
  }
  await open(page, STORY);
  const heard = await page.locator('#tab-panel').ariaSnapshot();
  expect(heard).toContain('4 origins');
  expect(heard).toContain('denied by');
  expect(heard).toContain('sources differ');
});

test('every screen has one main heading, and no heading leaves out a level', async ({ page }) => {
  for (const screen of SCREENS) {
    await open(page, screen);
    const levels = await page.getByRole('heading').evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
    expect(levels[0], screen).toBe(1);
    expect(levels.filter((l) => l === 1), screen).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level, `${screen}: ${levels.join(' ')}`).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: 'Screens' })).toHaveCount(1);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((e) => e.id));
    expect(new Set(ids).size, `${screen}: ids`).toBe(ids.length);
  }
});

test('another tab, another screen: the keyboard begins at it, and the title names it', async ({ page }) => {
  await open(page, STORY);
  await page.getByRole('link', { name: /^Claims/ }).press('Enter');
  await expect(page.locator('#tab-panel')).toBeFocused();
  await expect(page).toHaveTitle(/^Claims: /);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Find in the claims')).toBeFocused();
  await page.locator('#tab-panel').focus();
  await page.mouse.wheel(0, 6000);
  await page.keyboard.press('5');
  await expect(page.locator('#tab-panel')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Save for a calendar' })).toBeInViewport();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.locator('main')).toBeFocused();
});

test('back from a story the list is where it was left: its filters, its row', async ({ page }) => {
  await open(page, '/?sort=origins');
  await page.keyboard.press('j');
  const row = page.getByRole('listitem').nth(1).getByRole('link');
  await expect(row).toBeFocused();
  const name = await row.locator('.story-title').textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
  await page.keyboard.press('u');
  await expect(page).toHaveURL(/\?sort=origins$/);
  await expect(row).toBeFocused();
  await row.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
  await page.goBack();
  await expect(row).toBeFocused();
});

test('a dialog is named first, keeps the keyboard, and gives it back', async ({ page }) => {
  await open(page, STORY);
  const pin = page.getByRole('button', { name: 'Pin…' });
  await pin.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Pin this story?' });
  await expect(dialog.getByRole('heading')).toBeFocused();
  await expect(dialog.locator('.would')).not.toContainText('Looking');
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(pin).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByLabel('Shown under this title')).toBeFocused();
});

test('keys of one letter can be turned off, and stay off', async ({ page }) => {
  await open(page, STORY);
  await page.keyboard.press('?');
  await page.getByLabel('Keys of one letter work').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.keyboard.press('?');
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await page.locator('main h1').first().waitFor();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(new RegExp(`${STORY}$`));
  await page.getByRole('button', { name: 'Help (?)' }).click();
  await page.getByLabel('Keys of one letter work').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/claims$/);
});

test('what is drawn is there in words, too', async ({ page }) => {
  await open(page, `${STORY}/figures`);
  for (const box of await page.locator('.figure').all()) {
    const rows = box.locator('tbody tr');
    expect(await box.locator('svg').count()).toBe(await rows.count());
    for (const row of await rows.all()) {
      await expect(row.getByRole('rowheader')).not.toBeEmpty();
      await expect(row.locator('.value')).not.toBeEmpty();
    }
  }
  await open(page, `${STORY}/timeline`);
  expect(await page.locator('svg .stretch').count()).toBe(await page.locator('#tab-panel [data-item]').count());
  await open(page, `${STORY}/sources`);
  expect(await page.locator('.arc').count()).toBe(await page.locator('.pairs > li').count());
});

test('the timeline is moved without dragging', async ({ page }) => {
  await open(page, `${STORY}/timeline`);
  const bar = page.locator('svg .stretch').filter({ hasText: '9 May 2031: No ship' });
  const at = async () => (await bar.boundingBox())?.x ?? 0;
  const still = async () => (await at()) > 0 && (await at()) < 1280;
  await expect.poll(still).toBe(true);
  const before = await at();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect.poll(at).toBeLessThan(before - 50);
  await page.getByRole('button', { name: 'Earlier' }).click();
  await expect.poll(at).toBeGreaterThan(before - 5);
});

test('what has the keyboard is seen: outlined, and under nothing', async ({ browser }) => {
  test.setTimeout(180_000);
  for (const [width, height] of [
    [1280, 600],
    [360, 640],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const [screen, source] of [
      [STORY, true],
      [`${STORY}/claims`, true],
      [`${STORY}/sources`, false],
      ['/add', false],
    ] as const) {
      await open(page, screen);
      if (source) await page.locator('#tab-panel .item-open:enabled').first().click();
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let i = 0; i < 40; i++) {
          await page.keyboard.press(key);
          const hidden = await page.evaluate(() => {
            const has = document.activeElement;
            if (!has || has === document.body) return null;
            const box = has.getBoundingClientRect();
            const seen = [0.02, 0.5, 0.98].some((x) =>
              [0.1, 0.5, 0.9].some((y) => {
                const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                return top !== null && (has.contains(top) || top.contains(has));
              }),
            );
            return seen && getComputedStyle(has).outlineStyle !== 'none' ? null : has.outerHTML.slice(0, 200);
          });
          expect(hidden, `${screen} at ${width}, ${key}`).toBeNull();
        }
      }
    }
    await context.close();
  }
});

test('in a low window, as at 400 %, the report stands below and the keyboard goes to it and back', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await open(page, STORY);
  await page.locator('[data-item="b2"] .item-open').press('Enter');
  await expect(page.getByRole('region', { name: 'Article' })).toBeFocused();
  await expect(page.locator('mark.cited')).toBeInViewport();
  await page.keyboard.press('n');
  await expect(page.locator('mark.cited')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-item="b2"] .item-open')).toBeFocused();
  await expect(page.locator('[data-item="b2"] .item-open')).toBeInViewport();
  await context.close();
});

test('words set wider and farther apart are not cut off', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const screen of SCREENS) {
      await open(page, screen);
      await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }' });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          // What is cut in the month stands whole in the list below it.
          .filter((e) => e.offsetParent !== null && !e.closest('.unseen, .month, svg'))
          .filter((e) => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
          .map((e) => e.outerHTML.slice(0, 120)),
      );
      expect(cut, `${screen} at ${width}`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `${screen} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await context.close();
});

test('in one’s own colours the present tab, the picked place and the lit words differ from the others', async ({ browser }) => {
  const context = await browser.newContext({ forcedColors: 'active' });
  const page = await context.newPage();
  await open(page, STORY);
  await page.locator('[data-item="b2"] .item-open').click();
  const border = (of: string) => page.locator(of).first().evaluate((e) => getComputedStyle(e).borderBottomColor);
  expect(await border('.tabs a[aria-current]')).not.toBe(await border('.tabs a:not([aria-current])'));
  const ground = (of: string) => page.locator(of).first().evaluate((e) => getComputedStyle(e).backgroundColor);
  expect(await ground('.places .chip[aria-pressed=true]')).not.toBe(await ground('.places .chip[aria-pressed=false]'));
  expect(await page.locator('mark.cited').first().evaluate((e) => getComputedStyle(e).outlineStyle)).toBe('solid');
  await context.close();
});

test('on paper: no buttons, all that is folded, and each outlet with the number of its report', async ({ page }) => {
  await open(page, STORY);
  await expect(page.getByRole('heading', { name: 'The reports' })).toBeHidden();
  await page.locator('[data-item="b2"] .item-open').click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const gone of ['.top', '.tabs', '.actions', 'aside.source', '.menu']) await expect(page.locator(gone).first()).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Brief' })).toBeVisible();
  expect(await page.locator('body').evaluate((e) => getComputedStyle(e).color)).toBe('rgb(28, 31, 35)');
  const reports = await page.locator('.reports-printed p').allInnerTexts();
  expect(reports).toHaveLength(6);
  const cited = await page.locator('#tab-panel .outlets > button').allInnerTexts();
  expect(cited.length).toBeGreaterThan(20);
  for (const name of cited) {
    const [, outlet, number] = /^(.+) \[(\d+)\]$/.exec(name.trim()) ?? [];
    expect(reports[Number(number) - 1], name).toContain(`[${number}] ${outlet}`);
  }
  const gaps = await page.evaluate(async () => ((await (await fetch('/api/v1/stories/estmark-radio')).json()) as { dossier: { stories: { unknown: unknown[] }[] } }).dossier.stories[0]?.unknown.length);
  await expect(page.locator('.unknown .item')).toHaveCount(gaps ?? 0);
  await page.emulateMedia({ media: null });
  await open(page, `${STORY}/refused`);
  await expect(page.locator('.removed').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.removed').first()).toBeVisible();
  await page.emulateMedia({ media: null });
  await expect(page.locator('.removed').first()).toBeHidden();
  // A browser counts the pages right after it says that it will print: what unfolds later is cut off.
  const folded = await page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    await null;
    await null;
    const left = document.querySelectorAll('.removed-lines:not([open])').length;
    dispatchEvent(new Event('afterprint'));
    return left;
  });
  expect(folded).toBe(0);
  await expect(page.locator('.removed').first()).toBeHidden();
});
