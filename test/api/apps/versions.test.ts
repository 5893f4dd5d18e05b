import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteProject } from '../../../db/projects.ts';
import { switchVersion } from '../../../db/versions.ts';
import { addLiveApp, configOf, pageFiles as files, startSites, type Sites } from './sites.ts';

let sites: Sites;
beforeAll(async () => {
  sites = await startSites();
  await sites.server.person('ann');
});
afterAll(() => sites.close());

describe('versions', () => {
  test('a page that was opened before a switch, when it loads its files after it, still gets them; a new page is all new', async () => {
    const app = await addLiveApp(sites, 'OLDOLD11');
    await sites.publish(app.id, files('NEWNEW22'));

    await expect.poll(async () => (await sites.at(app.slug, { path: '/' })).text, { timeout: 5_000 }).toContain('app-NEWNEW22.js');

    expect((await sites.at(app.slug, { path: '/assets/app-OLDOLD11.js' })).text).toContain('OLDOLD11');
    expect((await sites.at(app.slug, { path: '/assets/app-NEWNEW22.js' })).text).toContain('NEWNEW22');
    expect(configOf((await sites.at(app.slug, { path: '/' })).text)['version']).toBe(2);
  });

  test('100 switches under load, when pages are loaded all the while, never fail and never mix two versions', async () => {
    const app = await addLiveApp(sites, 'V0000000');
    for (let version = 1; version <= 3; version += 1) await sites.publish(app.id, files(`V000000${version}`));
    let isDone = false;
    const seen = new Set<string>();
    const visit = async () => {
      while (!isDone) {
        const page = await sites.at(app.slug, { path: '/' });
        const script = /\/assets\/app-(\w+)\.js/.exec(page.text);
        const code = await sites.at(app.slug, { path: script?.[0] ?? '/none.js' });
        expect([page.status, code.status]).toEqual([200, 200]);
        expect(configOf(page.text)['version']).toBe(Number(script?.[1]?.at(-1)) + 1);
        expect(code.text).toContain(script?.[1]);
        seen.add(script?.[1] ?? '');
      }
    };
    const visitors = [visit(), visit(), visit()];

    const { system } = sites.server.databases;
    for (let i = 0; i < 100; i += 1) await system.transaction().execute((trx) => switchVersion(trx, app.id, (i % 4) + 1));
    isDone = true;
    await Promise.all(visitors);

    expect(seen.size).toBe(4);
  });

  test('a switch, when its wake-up is lost, is seen within three seconds', async () => {
    const app = await addLiveApp(sites, 'LOSTLOST');
    await sites.at(app.slug, { path: '/' });
    const { system } = sites.server.databases;

    await system.updateTable('projects').set({ version: null }).where('id', '=', app.id).execute(); // no NOTIFY

    await expect.poll(async () => (await sites.at(app.slug, { path: '/' })).status, { timeout: 3_000, interval: 100 }).toBe(404);
  });

  test('an app that is not live yet, taken down or deleted, when opened, is a page in plain words', async () => {
    const app = await sites.addApp('ann');
    const { system } = sites.server.databases;

    const early = await sites.at(app.project.slug, { path: '/' });
    await sites.publish(app.project.id, files('SHORTLIF'));
    await expect.poll(async () => (await sites.at(app.project.slug, { path: '/' })).status, { timeout: 5_000 }).toBe(200);
    await system.transaction().execute((trx) => deleteProject(trx, app.project.id));
    await expect.poll(async () => (await sites.at(app.project.slug, { path: '/' })).status, { timeout: 5_000 }).toBe(404);

    expect(early.status).toBe(404);
    expect(early.text).toContain('not live yet');
    expect((await sites.at(app.project.slug, { path: '/' })).text).toContain('There is no app here');
    expect((await sites.at(app.project.slug, { path: '/assets/app-SHORTLIF.js' })).status).toBe(404);
    for (const label of ['nobody-nothing-1', 'x', `ann-other-${app.project.id}`, '0', `${app.project.id}`])
      expect((await sites.at(label, { path: '/' })).status, label).toBe(404);
  });
});

describe('previews', () => {
  test('a preview, when shown, has scratch rows of its own that the app never sees', async () => {
    const app = await addLiveApp(sites, 'LIVELIVE');
    const { label } = await sites.preview(app.id, files('PREVIEW1'));
    const path = `/api/v1/db/${app.id}/notes/`;

    const page = await sites.at(label, { path: '/' });
    await sites.at(label, { method: 'POST', path, body: { where: 'preview' } });
    const [there, here] = await Promise.all([sites.at(label, { path }), sites.at(app.slug, { path })]);

    expect(configOf(page.text)).toMatchObject({ project: String(app.id), version: 1, scratch: true });
    expect(page.text).toContain('app-PREVIEW1.js');
    expect((there.body as { items: unknown[] }).items).toHaveLength(1);
    expect((here.body as { items: unknown[] }).items).toEqual([]);
  });

  test('a preview, when its next revision is stored, shows it at once, and the one before can finish loading', async () => {
    const app = await sites.addApp('ann');
    const { label, buildId } = await sites.preview(app.project.id, files('REV11111'));
    await sites.at(label, { path: '/' });

    await sites.preview(app.project.id, files('REV22222'), buildId);

    expect((await sites.at(label, { path: '/' })).text).toContain('REV22222');
    expect((await sites.at(label, { path: '/assets/app-REV11111.js' })).status).toBe(200);
  });

  test('a preview, when its secret is guessed or its project is deleted, is not there', async () => {
    const app = await sites.addApp('ann');
    const { label, buildId } = await sites.preview(app.project.id, files('SECRET11'));
    expect((await sites.at(label, { path: '/' })).status).toBe(200);

    expect((await sites.at(`preview-${buildId}-${'0'.repeat(16)}x`, { path: '/' })).status).toBe(404);
    await sites.server.databases.system.transaction().execute((trx) => deleteProject(trx, app.project.id));
    expect((await sites.at(label, { path: '/' })).status).toBe(404);
  });
});

test('an app that was visited, when the database goes away, is served on; one that was not says so in plain words', async () => {
  const own = await startSites();
  await own.server.person('ann');
  const app = await addLiveApp(own, 'WARMWARM');
  const cold = await addLiveApp(own, 'COLDCOLD');
  for (const path of ['/', '/assets/app-WARMWARM.js']) await own.at(app.slug, { path });

  await own.server.databases.system.destroy();
  await new Promise((resolve) => setTimeout(resolve, 2_200)); // longer than anything is believed unasked

  expect((await own.at(app.slug, { path: '/books/1' })).text).toContain('app-WARMWARM.js');
  expect((await own.at(app.slug, { path: '/assets/app-WARMWARM.js' })).status).toBe(200);
  const missing = await own.at(cold.slug, { path: '/' });
  expect(missing.status).toBe(503);
  expect(missing.text).toContain('away for a moment');
  await own.close();
});
