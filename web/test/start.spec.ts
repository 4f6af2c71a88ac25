/** A first start: nothing is kept, and one press reads the examples. */
import { expect, test } from '@playwright/test';
import { serve, type Served } from './server';

let served: Served;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  served = await serve();
});
test.afterAll(() => served?.stop());

test('nothing is kept yet: the page says what to do, and reads the examples', async ({ page }) => {
  await page.goto(served.url);
  await expect(page.getByText('Nothing is kept here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Read the examples' }).click();
  await expect(page).toHaveURL(/\/add$/);
  await expect(page.locator('.sent')).toContainText('told: 9 new', { timeout: 50_000 });
  await page.getByRole('link', { name: 'Stories' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Skarrow dockers' })).toContainText('4 origins');
});
