import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { loadCatalog } from '../../../catalog/load.ts';
import type { Scene } from './bundle.ts';
import { openBrowser } from './browser.ts';
import { partScenes } from './scenes.ts';
import { openStage, type Stage } from './stage.ts';

interface PartStage {
  readonly stage: () => Stage;
  /** A fresh page for each test, 1280 px wide. */
  readonly page: () => Page;
  /** Goes to a scene and waits for its first part below the header. */
  readonly open: (scene: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  /** Rows of a collection as the server has them. */
  readonly stored: (collection: string) => readonly Record<string, unknown>[];
}

/**
 * Tests of this file get a browser on a stage with these parts, each in a scene of its name with its example. Skipped where no browser is.
 * @param more scenes of the test's own, made from the same catalog
 */
export function usePartStage(parts: readonly string[], more: (examples: Scene[]) => Scene[] = () => []): PartStage {
  let browser: Browser | undefined;
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    const catalog = loadCatalog();
    const all = partScenes(catalog);
    stage = await openStage(catalog, [...all.filter(({ name }) => parts.includes(name)), ...more(all)]);
  });
  beforeEach(async ({ skip }) => {
    skip(browser === undefined, 'no browser is installed');
    stage.reset();
    page = await (browser as Browser).newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  });
  afterEach(async () => {
    stage.refuse = undefined;
    stage.world = undefined;
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await stage.close();
  });
  return {
    stage: () => stage,
    page: () => page,
    open: async (scene) => {
      await page.goto(stage.at(scene, 'porcelain'), { waitUntil: 'load' });
      await page.locator('main > div').nth(1).waitFor();
    },
    button: (name) => page.getByRole('button', { name }),
    stored: (collection) => stage.rows.get(collection) ?? [],
  };
}
