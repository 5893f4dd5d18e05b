import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FaultClient } from '../faults/client.ts';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { teaScript } from '../support/scripted-app.ts';
import { startScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';
import { openPage, startBrowser, type Visit } from './browser.ts';
import { look, momentOf, remember, remembered, type Place } from './same.ts';

let installation: Installation | undefined;
let model: ScriptedModel;
let browser: Browser | undefined;
let client: FaultClient;
let undisturbed: Visit;
beforeAll(async () => {
  browser = await startBrowser();
  model = await startScriptedModel({ script: (request) => ({ ...teaScript(request), tokensPerSecond: 110, delayMs: 500 }) }); // about six seconds
  installation = await startInstallation({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` });
  client = new FaultClient(installation.url, installation.key);
  if (browser) undisturbed = await openPage(browser);
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
  await model.close();
});

const reloads = 8;
const steps = (page: Page) => page.locator('.step').first();

test('a tab that is loaded anew at eight moments of a build, and one opened late on a phone, show what an undisturbed tab shows', async ({
  skip,
}) => {
  if (!browser) return skip('no browser is installed');
  const { page, complaints } = undisturbed;
  await page.goto(installation?.signInUrl() ?? '');
  await page.locator('textarea').first().waitFor();
  const disturbed = await page.context().newPage();
  const { projectId, buildId } = await client.create('A shelf of teas with name, origin and rating', { generator: 'ai' });
  const address = new URL(`/p/${projectId}`, page.url()).href;
  await Promise.all([page.goto(address), disturbed.goto(address)]);
  await steps(page).waitFor();
  await remember(page);

  const compared: number[] = [];
  const known = async () => (await page.evaluate(momentOf))?.events ?? 0;
  for (let at = 0, last = 0; at < reloads; at += 1) {
    await expect.poll(known, { timeout: 30_000 }).toBeGreaterThan(last);
    await disturbed.reload({ waitUntil: 'commit' });
    const moment = await disturbed.waitForFunction(momentOf).then((found) => found.jsonValue());
    if (!moment) throw new Error('The loaded tab shows no build');
    await expect.poll(known, { timeout: 10_000 }).toBeGreaterThanOrEqual(moment.events);
    // What the undisturbed tab showed when it knew as much is what counts. It may have gone past that in one frame.
    const skipped = (await remembered(page, moment.events)).length === 0;
    if (!skipped) await expect.poll(() => remembered(page, moment.events), { timeout: 10_000 }).toContain(moment.shows);
    if (!skipped) compared.push(moment.events);
    last = moment.events;
    if (await page.locator('.live-card').isVisible()) break; // on a slow machine eight loads take longer than the build
  }
  const late = await page.context().newPage();
  await late.setViewportSize({ width: 390, height: 844 });
  await late.goto(address);
  await client.ended(buildId);
  const tabs = [page, disturbed, late];
  for (const tab of tabs) await tab.getByText('Your app is live').waitFor();

  const everything: readonly Place[] = ['talk', 'box', 'tabs', 'chip', 'status'];
  const same = async (names: readonly Place[], others: readonly Page[]) => {
    // Both anew at each look: the undisturbed tab, too, takes a moment to say that it is connected.
    const apart = async (other: Page) => {
      const [shown, expected] = await Promise.all([look(other, names), look(page, names)]);
      return isDeepStrictEqual(shown, expected) ? [] : [shown, expected];
    };
    for (const other of others) await expect.poll(() => apart(other), { timeout: 15_000 }).toEqual([]);
  };
  expect((await look(page, everything))['talk']?.length).toBeGreaterThan(20);
  await same(['talk', 'box'], [disturbed, late]);
  await same(everything, [disturbed]);
  await late.setViewportSize({ width: 1440, height: 900 });
  await same(everything, [late]);
  for (const tab of tabs) await tab.goto(`${address}?tab=code`);
  await page.locator('.code-tree').waitFor();
  await same([...everything, 'code'], [disturbed, late]);
  expect((await look(page, ['code']))['code']?.length).toBeGreaterThan(8);
  console.info(`compared when ${compared.join(', ')} events were known`);
  expect(compared.length).toBeGreaterThanOrEqual(3);
  expect(complaints).toEqual([]);
});
