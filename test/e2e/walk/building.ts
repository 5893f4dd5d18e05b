/** What a project page shows while something is built, waits, stops, or is interrupted. */
import { expect, test } from 'vitest';
import { until } from '../../faults/rig.ts';
import { teaScript } from '../../support/scripted-app.ts';
import { measure } from './measure.ts';
import { holding, type Walk } from './walk.ts';

/** Longer than a bubble and than most screens. */
const longSentence = 'A shelf for teas with name, origin and rating, where each tea has a page and the pages can be found again. '
  .repeat(80)
  .slice(0, 7_900);
const longName = 'Abcdefghijklmnopqrstuvwxyzabcdefghijklmn';

export function buildingStates(walk: () => Walk): void {
  const begun = async (prompt: string, body: Record<string, unknown> = {}) => {
    const { client, model, open, page } = walk();
    model.use(holding);
    const accepted = await client.create(prompt, { generator: 'ai', ...body });
    await open(`/p/${accepted.projectId}`);
    await page.getByText('Writing the app').first().waitFor();
    await page.locator('.file-writing').first().waitFor();
    return accepted;
  };
  const send = async (words: string) => {
    await walk().page.locator('#message-box').fill(words);
    await walk().page.locator('#message-box').press('Enter');
  };

  test('a build in the middle of its stream, its code, messages that wait behind it, its stop, its second beginning and its end', async () => {
    const { page, client, model, see, open } = walk();
    const { projectId, buildId } = await begun('A shelf of teas with name, origin and rating');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(async () => (await page.evaluate(measure)).moving.length).toBeGreaterThan(0); // so that the look below can be trusted
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await see('building');
    expect(await page.title()).toMatch(/^Building 2\/4, /);

    await page.locator('.file-writing').click();
    await page.getByText('being written').waitFor();
    await see('building code');
    await open(`/p/${projectId}?tab=preview`);
    await see('building preview');

    await send('Call the heading My teas');
    await send('Put the newest tea first, and below each one say when it was drunk for the last time and with whom');
    await page.getByText('waiting, 2 before it').waitFor();
    await see('queue');
    await page.getByRole('button', { name: 'Remove' }).last().click();
    await page.getByText('removed before it started').first().waitFor();
    await page.getByRole('button', { name: 'Edit' }).last().click();
    await expect.poll(() => page.locator('#message-box').inputValue()).toBe('Call the heading My teas');
    await page.locator('#message-box').fill('');

    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('Stopped by you').waitFor();
    await see('stopped');

    model.use(teaScript);
    await page.getByRole('button', { name: /^Continue from/ }).click();
    await page.getByText('Your app is live').waitFor();
    await see('live');
    await client.ended(buildId);

    await send('Call the heading My teas');
    await page.getByText('Changed, version 2 is live.').waitFor();
    await page
      .getByText(/\+\d+ −\d+/)
      .first()
      .waitFor();
    await see('changed');
    await open(`/p/${projectId}?tab=preview`);
    await page.locator('iframe[data-ready="true"]').waitFor();
    await see('live preview');
  });

  test('a very long sentence and a name of forty letters are whole, folded and nowhere wider than the screen', async () => {
    const { page, client, see } = walk();
    const { buildId } = await begun(longSentence, { name: longName });
    await page.getByRole('button', { name: 'Show all' }).waitFor();
    await see('long sentence', () => page.locator('.talk-scroll').evaluate((box) => box.scrollTo(0, 0)));
    await page.getByRole('button', { name: 'Show all' }).click();
    await see('long sentence unfolded');
    await client.call('POST', `/api/builds/${buildId}/cancel/`);
  });

  test('a connection that is lost is told, and the page catches up when it is back', async () => {
    const { page, client, see, provoked } = walk();
    const { buildId } = await begun('A diary of walks with place and distance');
    await page.context().setOffline(true);
    await page.getByText('No connection.').waitFor();
    await see('offline while building');
    await client.call('POST', `/api/builds/${buildId}/cancel/`);
    await client.ended(buildId);
    await page.context().setOffline(false);
    await page.getByText('Back.').waitFor();
    await page.getByText('Stopped by you').waitFor();
    provoked(/ERR_INTERNET_DISCONNECTED/, /WebSocket is closed before/);
  });

  test('after the API and after a worker were killed the page says so, and the build goes on', async () => {
    const { page, client, installation, see, provoked } = walk();
    const { projectId, buildId } = await begun('A list of seeds with name and month');
    const files = (await client.build(buildId)).attempt;
    await installation.kill('api');
    await page.locator('.status', { hasText: 'no connection' }).waitFor(); // the bar waits a little longer: on a fast machine it is never needed
    await see('API killed');
    await page.locator('.status', { hasText: /connected$/ }).waitFor();
    await see('API back');
    provoked(/ERR_CONNECTION_(REFUSED|RESET|CLOSED)|WebSocket|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED/);

    while ((await client.build(buildId)).attempt === files) {
      await installation.kill('worker'); // one of several: not always the one that builds
      await until('a worker takes it over or was not the one', async () => (await client.build(buildId)).attempt > files, 8_000).catch(
        () => 0,
      );
    }
    await page.getByText('Carried on after an interruption').waitFor();
    await see('worker killed');
    await client.call('POST', `/api/builds/${buildId}/cancel/`);
    await client.ended(buildId);
    expect((await client.project(projectId)).id).toBe(projectId);
  });
}
