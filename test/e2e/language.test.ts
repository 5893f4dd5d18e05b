import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Key } from '../../web/strings/index.ts';
import { languageNames, languages, type Language } from '../../web/strings/languages.ts';
import { fill, type Values } from '../../web/strings/text.ts';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { wordsOf } from '../support/languages.ts';
import { openPage, startBrowser } from './browser.ts';

let installation: Installation | undefined;
let browser: Browser | undefined;
let origin = '';
/** Of the one person here: the printed link works once. */
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = [];
beforeAll(async () => {
  browser = await startBrowser();
  installation = await startInstallation();
  if (!browser) return;
  const { page } = await openPage(browser);
  origin = new URL(installation.signInUrl()).origin;
  await page.goto(installation.signInUrl());
  await page.getByRole('heading', { name: /Say what you need/ }).waitFor();
  cookies = await page.context().cookies();
  await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
});

const say = (tongue: Language, key: Key, values: Values = {}): string => fill(wordsOf[tongue][key] ?? '', values, tongue);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const open = (page: Page, path: string) => page.goto(origin + path);
const lang = (page: Page) => page.locator('html').getAttribute('lang');

test('a browser that asks for German gets it from the sign-in on, with no English before it and nothing cut off on a phone', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = await openPage(browser, { width: 390, height: 844, locale: 'de-AT' });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.body?.textContent ?? '')).observe(document, { childList: true, subtree: true });
  });
  const loaded: string[] = [];
  await open(page, '/signin');
  await page.getByRole('heading', { name: say('de', 'signin.title') }).waitFor();
  expect(await lang(page)).toBe('de');
  expect(await overflow(page)).toBe(0);

  await page.context().addCookies(cookies);
  page.on('request', (request) => loaded.push(request.url()));
  await open(page, '/');
  await page.getByRole('heading', { name: /Sag, was du brauchst/ }).waitFor();
  expect(loaded.filter((url) => /\/(en|de|fr|es|pt)-[\w-]+\.js$/.test(url))).toEqual([expect.stringContaining('/de-')]);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen.join(' '))).not.toMatch(/Say what|Sign in|Projects/);
  expect(await overflow(page)).toBe(0);

  await page.getByRole('button', { name: say('de', 'example.books') }).click();
  await page.getByRole('button', { name: new RegExp(say('de', 'home.build')) }).click();
  await page.getByText(say('de', 'live.first')).first().waitFor();
  expect(await overflow(page)).toBe(0);
  const project = new URL(page.url()).pathname;
  await page.getByRole('button', { name: say('de', 'next.dark') }).click();
  await page
    .getByText(say('de', 'chip.live', { n: 2 }))
    .first()
    .waitFor();
  for (const tab of ['code', 'data', 'versions', 'activity', 'settings']) {
    await open(page, `${project}?tab=${tab}`);
    await page.locator(`#panel-${tab}`).waitFor();
    await page.waitForFunction(() => document.querySelector('.hatch') === null);
    expect(await overflow(page), tab).toBe(0);
  }
  await open(page, '/account');
  await page.getByRole('heading', { name: say('de', 'account.models') }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
});

test('each language, when chosen in Account, is spoken at once on every page, loses nothing typed and is still there after a reload', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = await openPage(browser, { locale: 'ja' });
  await page.context().addCookies(cookies);
  await open(page, '/');
  await page.getByRole('heading', { name: /Say what you need/ }).waitFor();
  expect(await lang(page)).toBe('en'); // Japanese is none of ours
  const project = (await page.locator('.card-link').first().getAttribute('href')) ?? '';
  const other = await page.context().newPage();
  await open(other, '/');

  let before: Language = 'en';
  for (const tongue of [...languages.filter((name) => name !== 'en'), 'en' as const]) {
    await open(page, '/account');
    const box = page.getByPlaceholder(say(before, 'account.keys-name'));
    await box.fill('Half a na');
    await page.getByRole('radio', { name: languageNames[tongue] }).check();
    await page.getByRole('heading', { name: say(tongue, 'account.title'), exact: true }).waitFor();
    expect(await page.getByPlaceholder(say(tongue, 'account.keys-name')).inputValue()).toBe('Half a na');
    expect(await lang(page)).toBe(tongue);
    await expect.poll(() => page.title()).toBe(say(tongue, 'title.page', { page: say(tongue, 'account.title') }));
    await other.getByRole('heading', { name: say(tongue, 'home.line-1') }).waitFor(); // another tab follows

    await open(page, project);
    await page.getByRole('tab', { name: say(tongue, 'tab.preview') }).waitFor();
    await page
      .getByText(say(tongue, 'chip.live', { n: 2 }))
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole('tab', { name: say(tongue, 'tab.versions') }).waitFor();
    await open(page, '/signin');
    await page.getByRole('heading', { name: say(tongue, 'signin.title') }).waitFor();
    before = tongue;
  }
  await open(page, '/account');
  await page.getByRole('radio', { name: say('en', 'account.language-auto') }).check();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('faibric.language'))).toBeNull(); // once its words are there
  expect(complaints).toEqual([]);
});

test('a language whose words cannot be loaded leaves the page in the words it has', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page } = await openPage(browser, { locale: 'fr-FR' });
  await page.route(/\/(fr|es)-[\w-]+\.js$/, (route) => route.abort());
  await page.context().addCookies(cookies);
  await open(page, '/');
  await page.getByRole('heading', { name: /Say what you need/ }).waitFor();
  expect(await lang(page)).toBe('en');
  await open(page, '/account');
  await page.getByRole('radio', { name: languageNames.es }).click();
  await page.getByText(say('en', 'account.language-failed')).waitFor();
  expect(await page.getByRole('radio', { name: say('en', 'account.language-auto') }).isChecked()).toBe(true);
});
