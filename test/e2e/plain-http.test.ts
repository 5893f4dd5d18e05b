import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { openPage, startBrowser } from './browser.ts';

/** Another machine's browser: it finds us by names of ours, which are not its own, and there is no TLS. */
const [dashboard, apps] = ['home.example', 'apps.test'];
let installation: Installation | undefined;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startBrowser([`--host-resolver-rules=MAP ${dashboard} 127.0.0.1, MAP *.${apps} 127.0.0.1`]);
  installation = await startInstallation((port) => ({ PUBLIC_URL: `http://${dashboard}:${port}`, APPS_DOMAIN: apps }));
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
});

const isOurs = (line: string): boolean => line.startsWith('left the machine: ') && /\/\/(home\.example|[\w-]+\.apps\.test):/.test(line);

test('a browser on another machine, over plain HTTP, builds an app, uses it, copies its address and changes it, without a complaint', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = await openPage(browser);
  await page.goto(installation?.signInUrl() ?? '');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);

  await page.locator('textarea').first().fill('a page of alarm clocks');
  await page.getByRole('button', { name: /Build it/ }).click();
  await page.waitForURL(/\/p\/\d+/);
  await page.getByText('Your app is live').first().waitFor();
  const app = page.frameLocator(`iframe[src*=".${apps}"]`).last();
  await app.locator('main h1').first().waitFor(); // the app's own code has run
  expect(await app.locator('body').evaluate(() => crypto.randomUUID())).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('copy address');
  await page.keyboard.press('Enter');
  await page.getByText('Address copied.').waitFor();
  await page.locator('#message-box').fill('Make it dark');
  await page.locator('#message-box').press('Enter');
  await page.getByText('Live, version 2').first().waitFor();

  expect(complaints.filter((line) => !isOurs(line))).toEqual([]);
});
