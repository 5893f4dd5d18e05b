/** Games and small tools as people use them: by mouse, touch and keys, in a real browser. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { nounsIn } from '../../../catalog/components/game-hangman/nouns.ts';
import { wantedIn } from '../../../catalog/components/game-hangman/rules.ts';
import { solutionsOf } from '../../../catalog/components/game-sudoku/rules.ts';
import { loadCatalog } from '../../../catalog/load.ts';
import { openBrowser } from '../support/browser.ts';
import { partScenes } from '../support/scenes.ts';
import { openStage, type Stage } from '../support/stage.ts';

const catalog = loadCatalog();
const tools = ['password-generator', 'drawing-pad', 'reaction-test'];

let browser: Browser | undefined;
let stage: Stage;
let context: BrowserContext;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  stage = await openStage(
    catalog,
    partScenes(catalog).filter(({ name }) => name.startsWith('game-') || tools.includes(name)),
  );
});
beforeEach(async ({ skip }) => {
  skip(browser === undefined, 'no browser is installed');
  context = await (browser as Browser).newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
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

const open = async (scene: string, language = 'en'): Promise<void> => {
  await page.goto(stage.at(scene, 'porcelain', { language }), { waitUntil: 'load' });
  await page.locator('main h1').waitFor();
};
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const best = (): Promise<string> => page.locator('main dl dd').nth(1).innerText();
const cell = (at: number): Locator => page.locator('[data-cell]').nth(at);
const nameOf = (at: number): Promise<string | null> => cell(at).getAttribute('aria-label');

test('minesweeper, when a flag is set by right click, by key, by a long press or in flag mode, then it is set and can be taken back', async () => {
  await open('game-minesweeper');
  await cell(0).click({ button: 'right' });
  expect(await nameOf(0)).toBe('1, 1: Flag');
  await cell(0).focus();
  await page.keyboard.press('f');
  expect(await nameOf(0)).toBe('1, 1');

  const box = await cell(1).boundingBox();
  const touch = await context.newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: (box?.x ?? 0) + 9, y: (box?.y ?? 0) + 9 }] });
  await expect.poll(() => nameOf(1)).toBe('1, 2: Flag');
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await button('Flag').click();
  await cell(1).click();
  expect(await nameOf(1)).toBe('1, 2');
  await button('Flag').click();

  await cell(27).click();
  expect(await nameOf(27)).toBe('4, 4: 0');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate('document.activeElement.dataset.cell')).toBe('35');
});

test('a sudoku, when a wrong figure is checked, then it is marked, and when it is solved by keys and buttons, then the time is kept', async () => {
  await open('game-sudoku', 'es');
  const given = await page.locator('[data-cell]').evaluateAll((cells) => cells.map(({ textContent }) => Number(textContent)));
  const [solution = []] = solutionsOf(given, 1);
  const empty = given.flatMap((figure, at) => (figure === 0 ? [at] : []));
  const first = empty[0] ?? 0;
  await cell(first).click();
  await page.keyboard.press(String(((solution[first] ?? 0) % 9) + 1));
  await button('Comprobar').click();
  expect(await nameOf(first)).toContain('✗');

  for (const at of empty) {
    await cell(at).click();
    if (at % 2 === 0) await page.keyboard.press(String(solution[at]));
    else await button(String(solution[at])).click();
  }
  await page.getByText('Ganado').waitFor();
  await expect.poll(best).toMatch(/^\d+:\d\d$/);
  const kept = await best();
  await page.reload();
  expect(await best()).toBe(kept);
});

test('four in a row, when two people play, then each column says what lies in it, and a row of four wins', async () => {
  await open('game-connect-four', 'de');
  await page.getByText('Zu zweit').click();
  const column = (at: number): Locator => page.locator('button[aria-label^="Spalte"]').nth(at);
  for (const at of [0, 0, 1, 1, 2, 2, 3]) await column(at).click();

  await page.getByText('Spieler 1: Gewonnen').waitFor();
  expect(await column(0).getAttribute('aria-label')).toBe('Spalte 1, Spieler 1, Spieler 2');
});

test('four in a row, when the computer is on, then it answers by itself', async () => {
  await open('game-connect-four');
  await page.locator('button[aria-label^="Column"]').nth(3).click();

  await page.locator('button[aria-label*="Computer"]').waitFor();
});

test('falling blocks, when paused, then stand still, and keys and buttons move them while playing', async () => {
  await open('game-blocks');
  const places = (): Promise<string[]> =>
    page.locator('main svg[role=img] rect').evaluateAll((all) => all.map((one) => `${one.getAttribute('x')} ${one.getAttribute('y')}`));
  await button('Start').click();
  const before = await places();
  await page.keyboard.press('ArrowLeft');
  expect(await places()).not.toEqual(before);
  await page.keyboard.press(' ');
  await button('Drop').click();
  await expect.poll(async () => (await places()).length).toBe(16);
  await button('Pause').click();
  const paused = await places();
  await page.waitForTimeout(1000);
  expect(await places()).toEqual(paused);
});

test('ball and bricks, when the pointer or a key moves the paddle, then it goes there', async () => {
  await open('game-breakout');
  await button('Start').click();
  const board = await page.locator('main svg[role=img]').boundingBox();
  const paddle = async (): Promise<number> => Number(await page.locator('main svg[role=img] rect').last().getAttribute('x'));
  await page.mouse.move((board?.x ?? 0) + (board?.width ?? 0) * 0.8, (board?.y ?? 0) + 200);
  await expect.poll(paddle).toBeGreaterThan(65);
  await page.keyboard.down('ArrowLeft');
  await expect.poll(paddle).toBe(0);
  await page.keyboard.up('ArrowLeft');
});

test('hangman, when letters are typed, then the right ones show, and the row of solved words is kept', async () => {
  await open('game-hangman', 'fr');
  const letters = (): Promise<string[]> => page.locator('main p[aria-hidden] span').allInnerTexts();
  const length = (await letters()).length;
  const fitting = nounsIn('fr').filter((noun) => [...noun].length === length);
  const solved = button('Rejouer');
  for (const letter of new Set(fitting.flatMap(wantedIn))) {
    const shown = (await letters()).map((one) => one.trim());
    const open = fitting.some(
      (noun) => wantedIn(noun).includes(letter) && [...noun].every((own, at) => !shown[at] || shown[at].toLowerCase() === own),
    );
    if (open) await page.keyboard.press(letter);
    if ((await solved.count()) > 0) break;
  }
  await solved.click();
  expect((await letters()).join('').trim()).toBe('');
});

test('the row of colours, when repeated twice, then counts, and a wrong pad ends it', async () => {
  await open('game-simon');
  await button('Start').click();
  const pads = page.locator('main section .grid-cols-2 button');
  const watched = async (length: number): Promise<number[]> => {
    const row: number[] = [];
    while (row.length < length) {
      await page.waitForFunction('document.querySelector("main section .grid-cols-2 .border-text")');
      row.push(await pads.evaluateAll((all) => all.findIndex((pad) => pad.classList.contains('border-text'))));
      await page.waitForFunction('!document.querySelector("main section .grid-cols-2 .border-text")');
    }
    await page.getByText('Turn: You').waitFor();
    return row;
  };
  for (const pad of await watched(1)) await page.keyboard.press(String(pad + 1));
  await expect.poll(best).toBe('1');
  await page.waitForFunction('!document.querySelector("main section .grid-cols-2 .border-text")');
  for (const pad of await watched(2)) await pads.nth(pad).click();
  await expect.poll(best).toBe('2');
  await page.waitForFunction('!document.querySelector("main section .grid-cols-2 .border-text")');
  const [first = 0] = await watched(3);
  await page.keyboard.press(String(((first + 1) % 4) + 1));
  await page.getByText(/Game over/).waitFor();
});

test('a password, when kinds are switched off and it is copied, then the clipboard has it and nothing else is in it', async () => {
  await open('password-generator', 'de');
  for (const kind of ['Sonderzeichen', 'Großbuchstaben', 'Kleinbuchstaben', 'Ziffern']) await page.getByLabel(kind).click();
  const password = await page.locator('output').innerText();
  expect(password).toMatch(/^\d{16}$/);
  await button('Kopieren').click();
  await page.getByText('Kopiert').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(password);
});

test('a drawing, when a stroke is drawn and undone, then it is on the sheet and gone again', async () => {
  await open('drawing-pad');
  const marked = (): Promise<number> =>
    page.evaluate(`(() => { const c = document.querySelector('canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
      let n = 0; for (let i = 0; i < d.length; i += 4) if (d[i] !== d[0] || d[i + 1] !== d[1]) n += 1; return n; })()`);
  const box = await page.locator('canvas').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 50);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 150, { steps: 8 });
  await page.mouse.up();
  await expect.poll(marked).toBeGreaterThan(300);
  const [file] = await Promise.all([page.waitForEvent('download'), button('Save picture').click()]);
  expect(file.suggestedFilename()).toBe('drawing.png');
  await button('Undo').click();
  await expect.poll(marked).toBe(0);
});

test('a reaction, when pressed too early, then says so, and in time, then is measured', async () => {
  await open('reaction-test');
  const pad = page.locator('main section > button');
  await pad.click();
  await pad.click();
  await page.getByText('Too early').waitFor();
  await pad.click();
  await page.getByText('Now!').waitFor();
  await pad.focus();
  await page.keyboard.press(' ');
  await page
    .getByText(/^\d+ ms$/)
    .last()
    .waitFor();
  expect(await best()).toMatch(/^\d+ ms$/);
});
