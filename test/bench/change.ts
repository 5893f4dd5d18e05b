/** `bench change`: ten changes by rule on three apps, from the request to what the open page shows; beside a bare reload of the same page. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openPage, startBrowser } from '../e2e/browser.ts';
import { changedApps, type ChangedApp } from '../e2e/ten-changes.ts';
import { atMost, median, ratios, type Bench } from './report.ts';
import { assert, onStage, type Stage } from './stage.ts';

interface Changed {
  readonly seenMs: readonly number[];
  readonly reloadMs: readonly number[];
}

const givenUpAfterMs = 20_000;

export const change: Bench = {
  name: 'change',
  run: (rounds) =>
    onStage({}, async (stage) => {
      const browser = await startBrowser();
      if (!browser) throw new Error('This bench needs a browser: install Chromium or Chrome');
      try {
        const results: Changed[] = [];
        for (let round = 0; round <= rounds; round += 1)
          results.push(await changeApp(stage, browser, changedApps[round % changedApps.length] as ChangedApp));
        const timed = results.slice(1); // the first one warms up
        const all = timed.flatMap(({ seenMs }) => seenMs);
        return [
          { name: 'change to seen', unit: 'ms', values: all, limit: atMost('must', 1_000) },
          { name: 'change to seen, each of them', unit: 'ms', values: all, limit: atMost('aim', 1_000, 'worst') },
          { name: 'first app after the start', unit: 'ms', values: results[0]?.seenMs ?? [] },
          { name: 'bare reload of the page', unit: 'ms', values: timed.flatMap(({ reloadMs }) => reloadMs) },
          {
            name: 'change / bare reload',
            unit: '×',
            values: ratios(
              timed.map(({ seenMs }) => median(seenMs)),
              timed.map(({ reloadMs }) => median(reloadMs)),
            ),
          },
        ];
      } finally {
        await browser.close();
      }
    }),
};

/** One app with its rows and its ten changes, each awaited in the page that stays open. */
async function changeApp({ client }: Stage, browser: Browser, app: ChangedApp): Promise<Changed> {
  const { projectId, buildId } = await client.create(app.sentence, { generator: 'composer' });
  await client.ended(buildId);
  for (const row of app.rows) await client.call('POST', `/api/v1/db/${projectId}/${app.collection}/`, row);
  const { page } = await openPage(browser);
  await page.goto((await client.project(projectId)).url ?? '');
  const kept = (): Promise<boolean> => page.getByText(app.kept).filter({ visible: true }).first().isVisible();
  await seenAfter(page, kept, 'its rows');
  const seenMs: number[] = [];
  const reloadMs: number[] = [];
  for (const { sentence, seen } of app.changes) {
    assert(!(await seen(page)), `“${sentence}” is seen before it was said`);
    const started = performance.now();
    const { buildId: changeId } = await client.change(projectId, sentence, { generator: 'composer' });
    await seenAfter(page, seen, sentence);
    await seenAfter(page, kept, `its rows after “${sentence}”`);
    seenMs.push(performance.now() - started);
    assert((await client.ended(changeId)).status === 'succeeded', `“${sentence}” did not succeed`);
    const reloaded = performance.now();
    await page.reload({ waitUntil: 'commit' });
    await seenAfter(page, kept, 'its rows after a reload');
    reloadMs.push(performance.now() - reloaded);
  }
  await page.context().close();
  return { seenMs, reloadMs };
}

/** Asks every few milliseconds; a page that loads itself anew answers nothing for a moment. */
async function seenAfter(page: Page, seen: (page: Page) => Promise<boolean>, what: string): Promise<void> {
  const until = Date.now() + givenUpAfterMs;
  while (!(await seen(page).catch(() => false))) {
    assert(Date.now() < until, `${what}: not seen within ${givenUpAfterMs / 1_000} s`);
    await sleep(10);
  }
}
