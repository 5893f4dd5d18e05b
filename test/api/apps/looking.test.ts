import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { versionLabel } from '../../../core/host.ts';
import { deleteProject } from '../../../db/projects.ts';
import { versionSecret } from '../../../db/seal.ts';
import { addLiveApp, configOf, pageFiles, startSites, type Sites } from './sites.ts';

let sites: Sites;
beforeAll(async () => {
  sites = await startSites();
  await sites.server.person('ann');
});
afterAll(() => sites.close());

const labelOf = (projectId: number, version: number): string =>
  versionLabel(projectId, version, versionSecret(sites.server.databases.keyring, projectId, version));

/** An app whose first version was replaced by a second, with one row that the second wrote. */
async function changedApp(name: string) {
  const app = await addLiveApp(sites, `OLD${name}`);
  await sites.publish(app.id, pageFiles(`NEW${name}`));
  const rows = `/api/v1/db/${app.id}/books/`;
  const row = (await sites.at(app.slug, { method: 'POST', path: rows, body: { title: 'Emma' } })).body as { id: string };
  return { ...app, rows, row, label: labelOf(app.id, 1) };
}

describe('a stored version, when it is looked at', () => {
  test('serves exactly its own files, in the headers and with the config of an app, and none of a later version', async () => {
    const app = await changedApp('AAAAA');

    const page = await sites.at(app.label, { path: '/' });
    const script = await sites.at(app.label, { path: '/assets/app-OLDAAAAA.js' });
    const later = await sites.at(app.label, { path: '/assets/app-NEWAAAAA.js' });

    expect(page.text).toContain('app-OLDAAAAA.js');
    expect(configOf(page.text)).toMatchObject({ project: String(app.id), version: 1, scratch: false, token: app.token });
    expect(page.headers['content-security-policy']).toBe((await sites.at(app.slug, { path: '/' })).headers['content-security-policy']);
    expect([script.status, later.status]).toEqual([200, 404]);
    expect((await sites.at(labelOf(app.id, 2), { path: '/' })).text).toContain('app-NEWAAAAA.js');
  });

  test('shows the real rows, and refuses every write with words that say why; nothing was changed', async () => {
    const app = await changedApp('BBBBB');
    const at = `${app.rows}${app.row.id}/`;

    expect((await sites.at(app.label, { path: app.rows })).body).toMatchObject({ items: [{ title: 'Emma' }] });
    expect((await sites.at(app.label, { path: at })).body).toMatchObject({ title: 'Emma' });
    for (const [method, path, body] of [
      ['POST', app.rows, { title: 'Persuasion' }],
      ['PUT', at, { title: 'x' }],
      ['PATCH', at, { title: 'x' }],
      ['DELETE', at, undefined],
      ['POST', `${at}undelete/`, undefined],
    ] as const)
      expect(await sites.at(app.label, { method, path, body, headers: { 'x-app-token': app.token } }), `${method} ${path}`).toMatchObject({
        status: 403,
        body: { code: 'read_only', detail: 'You are looking at version 1; rows can be changed in the live app' },
      });

    const { items } = (await sites.at(app.slug, { path: app.rows })).body as { items: object[] };
    expect(items).toHaveLength(1);
    expect(items).toMatchObject([{ title: 'Emma' }]);
  });

  test('hears of rows that are changed in the live app, and not of a switch', async () => {
    const app = await changedApp('CCCCC');
    const told: string[] = [];
    const res = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { host: `${app.label}.localhost` };
      request({ port: sites.port, host: '127.0.0.1', path: '/_faibric/live', headers }, resolve).on('error', reject).end();
    });
    res.on('data', (chunk: Buffer) => told.push(...chunk.toString().split('\n\n').filter(Boolean))).on('error', () => undefined);
    await expect.poll(() => told).toEqual(['event: version\ndata: {"version":1}']);

    await sites.publish(app.id, pageFiles('THIRDCCC'));
    await sites.at(app.slug, { method: 'POST', path: app.rows, body: { title: 'Persuasion' } });

    await expect.poll(() => told.slice(1), { timeout: 5_000 }).toEqual(['event: rows\ndata: {"collection":"books"}']);
    res.destroy();
  });

  test('tells nobody of errors in it: they are history', async () => {
    const app = await changedApp('DDDDD');

    expect((await sites.at(app.label, { method: 'POST', path: '/_faibric/errors', body: { message: 'x' } })).status).toBe(204);

    const events = await sites.server.databases.system.selectFrom('events').select('type').where('project_id', '=', app.id).execute();
    expect(events.filter(({ type }) => type === 'app_error')).toEqual([]);
  });
});

describe('a host of no stored version', () => {
  test('with a wrong secret, another app’s or another version’s, or a version that there is not, answers 404', async () => {
    const [app, other] = [await changedApp('EEEEE'), await changedApp('FFFFF')];
    const { keyring } = sites.server.databases;

    for (const label of [
      versionLabel(app.id, 1, '0'.repeat(16)),
      versionLabel(app.id, 1, versionSecret(keyring, other.id, 1)),
      versionLabel(app.id, 1, versionSecret(keyring, app.id, 2)),
      labelOf(app.id, 9),
      `version-${app.id}-1-x`,
    ])
      for (const path of ['/', '/assets/app-OLDEEEEE.js', app.rows])
        expect((await sites.at(label, { path })).status, `${label} ${path}`).toBe(404);
    expect((await sites.at(app.label, { path: other.rows })).status).toBe(404);
  });

  test('of a deleted project, is gone with it', async () => {
    const app = await changedApp('GGGGG');
    expect((await sites.at(app.label, { path: '/' })).status).toBe(200);

    await deleteProject(sites.server.databases.system, app.id);

    await expect.poll(async () => (await sites.at(app.label, { path: '/' })).status, { timeout: 5_000 }).toBe(404);
    expect((await sites.at(app.label, { path: app.rows })).status).toBe(404);
  });
});

test('the picture by which the dashboard learns that a host is found, when loaded by its page, may be shown there; nothing else may', async () => {
  const app = await changedApp('HHHHH');

  const here = await sites.at(app.slug, { path: '/_faibric/here.svg' });

  expect(here).toMatchObject({ status: 200, text: expect.stringContaining('<svg') as string });
  expect(here.headers).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-store' });
  expect((await sites.at(app.slug, { path: '/robots.txt' })).headers['cross-origin-resource-policy']).toBe('same-origin');
});
