import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { openPage, startBrowser } from './browser.ts';

let installation: Installation | undefined;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startBrowser();
  installation = await startInstallation();
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
});

test('a stranger without any key, on a phone, types a sentence, uses the app, changes it, is asked back for nonsense and told when the server is away', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = await openPage(browser, { width: 390, height: 844 });
  await page.goto(installation?.signInUrl() ?? '');
  await page.locator('textarea').first().fill('Track my books with title, author, rating and whether I finished them');
  await page.getByRole('button', { name: /Build it/ }).click();
  await page.waitForURL(/\/p\/\d+/);
  await page.getByText('Your app is live').first().waitFor({ timeout: 90_000 });

  await page
    .getByRole('link', { name: /Preview/ })
    .or(page.getByRole('button', { name: /Preview/ }))
    .or(page.getByRole('tab', { name: /Preview/ }))
    .first()
    .click();
  const app = page.frameLocator('iframe[src*="//owner-"]').last();
  await app.getByLabel('Title').first().fill('Piranesi');
  await app.getByLabel('Author').first().fill('Susanna Clarke');
  await app.getByRole('button', { name: /^Add/ }).first().click();
  await app.getByText('Piranesi').first().waitFor();
  await page.reload();
  await app.getByText('Piranesi').first().waitFor({ timeout: 90_000 });

  await page
    .getByRole('link', { name: /Talk/ })
    .or(page.getByRole('button', { name: /Talk/ }))
    .or(page.getByRole('tab', { name: /Talk/ }))
    .first()
    .click();
  await page.locator('#message-box').fill('Make it dark');
  await page.locator('#message-box').press('Enter');
  await page.getByText('Live, version 2').first().waitFor({ timeout: 90_000 });
  await page.locator('#message-box').fill('qwrtz');
  await page.locator('#message-box').press('Enter');
  await page.locator('.error-card').first().waitFor({ timeout: 90_000 });

  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
  expect(complaints).toEqual([]);

  await page.route('**/api/**', (route) => route.abort());
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('heading', { name: 'The server does not answer yet' }).waitFor({ timeout: 5_000 });
  await page.unroute('**/api/**');
  await page.locator('textarea').first().waitFor({ timeout: 20_000 });
});
