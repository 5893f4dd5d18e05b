/** Every state of the home page. */
import { expect, test } from 'vitest';
import { maxPromptCharacters } from '../../../core/limits.ts';
import { teaScript } from '../../support/scripted-app.ts';
import { firstLoadOf } from '../../support/page-figures.ts';
import { until } from '../../faults/rig.ts';
import { holding, promise, type Walk } from './walk.ts';

/** Kilobytes that the first page may ask for, compressed (ui.md §7). The two fonts weigh 41 and 30. */
const budget = { script: 200, style: 40, preloadedFonts: 71.5 };

export function homeStates(walk: () => Walk): void {
  test('home on a fresh installation: empty, with a draft, a long and a too long one, an example over a draft, its menus', async () => {
    const { page, installation, see } = walk();
    await page.goto(installation.signInUrl());
    await page.getByText('Start with one of these').waitFor();
    await see('home fresh');
    const { promptMs: _, ...asked } = await firstLoadOf(page);
    for (const [what, bytes] of Object.entries(asked)) {
      expect(bytes, what).toBeGreaterThan(1_000);
      expect(bytes / 1_000, what).toBeLessThan(budget[what as keyof typeof budget]);
    }

    const box = page.getByLabel('What should the app do?');
    await box.fill('A shelf of teas with name, origin and rating');
    await page.getByText('Draft kept on this device').waitFor();
    await see('home draft');

    await page.getByRole('button', { name: 'Tip calculator' }).click();
    await page.getByText('Your draft is back').waitFor();
    await see('home draft is back');

    await page.getByRole('button', { name: /How it is built/ }).click();
    await page.getByRole('menuitemradio', { name: 'From parts' }).waitFor();
    await see('home generator menu');
    await page.keyboard.press('Escape');

    await box.fill(
      'All the teas that I have ever tasted and the places where they grew. '.repeat(150).slice(0, maxPromptCharacters + 2_140),
    );
    await page.getByText('2,140 characters over the limit').waitFor();
    await see('home too long');
    await box.fill('');
  });

  test('home without a connection keeps the sentence and builds it when the connection is back', async () => {
    const { page, client, model, see, provoked, open } = walk();
    model.use(teaScript);
    await open('/');
    const box = page.getByLabel('What should the app do?');
    await box.fill('A shelf of teas with name, origin and rating');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: /Build when back/ }).waitFor();
    await page.getByText(/No connection/).waitFor();
    await see('home offline');

    await page.getByRole('button', { name: /Build when back/ }).click();
    await page.getByText('It is built as soon as the connection is back.').waitFor();
    await see('home offline saved for later');
    await page.context().setOffline(false);
    await page.waitForURL(/\/p\/\d+/);
    const id = Number(/\/p\/(\d+)/.exec(page.url())?.[1]);
    await until('the sentence is an app', async () => (await client.project(id)).status === 'live');
    expect((await client.call<{ items: object[] }>('GET', '/api/projects/')).items).toHaveLength(1);
    provoked(/ERR_INTERNET_DISCONNECTED/, /WebSocket is closed before/);
  });

  test('home with projects in every state, while they load, when they cannot be loaded, and when a search finds none', async () => {
    const { page, client, model, see, provoked, open, live } = walk();
    await live('Track my books with title, author, rating and whether I finished them');
    model.use(() => ({ status: 401, body: { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } } }));
    const failed = await client.create('A map of the wells in our valley', { generator: 'ai' });
    await client.ended(failed.buildId);
    const changed = await live('Pomodoro timer');
    const change = await client.change(changed.projectId, 'Make it count the rounds', { generator: 'ai' });
    await client.ended(change.buildId);
    model.use(holding);
    const building = await client.create('A diary of the tides with height and hour', { generator: 'ai' });
    const stopped = await client.create('A ledger of borrowed tools', {
      generator: 'ai',
      name: 'Abcdefghijklmnopqrstuvwxyzabcdefghijklmn',
    });
    for (const { buildId } of [building, stopped])
      await until('it is written', async () => (await client.build(buildId)).step === 'generate');
    await client.call('POST', `/api/builds/${stopped.buildId}/cancel/`);
    await client.ended(stopped.buildId);

    await open('/');
    await page.getByText('Your projects').waitFor();
    await page.getByText('Building').first().waitFor();
    await see('home projects');
    await see('home projects below', () => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight)));

    await page.getByRole('button', { name: 'Search projects' }).click();
    await page.getByRole('searchbox').fill('xylophone');
    await page.getByText('No project matches').waitFor();
    await see('home search without a hit');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('books');
    await see('palette');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    await see('account menu');
    await page.keyboard.press('Escape');

    const held = promise();
    await page.route('**/api/projects/?*', (route) => held.kept.then(() => route.continue()));
    await page.reload();
    await page.locator('.card-hatch').first().waitFor();
    await see('home loading');
    held.keep();
    await page.unrouteAll({ behavior: 'wait' });

    await page.route('**/api/projects/?*', (route) =>
      route.fulfill({ status: 500, json: { code: 'internal', detail: 'This failed on our side' } }),
    );
    await page.reload();
    await page.getByText('The list could not be loaded.').waitFor();
    await see('home list failed');
    await page.unrouteAll({ behavior: 'wait' });
    provoked(/status of 500/);
    await client.call('POST', `/api/builds/${building.buildId}/cancel/`);
  });
}
