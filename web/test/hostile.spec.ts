/** Words of an article that want to be more than words stay words. */
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served } from './server';

let served: Served;
const folder = mkdtempSync(join(tmpdir(), 'parallax-hostile-'));

const SCRIPT = '<script>window.caught=1</script><img src=x onerror="window.caught=2"><a href="javascript:window.caught=3">x</a>';
const BODY = `The mayor of Ostwick said on Friday 9 May 2031 that the bridge stays closed. ${SCRIPT} "We wait for the report," Mayor Ann Holm said. The town council meets on Monday.`;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const rows = [
    { id: 'one', outlet: `Gazette ${SCRIPT}`, title: `Bridge closed ${SCRIPT}`, published: '2031-05-09', text: `${BODY} Some 400 cars wait.` },
    { id: 'two', outlet: 'Echo \u202egnip\u202c', title: 'Bridge \u202edesolc\u202c in Ostwick', published: '2031-05-09', text: `${BODY} About 500 \u202esrac\u202c wait.` },
    { id: 'long', outlet: 'Long Times', title: `Endless ${'wordwordword'.repeat(87_000)}`, published: '2031-05-10', text: 'The council of Lengthen sat for a whole day on Saturday 10 May 2031, and decided nothing, said Clerk Paul Reed.' },
    {
      id: 'arabic',
      outlet: 'صحيفة الميناء',
      language: 'ar',
      title: 'إغلاق الجسر في المدينة بعد الفيضان',
      published: '2031-05-11',
      text: 'أعلنت البلدية يوم الأحد إغلاق الجسر القديم بعد الفيضان الذي ضرب المدينة ليلة السبت.\n\nوقال رئيس البلدية إن الجسر سيبقى مغلقا حتى انتهاء أعمال الفحص.',
    },
  ];
  writeFileSync(join(folder, 'hostile.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  served = await serve(folder);
});
test.afterAll(async () => {
  await served?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('no script of an article runs on any screen', async ({ page }) => {
  const said: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => said.push(dialog.message())));
  const ids = ((await (await fetch(`${served.url}/api/v1/stories`)).json()) as { items: { id: string }[] }).items.map((s) => s.id);
  expect(ids.length).toBeGreaterThanOrEqual(3);
  const screens = ['/', '/people', '/agenda?month=2031-05', '/dropped'];
  for (const id of ids) for (const tab of ['', '/claims', '/quotes', '/figures', '/agenda', '/timeline', '/sources', '/refused']) screens.push(`/stories/${id}${tab}`);
  for (const screen of screens) {
    await page.goto(served.url + screen);
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    const item = page.locator('#tab-panel .item-open:enabled').first();
    if ((await item.count()) > 0) await item.click();
    expect(await page.evaluate(() => (window as unknown as { caught?: number }).caught), screen).toBeUndefined();
    expect(await page.locator('main script, main img').count(), screen).toBe(0);
  }
  expect(said).toEqual([]);
});

test('markup in a headline is shown as it was written', async ({ page }) => {
  await page.goto(`${served.url}/stories/one/sources`);
  await page.locator('[data-item="one"] .item-open').click();
  await expect(page.locator('aside.source h2')).toContainText('<script>window.caught=1</script>');
  await expect(page.locator('aside.source .source-outlet')).toContainText('Gazette <script>');
});

test('characters that turn the order of letters are named, not obeyed', async ({ page }) => {
  await page.goto(`${served.url}/stories/two/sources`);
  await page.locator('[data-item="two"] .item-open').click();
  await expect(page.locator('aside.source h2')).toContainText('RLO');
  expect(await page.locator('body').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('a headline of a megabyte breaks nothing', async ({ page }) => {
  await page.goto(served.url);
  const row = page.getByRole('listitem').filter({ hasText: 'Endless' });
  await expect(row).toBeVisible();
  expect((await row.boundingBox())?.height ?? 0).toBeLessThan(300);
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('right-to-left words stand from the right', async ({ page }) => {
  await page.goto(`${served.url}/stories/arabic/sources`);
  await page.locator('[data-item="arabic"] .item-open').click();
  const paragraph = page.locator('aside.source article > p[dir="auto"]').last();
  expect(await paragraph.evaluate((p) => getComputedStyle(p).direction)).toBe('rtl');
  await expect(page.locator('aside.source article')).toHaveAttribute('lang', 'ar');
});

test('the policy forbids scripts in the page, and the API serves no markup', async () => {
  const page = await fetch(`${served.url}/stories/one`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(page.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  const capture = await fetch(`${served.url}/api/v1/articles/one/capture`);
  expect(capture.headers.get('content-type')).toContain('text/plain');
  expect(capture.headers.get('content-security-policy')).toContain('sandbox');
});
