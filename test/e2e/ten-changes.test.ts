import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FaultClient } from '../faults/client.ts';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { until } from '../faults/rig.ts';
import { openPage, startBrowser } from './browser.ts';
import { changedApps } from './ten-changes.ts';

let installation: Installation | undefined;
let browser: Browser | undefined;
let client: FaultClient;
beforeAll(async () => {
  browser = await startBrowser();
  installation = await startInstallation();
  client = new FaultClient(installation.url, installation.key);
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
});

const ended = (buildId: number) => async () => ['succeeded', 'failed'].includes((await client.build(buildId)).status);
/** A page that loads itself anew answers nothing for a moment. */
const looking = (page: Page, seen: (page: Page) => Promise<boolean>) => () => seen(page).catch(() => false);

test.for(changedApps)(
  'ten changes of “$sentence”, without a model, are each seen in the open page, with its rows',
  async (app, { skip }) => {
    if (!browser) return skip('no browser is installed');
    const { projectId, buildId } = await client.create(app.sentence, { generator: 'composer' });
    await until('it is live', ended(buildId), 60_000);
    for (const row of app.rows) await client.call('POST', `/api/v1/db/${projectId}/${app.collection}/`, row);
    const { page } = await openPage(browser);
    await page.goto((await client.project(projectId)).url ?? '');
    await page.getByText(app.kept).filter({ visible: true }).first().waitFor();
    const tookMs: number[] = [];
    for (const { sentence, seen } of app.changes) {
      expect(await seen(page), `“${sentence}” is seen before it was said`).toBe(false);
      const from = Date.now();
      const { buildId: change } = await client.change(projectId, sentence, { generator: 'composer' });
      await until(`“${sentence}” is seen`, looking(page, seen), 20_000);
      tookMs.push(Date.now() - from);
      await page.getByText(app.kept).filter({ visible: true }).first().waitFor();
      expect((await client.build(change)).error).toBeUndefined();
    }

    const rows = await client.call<{ items: object[] }>('GET', `/api/v1/db/${projectId}/${app.collection}/`);
    expect(rows.items).toHaveLength(app.rows.length);
    const sorted = [...tookMs].sort((a, b) => a - b);
    console.info(`changes of “${app.sentence}” seen after ${sorted[4]} ms (median), ${sorted.at(-1)} ms at most`);
    await page.context().close();
  },
);
