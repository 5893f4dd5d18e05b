import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CollectionField as CoreField } from '../../core/app-spec.ts';
import { fieldTypes as coreTypes } from '../../core/field-types.ts';
import { fieldTypes, type CollectionField } from '../../catalog/kit/fields.ts';
import { loadCatalog } from '../../catalog/load.ts';
import { openBrowser } from './support/browser.ts';
import { appScenes, partScenes } from './support/scenes.ts';
import { openStage, type Stage } from './support/stage.ts';

const catalog = loadCatalog();
const needed = ['app-books', 'app-expenses', 'app-rsvp', 'board', 'poll', 'game-snake', 'game-2048', 'record-form'];
const broken = { name: 'broken', layout: 'stack', parts: [{ part: 'price-list', as: 'Prices', props: {} }] } as const;

let browser: Browser | undefined;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  const scenes = [...appScenes(catalog), ...partScenes(catalog)].filter(({ name }) => needed.includes(name));
  stage = await openStage(catalog, [...scenes, broken]);
});
beforeEach(async ({ skip }) => {
  skip(browser === undefined, 'no browser is installed');
  stage.reset();
  page = await (browser as Browser).newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
});
afterEach(async () => {
  stage.refuse = undefined;
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await stage.close();
});

const open = async (scene: string): Promise<void> => {
  await page.goto(stage.at(scene, 'porcelain'), { waitUntil: 'load' });
  await page.locator('main > div').first().waitFor();
};
const titles = (): Promise<string[]> => page.locator('tbody tr td:first-child').allTextContents();

test('the kit knows the same field types as the platform', () => {
  const field: CollectionField = { name: 'a', type: 'text' };
  expect([...fieldTypes]).toEqual([...coreTypes]);
  expect(field satisfies CollectionField as CoreField).toBe(field);
});

test('a row that is added shows at once in every part of the page, is on the server, and stays after a reload', async () => {
  await open('app-books');
  await page.getByRole('cell', { name: 'Piranesi', exact: true }).waitFor();
  await page.getByLabel('Title').fill('Kindred');
  await page.getByLabel('4 / 5').first().check({ force: true });
  await page.getByRole('button', { name: 'Add book' }).click();
  await page.getByRole('cell', { name: 'Kindred', exact: true }).waitFor();
  await expect.poll(() => stage.rows.get('books')?.some((row) => row['title'] === 'Kindred' && row['rating'] === 4)).toBe(true);
  expect(await page.getByLabel('Title').inputValue()).toBe('');
  await page.reload();
  await page.getByRole('cell', { name: 'Kindred', exact: true }).waitFor();
});

test('a required field that is empty is named, focused and nothing is sent', async () => {
  await open('app-books');
  const before = stage.rows.get('books')?.length;
  await page.getByRole('button', { name: 'Add book' }).click();
  await page.getByText('This is needed.').waitFor();
  expect(await page.evaluate('document.activeElement.name')).toBe('title');
  expect(stage.rows.get('books')?.length).toBe(before);
});

test('when the server refuses, the row goes away again, a notice says why and the words are back in the form', async () => {
  await open('app-books');
  await page.getByRole('cell', { name: 'Piranesi', exact: true }).waitFor();
  stage.refuse = 422;
  await page.getByLabel('Title').fill('Refused book');
  await page.getByRole('button', { name: 'Add book' }).click();
  await page.getByText('Not saved. The server refuses for the test').waitFor();
  expect(await titles()).not.toContain('Refused book');
  expect(await page.getByLabel('Title').inputValue()).toBe('Refused book');
});

test('while the server is away a row is kept, and it arrives when the server is back', async () => {
  await open('app-books');
  await page.getByRole('cell', { name: 'Piranesi', exact: true }).waitFor();
  stage.refuse = 503;
  await page.getByLabel('Title').fill('Patient book');
  await page.getByRole('button', { name: 'Add book' }).click();
  await page.getByRole('cell', { name: 'Patient book', exact: true }).waitFor();
  stage.refuse = undefined;
  await expect.poll(() => stage.rows.get('books')?.some((row) => row['title'] === 'Patient book'), { timeout: 10_000 }).toBe(true);
});

test('a deleted row can be put back', async () => {
  await open('app-books');
  await page.getByRole('button', { name: 'Delete Piranesi' }).click();
  await expect.poll(() => stage.rows.get('books')?.some((row) => row['title'] === 'Piranesi')).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('cell', { name: 'Piranesi', exact: true }).waitFor();
  await expect.poll(() => stage.rows.get('books')?.some((row) => row['title'] === 'Piranesi')).toBe(true);
});

test('a row is edited in a dialog that gives the focus back', async () => {
  await open('app-books');
  const edit = page.getByRole('button', { name: 'Edit The Summer Book' });
  await edit.click();
  await page.getByRole('dialog').getByLabel('Author').fill('T. Jansson');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('cell', { name: 'T. Jansson', exact: true }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Edit The Summer Book');
});

test('sums, counts and the table change together when a row is added', async () => {
  await open('app-expenses');
  await page.getByText('$1,380.40').first().waitFor();
  await page.getByLabel('What').fill('Glue');
  await page.getByLabel('Amount').fill('19.60');
  await page.getByRole('button', { name: 'Add expense' }).click();
  await expect.poll(() => page.getByText('$1,400.00').count()).toBe(2);
});

test('sorting and searching change what is shown', async () => {
  await open('app-expenses');
  await page.getByRole('button', { name: 'Amount' }).click();
  await expect.poll(async () => (await titles())[0]).toBe('Drill bits');
  await page.getByPlaceholder('Search').fill('porto');
  await expect.poll(titles).toEqual(['Train to Porto']);
});

test('what is sent in confidence ends with thanks and never reads the collection', async () => {
  const reads: string[] = [];
  page.on('request', (request) => request.method() === 'GET' && request.url().includes('/api/v1/db/') && reads.push(request.url()));
  await open('app-rsvp');
  await page.getByLabel('Name').fill('Ida');
  await page.getByText('With pleasure').click();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thank you, we look forward to you.').waitFor();
  expect(stage.rows.get('answers')?.[0]).toMatchObject({ name: 'Ida', coming: 'With pleasure', guests: null });
  expect(reads).toEqual([]);
});

test('a new version reloads the page and keeps what was typed', async () => {
  await open('app-books');
  await page.getByLabel('Title').fill('Half a tit');
  await page.evaluate('window.before = true');
  stage.announce(2);
  await expect.poll(() => page.evaluate('window.before === undefined').catch(() => false)).toBe(true);
  await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('Half a tit');
});

test('a page in the background holds no connection, and asks for the version again when it is seen', async () => {
  const turn = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await open('app-books');
  await expect.poll(() => stage.followers()).toBe(1);

  await turn(true);

  await expect.poll(() => stage.followers()).toBe(0);
  await turn(false);
  await expect.poll(() => stage.followers()).toBe(1);
});

test('a part that throws says so, the rest of the page stands, and the server hears of it once', async () => {
  stage.errors.length = 0;
  await open('broken');
  await page.getByText('This part stopped. The rest works.').waitFor();
  await expect.poll(() => stage.errors.length).toBe(1);
});

test('a card of a board moves by its menu', async () => {
  await open('board');
  await page.getByLabel('Move to: Oil the oak table').selectOption('Done');
  await expect.poll(() => stage.rows.get('jobs')?.find((row) => row['title'] === 'Oil the oak table')?.['stage']).toBe('Done');
});

test('a visitor votes once and may change the vote', async () => {
  await open('poll');
  const before = stage.rows.get('lunch_votes')?.length ?? 0;
  await page.getByLabel('Soup at home').check();
  await page.getByRole('button', { name: 'Vote' }).click();
  await page.getByText(`Total: ${before + 1}`).waitFor();
  await page.getByLabel('Picnic by the lock').check();
  await page.getByRole('button', { name: 'Vote' }).click();
  await expect
    .poll(() =>
      stage.rows
        .get('lunch_votes')
        ?.map((row) => row['choice'])
        .includes('Soup at home'),
    )
    .toBe(false);
  expect(stage.rows.get('lunch_votes')?.length).toBe(before + 1);
});

test('the snake runs by keys until it hits the wall', async () => {
  await open('game-snake');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Play again' }).waitFor({ timeout: 8_000 });
});

test('2048 moves by keys and keeps the best score over a reload', async () => {
  await open('game-2048');
  const score = page.locator('dd').first();
  for (let move = 0; move < 60; move += 1) await page.keyboard.press(['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp'][move % 4] ?? '');
  const reached = await score.textContent();
  expect(Number(reached)).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(() => page.locator('dd').last().textContent()).toBe(reached);
});

test('buttons and notices speak the language of the app', async () => {
  await page.goto(stage.at('record-form', 'canal', { language: 'de' }));
  await page.getByRole('button', { name: 'book hinzufügen' }).click();
  await page.getByText('Das wird gebraucht.').waitFor();
});
