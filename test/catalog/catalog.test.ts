import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalog, signatureOf } from '../../catalog/load.ts';
import { looks } from '../../core/composition.ts';
import { openBrowser } from './support/browser.ts';
import { root } from './support/bundle.ts';
import { appScenes, partScenes } from './support/scenes.ts';
import { openStage, type Stage } from './support/stage.ts';

const catalog = loadCatalog();
const scenes = [...partScenes(catalog), ...appScenes(catalog)];
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** A phone of 2012 and later. */
const phone = { width: 390, height: 844 };

interface AxeResult {
  violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

test('every look and every part has its folder, and a prompt can name it in one line', () => {
  expect([...catalog.themes.keys()].sort()).toEqual([...looks].sort());
  for (const part of catalog.parts.values()) expect(signatureOf(part).length).toBeLessThan(700);
});

test('no file of a part is longer than a person would like to read', () => {
  const long = [...catalog.parts.values()].flatMap(({ name, sources }) =>
    sources.filter(({ code }) => code.split('\n').length > 160).map((source) => `${name}/${source.name}`),
  );
  expect(long).toEqual([]);
});

describe('in a real browser', () => {
  let stage: Stage;
  let browser: Browser | undefined;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    stage = await openStage(catalog, scenes);
    browser = await openBrowser();
    if (!browser) return;
    page = await browser.newPage({ viewport: phone, reducedMotion: 'reduce' });
    page.on('pageerror', ({ message }) => complaints.push(message));
    // 424 is the gateway's answer without a key: the page shows sample data and the browser logs the status.
    page.on('console', (line) => line.type() === 'error' && !line.text().includes('status of 424') && complaints.push(line.text()));
  });
  beforeEach(({ skip }) => skip(browser === undefined, 'no browser is installed'));
  afterAll(async () => {
    await browser?.close();
    await stage.close();
  });

  test.each(scenes.map(({ name }, index) => [name, looks[index % looks.length] ?? 'ledger', index % 3 === 0] as const))(
    '%s draws on a phone in the look %s (dark: %s) without an error, sideways scrolling or a barrier',
    async (scene, look, dark) => {
      complaints = [];
      stage.errors.length = 0;
      await page.goto(stage.at(scene, look, { dark }), { waitUntil: 'load' });
      await page.locator('main h1').waitFor();
      await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResult>('axe.run()');
      const barriers = violations
        .filter(({ impact }) => ['serious', 'critical'].includes(impact))
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`);
      expect([...barriers, ...complaints, ...stage.errors]).toEqual([]);
    },
  );
});
