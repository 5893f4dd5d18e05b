/** Metronome, clock for turns, chords and units of several kinds as people use them, in a real browser. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadCatalog } from '../../../catalog/load.ts';
import { openBrowser } from '../support/browser.ts';
import { partScenes } from '../support/scenes.ts';
import { openStage, type Stage } from '../support/stage.ts';

const catalog = loadCatalog();
const tools = ['metronome', 'turn-timer', 'timer'];

let browser: Browser | undefined;
let stage: Stage;
let context: BrowserContext;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  stage = await openStage(
    catalog,
    partScenes(catalog).filter(({ name }) => tools.includes(name)),
  );
});
beforeEach(async ({ skip }) => {
  skip(browser === undefined, 'no browser is installed');
  context = await (browser as Browser).newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await stage.close();
});

const open = async (scene: string): Promise<void> => {
  await page.goto(stage.at(scene, 'porcelain', { language: 'en' }), { waitUntil: 'load' });
  await page.locator('main h1').waitFor();
};
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

test('the metronome, when it is tapped, then takes that tempo, shows the beat while it runs and keeps the tempo', async () => {
  await open('metronome');
  const tempo = page.locator('main [role=status] span').first();
  expect(await tempo.innerText()).toBe('96');
  await button('Tempo +1').click();
  expect(await tempo.innerText()).toBe('97');
  for (let at = 0; at < 4; at += 1) {
    await page.keyboard.press('t');
    await page.waitForTimeout(400);
  }
  const tapped = Number(await tempo.innerText());
  // At 400 ms it would be 150; presses come late on a busy machine.
  expect(tapped).not.toBe(97);
  expect(tapped).toBeLessThan(151);
  await button('Start').click();
  await page.locator('main li.bg-accent, main li.bg-primary').waitFor();
  await button('Pause').click();
  await page.reload();
  expect(Number(await tempo.innerText())).toBe(tapped);
});

test('the clock for turns, when it is handed on, then it is the next player’s turn and the time is counted', async () => {
  await open('turn-timer');
  const current = (): Promise<string> => page.locator('main li[aria-current=true] span').first().innerText();
  await page.getByLabel('Players 1').fill('Mia');
  await button('Start').click();
  expect(await current()).toBe('Mia');
  await page.waitForTimeout(1200);
  await button('Next player').click();
  expect(await current()).toBe('Ben');
  expect(await page.locator('main li').first().innerText()).toContain('Used 0:02');
  await button('Reset').click();
  expect(await current()).toBe('Mia');
});

test('a timer, when its lengths are set, then runs as set', async () => {
  await open('timer');
  await page.getByText('Set the times').click();
  await page.getByLabel('Minutes').first().fill('10');
  expect(await page.getByRole('timer').innerText()).toBe('10:00');
});
