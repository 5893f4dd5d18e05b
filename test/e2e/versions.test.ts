import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { seriousFindings } from './axe.ts';
import { openPage, picture, startBrowser, type Visit } from './browser.ts';

let installation: Installation | undefined;
let browser: Browser | undefined;
let visit: Visit;
let project: string;
beforeAll(async () => {
  browser = await startBrowser();
  installation = await startInstallation();
  if (!browser) return;
  visit = await openPage(browser);
  const { page } = visit;
  await page.goto(installation.signInUrl());
  await page.locator('textarea').first().fill('A shelf of teas with name, origin and rating');
  await page.locator('textarea').first().press('Enter');
  await page.waitForURL(/\/p\/\d+/);
  project = new URL(page.url()).pathname;
  await live(page, 1);
  await liveApp(page).getByLabel('Name').fill('Assam');
  await liveApp(page).getByRole('button', { name: /^Add/ }).click();
  await liveApp(page).getByText('Assam').first().waitFor();
  for (const [words, version] of [
    ['Make it dark', 2],
    ['Add a field called notes', 3],
  ] as const) {
    await page.locator('#message-box').fill(words);
    await page.locator('#message-box').press('Enter');
    await live(page, version);
  }
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
});

const liveApp = (page: Page): FrameLocator => page.frameLocator('iframe[src*="//owner-"]').last();
const looked = (page: Page, version: number): FrameLocator => page.frameLocator(`iframe[src*="//version-"][src*="-${version}-"]`);
const live = (page: Page, version: number) => page.getByText(`Live, version ${version}`).first().waitFor();
const open = (page: Page, search: string) => page.goto(new URL(`${project}?${search}`, page.url()).href);
const rowsOf = async (page: Page): Promise<unknown[]> => {
  const answer = await page.request.get(new URL(`/api/projects/${project.split('/')[2] ?? ''}/collections/`, page.url()).href);
  return ((await answer.json()) as { items: { rows: number }[] }).items.map(({ rows }) => rows);
};

test('an older version, when looked at, shows the real rows and changes none; restored, exactly it is live; undone, the newer one is back', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = visit;

  await page.getByRole('tab', { name: /Versions/ }).click();
  await page.getByRole('link', { name: 'A shelf of teas with name, origin and rating' }).click();
  await page.waitForURL(/tab=preview&v=1/);
  await page.getByText('You are looking at version 1. Version 3 is live.').waitFor();
  await page.reload();
  const old = looked(page, 1);
  await old.getByText('Assam').first().waitFor();
  expect(await old.getByLabel('Notes').count()).toBe(0);
  await picture(page, 'version-looked-at');
  complaints.length = 0;
  await old.getByLabel('Name').fill('Sencha');
  await old.getByRole('button', { name: /^Add/ }).click();
  await old.getByText('You are looking at version 1; rows can be changed in the live app').first().waitFor();
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('403'))).toEqual([]); // the browser names the refused write
  expect(await rowsOf(page)).toEqual([1]);

  await page.getByRole('button', { name: 'Restore version 1' }).click();
  await page.getByText('Version 1 is live again as version 4. Rows were not touched.').waitFor();
  await live(page, 4);
  await expect.poll(() => liveApp(page).getByLabel('Notes').count()).toBe(0);
  await liveApp(page).getByText('Assam').first().waitFor();
  await page.getByText('Undone: version 1 came back as version 4.').first().waitFor();
  await open(page, 'tab=versions&v=1&vs=4');
  await page.getByText('These two versions are the same.').waitFor();

  await page.locator('.live-card').getByRole('button', { name: 'Undo' }).click();
  await live(page, 5);
  await open(page, 'tab=versions&v=3&vs=5');
  await page.getByText('These two versions are the same.').waitFor();
  expect(await rowsOf(page)).toEqual([1]);
  expect(complaints).toEqual([]);
});

test('two versions, when compared, show their lines beside each other, and letters go from change to change; on a phone below each other', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = visit;

  await open(page, 'tab=versions');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Add a field called notes' })
    .getByRole('button', { name: 'What changed' })
    .first()
    .click();
  await page.waitForURL(/v=2&vs=3/);
  await page.getByLabel('From').selectOption('1');
  await page.waitForURL(/v=1&vs=3/);
  await page.getByText('App.tsx').first().waitFor();
  const beside = page.locator('.changed-lines[data-beside="true"]');
  await expect.poll(() => beside.count()).toBeGreaterThan(0);
  await page.getByRole('region', { name: 'Version 1 to version 3' }).focus();
  await page.keyboard.press('n');
  await page.getByText(/^1 of \d+$/).waitFor();
  await page.keyboard.press('p');
  await page.getByText(/^(\d+) of \1$/).waitFor();
  const folded = page.getByText(/lines? folded/);
  const before = await folded.count();
  await folded.first().getByRole('button', { name: 'Show' }).click();
  await expect.poll(() => folded.count()).toBe(before - 1);
  await picture(page, 'compare');

  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => beside.count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(complaints).toEqual([]);
});

test('links to a message, an event, a kind of events and a version that there is not, when opened, show just that', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = visit;

  await open(page, 'tab=versions');
  await page.getByRole('listitem').filter({ hasText: 'Make it dark' }).getByRole('link', { name: 'Show in the talk' }).click();
  await page.locator('.turn[data-shown="true"]').getByText('Make it dark').waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('turn');

  await open(page, 'tab=activity&at=2');
  await page.locator('[data-pointed="true"]').waitFor();
  await page.getByRole('group', { name: 'Events, newest first' }).focus();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.getByLabel('Raw event').first().waitFor();
  await open(page, 'tab=activity&filter=errors');
  await page.getByText('No event of this kind.').waitFor();
  await open(page, 'tab=activity&q=make+it+dark');
  await page.getByText('You asked: Make it dark').waitFor();
  expect(complaints.splice(0)).toEqual([]);

  await open(page, 'tab=preview&v=99');
  await page.getByText('There is no version 99.').waitFor();
  await page.getByRole('link', { name: 'Back to live' }).click();
  await liveApp(page).getByText('Assam').first().waitFor();
  complaints.length = 0; // the browser names the 404
});

test('who makes the changes, when chosen, is kept and said; each of these tabs is free of serious findings in both themes', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = visit;

  await open(page, 'tab=settings');
  await page.getByLabel('Who makes its changes').selectOption('composer');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('Who makes its changes').inputValue()).toBe('composer');
  await page.getByText('cost in all').waitFor();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const search of ['tab=preview&v=1', 'tab=versions', 'tab=versions&v=1&vs=3', 'tab=activity&at=3', 'tab=settings']) {
      await open(page, search);
      await page.locator('.look-bar, .version, .changed-file, .event, .settings').first().waitFor();
      expect(await seriousFindings(page), `${search} ${colorScheme}`).toEqual([]);
    }
    await open(page, 'tab=preview');
    await page.getByRole('button', { name: 'Open on a phone' }).click();
    await page.getByText('A phone does not reach this address yet').waitFor();
    expect(await seriousFindings(page), `phone ${colorScheme}`).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Open on a phone');
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(complaints).toEqual([]);
});

test('a browser that does not resolve *.localhost, when it opens a project, is told so and what helps, and can try again', async (context) => {
  const lost = await startBrowser(['--host-resolver-rules=MAP *.localhost ~NOTFOUND']);
  if (!lost) return context.skip('no browser is installed');
  try {
    const tab = await lost.newContext({ storageState: await visit.page.context().storageState() });
    const page = await tab.newPage();
    await page.goto(new URL(project, visit.page.url()).href);
    await page.getByRole('heading', { name: /^This browser does not find owner-.*\.localhost$/ }).waitFor({ timeout: 30_000 });
    await page.getByText(/Use Chrome, Edge or Firefox, or add “127\.0\.0\.1 owner-/).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);

    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Try again' }).and(page.locator(':enabled')).waitFor({ timeout: 30_000 });
  } finally {
    await lost.close();
  }
});
