import { request, type IncomingMessage } from 'node:http';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEvents } from '../../../db/events.ts';
import { switchVersion } from '../../../db/versions.ts';
import { startSites, type Sites } from './sites.ts';

let sites: Sites;
beforeAll(async () => {
  sites = await startSites();
  await sites.server.person('ann');
});
afterAll(() => sites.close());

/** Follows `/_faibric/live` and collects the versions it tells. */
async function follow(label: string) {
  const versions: number[] = [];
  const collections: string[] = [];
  const res = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port: sites.port, host: '127.0.0.1', path: '/_faibric/live', headers: { host: `${label}.localhost` } }, resolve)
      .on('error', reject)
      .end();
  });
  let isOpen = true;
  res.on('data', (chunk: Buffer) => {
    for (const [, json = ''] of chunk.toString().matchAll(/event: version\ndata: (.*)\n\n/g))
      versions.push((JSON.parse(json) as { version: number }).version);
    for (const [, json = ''] of chunk.toString().matchAll(/event: rows\ndata: (.*)\n\n/g))
      collections.push((JSON.parse(json) as { collection: string }).collection);
  });
  res.on('close', () => (isOpen = false)).on('error', () => undefined);
  return { res, versions, collections, isOpen: () => isOpen, close: () => res.destroy() };
}

const page = { '/index.html': '<html><head></head></html>' };

describe('/_faibric/live', () => {
  test('an open page, when its app is switched, learns of it at once; when it is rolled back, too', async () => {
    const { project } = await sites.addApp('ann');
    await sites.publish(project.id, page);
    const open = await follow(project.slug);
    await expect.poll(() => open.versions, { timeout: 5_000 }).toEqual([1]);

    await sites.publish(project.id, page);
    await expect.poll(() => open.versions, { timeout: 1_500 }).toEqual([1, 2]);
    await sites.server.databases.system.transaction().execute((trx) => switchVersion(trx, project.id, 1));
    await expect.poll(() => open.versions, { timeout: 1_500 }).toEqual([1, 2, 1]);

    expect(open.res.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    open.close();
  });

  test('an open page, when the wake-up is lost, learns of the switch all the same; of a deleted app the stream ends', async () => {
    const { project } = await sites.addApp('ann');
    const { system } = sites.server.databases;
    await sites.publish(project.id, page);
    const open = await follow(project.slug);
    await expect.poll(() => open.versions, { timeout: 5_000 }).toEqual([1]);

    await system.updateTable('projects').set({ version: null }).where('id', '=', project.id).execute();
    await expect.poll(() => open.versions, { timeout: 3_000 }).toEqual([1, 0]);
    await system.deleteFrom('projects').where('id', '=', project.id).execute();
    await expect.poll(open.isOpen, { timeout: 3_000 }).toBe(false);
  });

  test('an open preview, when its next revision is stored, learns of it', async () => {
    const { project } = await sites.addApp('ann');
    const { label, buildId } = await sites.preview(project.id, page);
    const open = await follow(label);
    await expect.poll(() => open.versions, { timeout: 5_000 }).toEqual([1]);

    await sites.preview(project.id, page, buildId);

    await expect.poll(() => open.versions, { timeout: 3_000 }).toEqual([1, 2]);
    open.close();
  });
});

describe('rows', () => {
  const put = (label: string, project: number, collection: string, body: object) =>
    sites.at(label, { method: 'POST', path: `/api/v1/db/${project}/${collection}/`, body });

  test('open pages, when somebody adds rows, are told once of each collection; other apps’ pages are not', async () => {
    const [one, other] = [await sites.addApp('ann'), await sites.addApp('ann')];
    for (const { project } of [one, other]) await sites.publish(project.id, page);
    const pages = await Promise.all([one, one, other].map(({ project }) => follow(project.slug)));
    await Promise.all(pages.map((open) => expect.poll(() => open.versions).toEqual([1])));

    for (let n = 0; n < 5; n += 1) await put(one.project.slug, one.project.id, 'notes', { n });

    await expect.poll(() => pages.map((open) => open.collections.includes('notes'))).toEqual([true, true, false]);
    expect(pages[0]?.collections.length).toBeLessThan(5);
    for (const open of pages) open.close();
  });

  test('an open page, when something is sent in confidence, hears nothing of it', async () => {
    const { project } = await sites.addApp('ann');
    await sites.publish(project.id, page);
    const access = { ...project.access, collections: { orders: { create: 'anyone', read: 'owner' } } };
    const { system } = sites.server.databases;
    await system
      .updateTable('projects')
      .set({ access: JSON.stringify(access) })
      .where('id', '=', project.id)
      .execute();
    const open = await follow(project.slug);
    await expect.poll(() => open.versions).toEqual([1]);

    expect((await put(project.slug, project.id, 'orders', { what: 'ring' })).status).toBe(201);
    await put(project.slug, project.id, 'notes', { n: 1 });

    await expect.poll(() => open.collections).toEqual(['notes']);
    open.close();
  });

  test('an open preview, when a row is tried in it, is told; the live app’s page is not', async () => {
    const { project } = await sites.addApp('ann');
    await sites.publish(project.id, page);
    const { label } = await sites.preview(project.id, page);
    const [live, preview] = await Promise.all([follow(project.slug), follow(label)]);
    await expect.poll(() => [live.versions, preview.versions]).toEqual([[1], [1]]);

    await put(label, project.id, 'notes', { n: 1 });

    await expect.poll(() => preview.collections).toEqual(['notes']);
    expect(live.collections).toEqual([]);
    for (const open of [live, preview]) open.close();
  });
});

describe('/_faibric/errors', () => {
  const source = 'export function List(rows: string[]) {\n  const first = rows[0];\n\n  return first!.length;\n}\n';
  const { code, map } = transformSync(source, { loader: 'ts', minify: true, sourcemap: 'external', sourcefile: 'BookList.tsx' });
  const place = `1:${code.indexOf('length') + 1}`;
  const files = { ...page, '/assets/app-ERRORS11.js': code, '/assets/app-ERRORS11.js.map': map };

  async function open() {
    const { project, host } = await sites.addApp('ann');
    await sites.publish(project.id, files);
    const tell = (body: unknown, headers: Record<string, string> = {}) =>
      sites.at(project.slug, { method: 'POST', path: '/_faibric/errors', body, headers });
    const told = async () =>
      (await readEvents(sites.server.databases.system, project.id, 0, 1_000)).filter((event) => event.type === 'app_error');
    const stack = (path: string) =>
      `TypeError: x is undefined\n    at R (http://${host}/_faibric/vendor/react-A.js:1:2)\n    at List (http://${host}${path}:${place})`;
    return { project, host, tell, told, stack };
  }

  test('an error in a page, when told by three visitors, is one event that says where in the sources it was', async () => {
    const { tell, told, stack } = await open();
    const body = { message: 'x is undefined', stack: stack('/assets/app-ERRORS11.js'), source: '' };

    const answers = await Promise.all([tell(body), tell(body), tell({ ...body, more: 1 })]);

    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await told()).map(({ content }) => content)).toEqual([
      { version: 1, message: 'x is undefined', file: 'BookList.tsx', line: 4 },
    ]);
  });

  test('an error without a place or in an unmapped file, when told, is kept with what is known', async () => {
    const { tell, told, host } = await open();

    await tell({ message: 'Script error.' });
    await tell({ message: 'odd \u0000 \ud800 text', source: `http://${host}/assets/app-ERRORS11.js:7:1` });

    expect((await told()).map(({ content }) => content)).toEqual([
      { version: 1, message: 'Script error.' },
      { version: 1, message: 'odd  \ufffd text', file: 'assets/app-ERRORS11.js', line: 7 },
    ]);
  });

  test('errors of an older version’s page and of previews, when told, are history', async () => {
    const { project, tell, told, stack } = await open();
    const { label } = await sites.preview(project.id, page);

    const old = await tell({ message: 'old', stack: stack('/assets/app-GONEGONE.js') });
    const preview = await sites.at(label, { method: 'POST', path: '/_faibric/errors', body: { message: 'half done' } });

    expect([old.status, preview.status]).toEqual([204, 204]);
    expect(await told()).toEqual([]);
  });

  test('what is no report of this app’s page, when sent, is refused', async () => {
    const { tell, told } = await open();

    expect((await tell('{', {})).status).toBe(400);
    expect((await tell({ stack: 'x' })).status).toBe(422);
    expect((await tell({ message: 'x'.repeat(20_000) })).status).toBe(413);
    expect((await tell({ message: 'x' }, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await tell({ message: 'x' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await tell({ message: 'x' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await told()).toEqual([]);
  });

  test('a flood of made-up errors, when sent, is slowed, and fifty are kept at most', async () => {
    const { tell, told } = await open();

    const statuses: number[] = [];
    for (let i = 0; i < 100; i += 1) statuses.push((await tell({ message: `made up ${i}` })).status);

    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
    expect(await told()).toHaveLength(50);
  });
});
