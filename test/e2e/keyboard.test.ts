import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { walkFocus } from './focus-walk.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage | undefined;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());
beforeEach((context) => {
  if (!stage) context.skip('no browser is installed');
});
/** There when a test runs: without it none does. */
const onStage = (): Stage => {
  if (!stage) throw new Error('There is no stage');
  return stage;
};

describe.each(['light', 'dark'] as const)('by Tab alone, in the %s theme,', (colorScheme) => {
  const tabs = ['preview', 'code', 'data', 'versions', 'activity', 'settings'];
  const pages: readonly (readonly [path: string, title: string, stop: RegExp])[] = [
    ['/', 'Projects, Faibric', /^textarea What should the app do/],
    ['/account', 'Account, Faibric', /Use single keys/],
    ['/outbox', 'Outbox, Faibric', /^button .*account/i],
    ...tabs.map(
      (tab) => [`/p/?tab=${tab}`, tab === 'preview' ? '' : `${tab[0]?.toUpperCase()}${tab.slice(1)}, `, /^textarea Message/] as const,
    ),
  ];

  test.each(pages)('%s can be gone through, and every stop shows its ring', async (path, title, stop) => {
    const { page, goTo, project, says } = onStage();
    await page.emulateMedia({ colorScheme });
    await goTo(path.replace('/p/', `/p/${project}`));
    if (path.startsWith('/p/')) await says(/Live, version/);

    const stops = await walkFocus(page);

    expect(stops.filter(({ ring, seen }) => !ring || !seen)).toEqual([]);
    expect(stops.map(({ name }) => name).filter((name) => stop.test(name))).not.toEqual([]);
    expect(stops[0]?.name).toContain('To the page');
    expect(await page.title()).toBe(path.startsWith('/p/') ? `${title}My books, Faibric` : title);
  });

  test('the sign-in page as well', async () => {
    const { browser, url } = onStage();
    const { page, complaints } = await openPage(browser, { dark: colorScheme === 'dark' });
    await page.goto(`${url}/signin`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();

    const stops = await walkFocus(page);

    expect(stops.filter(({ ring, seen }) => !ring || !seen)).toEqual([]);
    expect(stops.map(({ name }) => name)).toContain('button Sign in');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('skip links, when they are taken, lead to the message box and to the preview behind another tab', async () => {
  const { page, inProject, focused, press } = onStage();
  await page.emulateMedia({ colorScheme: 'light' });
  await inProject('data');

  const places: string[] = [];
  for (const name of ['To the message box', 'To the preview']) {
    await page.getByRole('link', { name }).focus();
    await press('Enter');
    await expect.poll(() => focused()).not.toBe('');
    places.push(await focused());
  }

  expect(places).toEqual(['message-box', 'preview']);
  expect(page.url()).toMatch(/tab=preview$/);
});

test('a page that was gone to, begins at its heading; the home page at its box', async () => {
  const { page, inProject, focused, press } = onStage();
  await inProject();
  await press('g', 'a');
  await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Account');

  await press('g', 'h');

  await expect.poll(() => focused()).toBe('prompt');
});

describe('the palette', () => {
  test('from inside the box, opens over it, does nothing on Esc and gives the focus back with the words', async () => {
    const { page, goTo, focused, says, press } = onStage();
    await goTo('/');
    await page.locator('#prompt').fill('A list of birds');

    await press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: /Projects, pages/ }).fill('zzz');
    await says('Nothing is called “zzz”.');
    await press('Escape');

    await expect.poll(() => focused()).toBe('prompt');
    expect(await page.locator('#prompt').inputValue()).toBe('A list of birds');
  });

  test('finds a project by words in any order without accents, a command by its first letters, and does it; both come first the next time', async () => {
    const { page, goTo, press } = onStage();
    const theme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    await goTo('/');
    await press('ControlOrMeta+k');
    await page.getByRole('combobox').fill('BÓOKS my');
    await page.getByRole('option', { name: 'My books' }).waitFor();
    await press('Enter');
    await page.waitForURL(/\/p\/\d+/);

    await press('ControlOrMeta+k');
    await page.getByRole('combobox').fill('dark');
    await page.getByRole('option', { name: 'Theme: dark' }).waitFor();
    await press('Enter');
    await expect.poll(theme).toBe('dark');

    await press('ControlOrMeta+k');
    const recent = page.getByRole('group', { name: 'Recent' }).getByRole('option');
    await recent.first().waitFor();
    expect(await recent.allTextContents()).toEqual(['Theme: dark', 'My books']);
    await press('End');
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Account: language');
    await press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).textContent()).toBe('Theme: dark');
    await press('ControlOrMeta+k', 't');
    await expect.poll(theme).toBe('light');
  });

  test('restores the version before, and its notice takes that back by key', async () => {
    const { page, serves, inProject, press } = onStage();
    await inProject();
    await press('ControlOrMeta+k');
    await page.getByRole('combobox').fill('restore');
    await press('Enter');
    const notice = page.getByRole('status').filter({ hasText: 'Version 1 is live again' });
    await notice.getByRole('button', { name: 'Undo' }).waitFor();

    await press('ControlOrMeta+z');

    await notice.waitFor({ state: 'detached' });
    await serves(4);
  });
});

test('the sheet, on its key, shows every key and closes on Esc; by then no key went through to the page', async () => {
  const { page, inProject, focused, press } = onStage();
  await inProject();
  await press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByText('Reload the preview').waitFor();

  await press('3');
  expect(page.url()).toMatch(/tab=preview$/);
  await press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await press('3');

  await page.waitForURL(/tab=data/);
  await expect.poll(() => focused()).toBe('tab-data');
});

test('keys of a project, when pressed, show tabs, write, reload and change the width, which a reload keeps', async () => {
  const { page, inProject, focused, press } = onStage();
  await inProject('settings');
  await press('1');
  await page.waitForURL(/tab=preview/);
  await page.locator('iframe[src*="//owner-"]').last().waitFor();
  const asked = page.waitForRequest((request) => request.isNavigationRequest() && request.url().includes('//owner-'));
  await press('r');
  await asked;
  await press('Shift+D');
  await page.getByRole('button', { name: 'Tablet width', pressed: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Tablet width', pressed: true }).waitFor();

  await press('4');
  await page.getByRole('tab', { name: /Versions/, selected: true }).waitFor();
  await press('[');
  await page.waitForURL(/v=3&vs=4/);
  await press('[');
  await page.waitForURL(/v=2&vs=3/);
  await press(']');
  await page.waitForURL(/v=3&vs=4/);
  await press('m');

  expect(await focused()).toBe('message-box');
});

test('the key that stops a build, asks first; pressed again it stops', async () => {
  const { api, goTo, says, press } = onStage();
  const slow = await api<{ id: number }>('POST', '/api/projects/', { prompt: 'A shelf of teas', generator: 'ai' });
  await goTo(`/p/${slow.id}`);
  await says('Writing the app');

  await press('.');
  await says('Press it again to stop the build.');
  expect((await api<{ latest_build: { status: string } }>('GET', `/api/projects/${slow.id}/`)).latest_build.status).toBe('running');
  await press('.');

  await says(/Stopped by you/);
});

test('single letters, in the box are letters, after Esc are keys, and switched off are nothing; Ctrl K stays', async () => {
  const { page, goTo, inProject, project, press } = onStage();
  await inProject();
  await press('m');
  await page.keyboard.type('t 3 ? [ m');
  expect(await page.locator('#message-box').inputValue()).toBe('t 3 ? [ m');
  expect(page.url()).toMatch(/tab=preview$/);
  await press('Escape', '2');
  await page.waitForURL(/tab=code/);
  expect(await page.locator('#message-box').inputValue()).toBe('t 3 ? [ m');

  await goTo('/account');
  await page.getByLabel('Use single keys').uncheck();
  await inProject();
  await press('3', 'g', 'h', '?', 'm', 'ControlOrMeta+k');
  await page.getByRole('combobox').waitFor();

  expect(page.url()).toMatch(new RegExp(`/p/${project}\\?tab=preview$`));
  expect(await page.locator('[aria-keyshortcuts="3"]').count()).toBe(0);
  await press('Escape');
  await goTo('/account');
  await page.getByLabel('Use single keys').check();
});

test('an error of the dashboard, in a panel or nowhere, is kept for the operator without what was typed, and the page goes on', async () => {
  const { page, complaints, api, inProject, project, says, press } = onStage();
  await page.route('**/token/', (route) => route.fulfill({ json: {} }));
  await inProject('settings');
  await page.getByRole('alert').getByText('This part of the page stopped').waitFor();
  await page.locator('#message-box').fill('my secret plan');
  await page.evaluate("setTimeout(() => Promise.reject(new Error('Provoked beside my secret plan')))");
  await page.unroute('**/token/');

  const list = async () =>
    (await api<{ items: Record<'message' | 'page' | 'user_id' | 'count', unknown>[] }>('GET', '/api/operator/errors/')).items;
  await expect.poll(async () => (await list()).length, { timeout: 10_000 }).toBe(2);
  const items = await list();

  expect(items.map(({ message }) => message).sort()).toEqual(['Error: Provoked beside …', expect.stringMatching(/^TypeError: /)]);
  expect(items.every((item) => item.page === `/p/${project}` && item.count === 1 && item.user_id !== null)).toBe(true);
  expect(JSON.stringify(items)).not.toContain('secret');
  await press('Escape', '5');
  await says(/Version 4 serves/);
  expect(complaints.filter((one) => !/Provoked|TypeError/.test(one))).toEqual([]);
});
