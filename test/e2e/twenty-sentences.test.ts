import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FaultClient } from '../faults/client.ts';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { until } from '../faults/rig.ts';
import { startWorld, type World } from '../support/world.ts';
import { openPage, startBrowser } from './browser.ts';
import { twenty } from './twenty.ts';

let installation: Installation | undefined;
let browser: Browser | undefined;
let world: World | undefined;
let client: FaultClient;
beforeAll(async () => {
  browser = await startBrowser();
  world = await startWorld();
  installation = await startInstallation({ GATEWAY_ALLOW_HOSTS: world.host });
  client = new FaultClient(installation.url, installation.key);
  await world.move(client);
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
  await world?.close();
});

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** With PICTURES set: what the README’s gallery shows, at half size, in light and dark, wide and on a phone. */
async function pictures(at: Browser, url: string, sentence: string): Promise<void> {
  if (!process.env['PICTURES']) return;
  const name = sentence
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    const page = await at.newPage({ viewport: { width, height }, deviceScaleFactor: 0.5, reducedMotion: 'reduce' });
    await page.goto(url, { waitUntil: 'load' });
    await page.locator('main h1').first().waitFor();
    for (const theme of ['light', 'dark']) {
      if (theme === 'dark') await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
      await page.waitForTimeout(500);
      await page.screenshot({ path: `docs/pictures/apps/${name}-${theme}-${width}.png` });
    }
    await page.close();
  }
}

test.for(twenty)(
  '“$sentence”, without a key, becomes a live app that does what was asked',
  async ({ sentence, shows, use, confidential, asks }, { skip }) => {
    if (!browser) return skip('no browser is installed');
    const { projectId, buildId } = await client.create(sentence, { generator: 'composer' });
    await until(`“${sentence}” is live`, async () => ['succeeded', 'failed'].includes((await client.build(buildId)).status), 60_000);
    const { url, status } = await client.project(projectId);
    expect(status).toBe('live');
    const { page, complaints } = await openPage(browser, { width: 390, height: 844, pictures: true });
    const open = async () => {
      await page.goto(url ?? '', { waitUntil: 'load' });
      await page.locator('main h1').first().waitFor();
    };
    await open();

    for (const text of shows) await page.getByText(text).first().waitFor({ state: 'attached' });
    if (asks !== undefined) {
      expect(world?.asked.filter((call) => call.startsWith(`${asks} `))).not.toEqual([]);
      expect(await page.locator('.app-sample').filter({ visible: true }).count()).toBe(0);
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await use?.(page, open);
    if (confidential !== undefined) {
      const rows = await client.call<{ items: object[] }>('GET', `/api/v1/db/${projectId}/${confidential}/`);
      expect(rows.items).toHaveLength(1);
      const asked = page.evaluate(async (path) => (await fetch(path)).status, `/api/v1/db/${projectId}/${confidential}/`);
      expect(await asked).toBe(403);
      complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes('403'))); // our own question
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
    await pictures(browser, url ?? '', sentence);
  },
);
