import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { startScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';
import { slowApp } from '../faults/slow-app.ts';
import { openPage, picture, startBrowser, type Visit } from './browser.ts';

let installation: Installation | undefined;
let model: ScriptedModel;
let browser: Browser | undefined;
let visit: Visit;
beforeAll(async () => {
  browser = await startBrowser();
  model = await startScriptedModel({ script: slowApp });
  installation = await startInstallation({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` });
  if (browser) visit = await openPage(browser);
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
  await model.close();
});

const app = (page: Page): FrameLocator => page.frameLocator('iframe[src*="//owner-"]').last(); // the preview’s frame goes when this one has loaded
const live = (page: Page, version: number) => page.getByText(`Live, version ${version}`).first().waitFor({ timeout: 90_000 });
const send = async (page: Page, words: string) => {
  await page.locator('#message-box').fill(words);
  await page.locator('#message-box').press('Enter');
};

test('a person, from the printed link to an app with rows, a change, a failure and its way out, loses nothing; a second tab shows the same', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = visit;

  await page.goto(installation?.signInUrl() ?? '');
  await page.getByRole('heading', { name: /Say what you need/ }).waitFor();
  await page.locator('textarea').first().fill('A shelf of teas with name, origin and rating');
  await picture(page, 'home');
  await page.locator('textarea').first().press('Enter');
  await page.waitForURL(/\/p\/\d+/);
  await page.getByText('Writing the app').first().waitFor({ timeout: 90_000 });
  await page.reload(); // in the middle of the stream
  await picture(page, 'building');
  await live(page, 1);
  await page.getByText('Your app is live').first().waitFor();

  await app(page).getByLabel('Name').fill('Assam');
  await app(page).getByRole('button', { name: 'Add tea' }).click();
  await app(page).getByText('Assam').first().waitFor();
  await page.reload();
  await app(page).getByText('Assam').first().waitFor({ timeout: 90_000 });

  await picture(page, 'live');

  await send(page, 'Call the heading My teas');
  await live(page, 2);
  await app(page).getByText('Assam').first().waitFor({ timeout: 90_000 });

  model.use((request) =>
    request.step === 'modify'
      ? { status: 401, body: { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } } }
      : slowApp(request),
  );
  await send(page, 'Make it dark');
  const card = page.locator('.error-card').last();
  await card.getByRole('heading', { name: 'The model refused the key' }).waitFor({ timeout: 90_000 });
  await picture(page, 'failed');
  expect(await card.textContent()).not.toContain('sk-scripted');
  await page.getByText('version 2 still live').first().waitFor();
  model.use(slowApp);
  await send(page, 'Call the heading Our teas');
  await live(page, 3);

  const second = await page.context().newPage();
  await second.goto(page.url());
  await live(second, 3);
  const talk = (tab: Page) => tab.locator('.talk').first().innerText();
  await expect.poll(async () => (await talk(second)) === (await talk(page)), { timeout: 15_000 }).toBe(true);

  expect(complaints).toEqual([]);
});
