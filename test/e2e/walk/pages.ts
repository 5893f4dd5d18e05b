/** The tabs of a project, and the pages beside home and project. */
import { expect, test } from 'vitest';
import type { Walk } from './walk.ts';

const tabs = ['code', 'data', 'versions', 'activity', 'settings'] as const;

export function otherPages(walk: () => Walk): void {
  test('every tab of a project, with rows and three versions, and of one that has nothing yet', async () => {
    const { page, client, see, open, live } = walk();
    const { projectId } = await live('Track my books with title, author, rating and whether I finished them');
    for (const [title, author, rating] of [
      ['The Left Hand of Darkness', 'Ursula K. Le Guin', 5],
      ['Piranesi', 'Susanna Clarke', 4],
      ['The Life and Opinions of Tristram Shandy, Gentleman, as told by himself in nine volumes', 'Laurence Sterne', 3],
    ] as const)
      await client.call('POST', `/api/v1/db/${projectId}/books/`, { title, author, rating });
    for (const wish of ['Make it dark', 'sort by title'])
      await client.ended((await client.change(projectId, wish, { generator: 'composer' })).buildId);
    for (const tab of tabs) {
      await open(`/p/${projectId}?tab=${tab}`);
      await page.locator(`#panel-${tab}`).waitFor();
      await expect.poll(() => page.locator('.panel-hatch, .hatch:visible').count()).toBe(0);
      await see(`tab ${tab}`);
    }
    await page.getByLabel(/to delete it/).fill('My books');
    await see('settings delete', () => page.locator('#panel-settings').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight)));

    const { projectId: nothing, buildId } = await client.create('qwrtz', { generator: 'composer' });
    await client.ended(buildId);
    for (const tab of tabs.slice(0, 3)) {
      await open(`/p/${nothing}?tab=${tab}`);
      await page.locator(`#panel-${tab}`).waitFor();
      await see(`tab ${tab} with nothing`);
    }
  });

  test('the account with a key that was just made, the outbox, what is not there, a part and a page that stopped, a session that ended', async () => {
    const { page, see, open, provoked } = walk();
    await open('/account');
    await page.getByRole('heading', { name: 'API keys' }).waitFor();
    await see('account');
    await page.getByLabel('What is the key for?').fill('Nightly export of the books and of everything else in here');
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText('This is the key.').waitFor();
    await see('account key made');

    await open('/outbox');
    await page
      .getByText(/https?:\/\//)
      .first()
      .waitFor();
    await see('outbox');

    await open('/p/99999');
    await page.getByRole('heading', { name: 'There is nothing at /p/99999' }).waitFor();
    await see('not found project');
    provoked(/status of 404/);
    await open('/no/such/page/with-a-name-that-is-much-longer-than-any-screen-of-a-phone-is-wide');
    await page.getByRole('heading', { name: /There is nothing at/ }).waitFor();
    await see('not found');

    await page.route('**/assets/account-*.js', (route) => route.abort());
    await open('/account');
    await page.getByRole('heading', { name: 'This page stopped' }).waitFor();
    await see('page stopped');
    await page.unrouteAll({ behavior: 'wait' });
    provoked(/ERR_FAILED|Failed to fetch dynamically imported module/);

    await open('/');
    await page.getByLabel('What should the app do?').fill('A shelf of teas');
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Account' }).click();
    await page
      .getByText('Sign in again, your text is still here')
      .or(page.getByRole('heading', { name: 'Sign in' }))
      .first()
      .waitFor();
    await see('session ended');
    provoked(/status of 401/);
  });
}
