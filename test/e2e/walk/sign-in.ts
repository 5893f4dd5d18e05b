/** Every state of signing in. */
import { test } from 'vitest';
import type { z } from 'zod';
import type { account } from '../../../core/contract/account.ts';
import type { Walk } from './walk.ts';

export function signInStates(walk: () => Walk): void {
  test('signing in: the empty form, a wrong password, a link on its way, a reset and its form, a used link, a server that is away', async () => {
    const { page, client, open, see, provoked } = walk();
    const { email } = await client.call<z.output<typeof account>>('GET', '/api/account/');

    await open('/signin');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await see('sign-in');

    await page.getByLabel('E-mail').fill(email);
    await page.locator('input[type=password]').fill('not the one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('E-mail or password is not right.').waitFor();
    await see('sign-in wrong password');
    provoked(/status of 401/);

    await page.getByRole('button', { name: 'Send me a link instead' }).click();
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByText('a link is on its way').waitFor();
    await see('sign-in link sent');

    await page.getByRole('button', { name: 'Use a password' }).click();
    await page.getByRole('button', { name: 'Forgotten password' }).click();
    await see('sign-in forgotten password');

    await page.getByRole('button', { name: 'Use a password' }).click();
    await page.getByRole('button', { name: 'Make an account' }).click();
    await see('sign-in make an account');

    await open('/signin?reset=a-token');
    await page.getByRole('button', { name: 'Set the password' }).waitFor();
    await see('sign-in new password');

    await open('/signin?token=used-already');
    await page.getByText('This link was used already').waitFor();
    await see('sign-in used link');
    provoked(/status of 4\d\d/);

    await page.route('**/api/**', (route) => route.abort());
    await open('/');
    await page.getByRole('heading', { name: 'The server does not answer yet' }).waitFor();
    await see('server away');
    await page.unroute('**/api/**');
    provoked(/ERR_FAILED/, /ApiError: No connection/);
  });
}
