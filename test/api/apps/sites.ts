/** App hosts and the data API over a real database, and apps to put on them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { RequestListener, ServerResponse } from 'node:http';
import { pino } from 'pino';
import { loadServices } from '../../../catalog/services.ts';
import { createAppDirectory, type AppDirectory } from '../../../api/apps/directory.ts';
import { createAppHost } from '../../../api/apps/serve.ts';
import { createDataApi, isDataPath } from '../../../api/data/handler.ts';
import type { Limits } from '../../../api/data/quota.ts';
import { byHost } from '../../../api/http/hosts.ts';
import { previewLabel } from '../../../core/host.ts';
import { openBus, type Bus } from '../../../db/bus.ts';
import { acceptBuild } from '../../../db/builds.ts';
import { storeBlobs } from '../../../db/files.ts';
import { storePreview } from '../../../db/previews.ts';
import { getProject, insertProject, readToken } from '../../../db/projects.ts';
import type { ProjectRow } from '../../../db/schema.ts';
import { previewSecret } from '../../../db/seal.ts';
import { insertVersion, switchVersion, type Asset } from '../../../db/versions.ts';
import { startTestServer, type Answer, type Call, type Given, type TestServer } from '../../support/http-server.ts';

export interface Sites {
  readonly server: TestServer;
  readonly bus: Bus;
  readonly apps: AppDirectory;
  readonly port: number;
  /** A call to an app's host by its label. */
  at(label: string, call: Call): Promise<Answer>;
  addApp(owner: string): Promise<{ project: ProjectRow; token: string; host: string }>;
  /** Makes the next version of these files and switches to it. Answers its number. */
  publish(projectId: number, files: Record<string, string>): Promise<number>;
  /** Stores a build's preview. Answers its host's label and the build's id. */
  preview(projectId: number, files: Record<string, string>, buildId?: number): Promise<{ label: string; buildId: number }>;
  vendor(name: string, content: string): Promise<void>;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  map: 'application/json',
};

const assetsOf = (files: Record<string, string>): Asset[] =>
  Object.entries(files).map(([at, content]) => ({
    path: at,
    content: Buffer.from(content),
    contentType: types[at.split('.').pop() ?? ''] ?? 'application/octet-stream',
  }));

/** Calls to the world are tested elsewhere. */
const noGateway = (_req: unknown, res: ServerResponse): void => void res.writeHead(404).end();

export async function startSites({ limits, ...given }: Given & { readonly limits?: Limits } = {}): Promise<Sites> {
  let dashboard: RequestListener | undefined;
  const server = await startTestServer({
    ...given,
    mount: (app, parts) => {
      dashboard = app;
      given.mount?.(app, parts);
    },
  });
  const { databases, config, auth } = server;
  const { keyring, system } = databases;
  const log = pino({ level: 'error' }, { write: (line: string) => void server.logged.push(line) });
  const bus = openBus({ databases, listen: true });
  const apps = createAppDirectory({ config, keyring, databases, bus });
  const data = createDataApi({
    config,
    keyring,
    databases,
    apps,
    resolveCaller: auth.resolveCaller,
    log,
    bus,
    ...(limits ? { limits } : {}),
  });
  const vendorFolder = await mkdtemp(path.join(os.tmpdir(), 'faibric-vendor-'));
  const host = createAppHost({
    config,
    databases,
    keyring,
    apps,
    data,
    gateway: noGateway,
    catalog: loadServices(),
    bus,
    vendorFolder,
    log,
  });
  server.server.removeAllListeners('request');
  server.server.on(
    'request',
    byHost(config, {
      dashboard: (req, res) => (isDataPath(req.url) ? data(req, res) : dashboard?.(req, res)),
      app: (req, res, label) => host.handle(req, res, label),
    }),
  );
  const newBuild = (projectId: number) =>
    system.transaction().execute((trx) => acceptBuild(trx, { projectId, kind: 'create', prompt: 'an app', generator: 'composer' }));
  return {
    server,
    bus,
    apps,
    port: config.PORT,
    at: (label, call) => server.call({ ...call, headers: { host: `${label}.localhost:${config.PORT}`, ...call.headers } }),
    addApp: async (owner) => {
      const project = await insertProject(system, keyring, {
        owner: { id: owner, username: owner },
        prompt: 'an app',
        name: 'App',
        appName: 'App',
        generator: 'composer',
      });
      return { project, token: await readToken(keyring, project), host: `${project.slug}.localhost:${config.PORT}` };
    },
    publish: async (projectId, files) => {
      const build = await newBuild(projectId);
      return system.transaction().execute(async (trx) => {
        await getProject(trx, projectId);
        const version = await insertVersion(trx, {
          projectId,
          buildId: build.id,
          kind: 'create',
          prompt: 'an app',
          title: 'App',
          appType: 'webapp',
          files: [],
          assets: assetsOf(files),
          changes: { files: 0, added: 0, removed: 0 },
        });
        await switchVersion(trx, projectId, version);
        return version;
      });
    },
    preview: async (projectId, files, known) => {
      const buildId = known ?? (await newBuild(projectId)).id;
      const assets = assetsOf(files);
      const shas = await storeBlobs(
        system,
        assets.map((asset) => asset.content),
      );
      await storePreview(
        system,
        buildId,
        Object.fromEntries(assets.map((asset, i) => [asset.path, [shas[i] ?? '', asset.contentType] as const])),
      );
      return { label: previewLabel(buildId, previewSecret(keyring, buildId)), buildId };
    },
    vendor: (name, content) => writeFile(path.join(vendorFolder, name), content),
    close: async () => {
      host.close();
      await bus.close();
      await server.close();
      await rm(vendorFolder, { recursive: true, force: true });
    },
  };
}

const pageOf = (script: string) =>
  `<!doctype html><html lang="de"><head><title>x</title><script type="application/json" id="faibric-config"></script><script type="module" src="/assets/${script}"></script></head><body></body></html>`;

/** A version whose page and script say which one it is. */
export const pageFiles = (name: string): Record<string, string> => ({
  '/index.html': pageOf(`app-${name}.js`),
  [`/assets/app-${name}.js`]: `console.log("${name}");`.repeat(200),
  '/robots.txt': 'plain',
});

export async function addLiveApp(sites: Sites, name: string): Promise<{ slug: string; id: number; token: string }> {
  const { project, token } = await sites.addApp('ann');
  await sites.publish(project.id, pageFiles(name));
  return { slug: project.slug, id: project.id, token };
}

/** The config that was put into a page. */
export const configOf = (page: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/json" id="faibric-config">(.*?)<\/script>/.exec(page)?.[1] ?? '{}') as Record<string, unknown>;
