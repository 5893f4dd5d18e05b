/** Bundler, checks, browser and app hosts as they run in the product, in this process, over the database of one test. */
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAppDirectory } from '../../api/apps/directory.ts';
import { createAppHost } from '../../api/apps/serve.ts';
import { createDataApi } from '../../api/data/handler.ts';
import { byHost } from '../../api/http/hosts.ts';
import { createVisitor } from '../../activities/deploy/browser.ts';
import { findBrowser } from '../../activities/deploy/find-browser.ts';
import type { Toolchain, Visitor } from '../../activities/deps.ts';
import { openBus } from '../../db/bus.ts';
import { composeToolchain } from '../../temporal/compose-toolchain.ts';
import { vendorFolder } from '../../temporal/vendor-folder.ts';
import type { TestPlatform } from './platform.ts';

export interface TestSites {
  readonly url: string;
  readonly toolchain: Toolchain;
  readonly visitor: Visitor;
  /** Begins to answer for the apps of this platform. */
  serve(platform: TestPlatform): void;
  close(): Promise<void>;
}

/** No test of app hosts calls the world. */
const noGateway = (_req: unknown, res: ServerResponse): void => void res.writeHead(404).end();

export async function startTestSites(): Promise<TestSites> {
  let answer: RequestListener = (_req, res) => void res.writeHead(503).end();
  const closing: (() => unknown)[] = [];
  const server = createServer((req, res) => answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const composed = composeToolchain(vendorFolder);
  composed.warm();
  const visitor = createVisitor({ browser: await findBrowser(process.env['PATH'] ?? ''), apiUrl: url, appsDomain: 'localhost' });
  return {
    url,
    visitor,
    toolchain: composed.toolchain,
    serve: ({ databases, deps: { config, keyring, log } }) => {
      const bus = openBus({ databases, listen: true });
      const apps = createAppDirectory({ config, keyring, databases, bus });
      const data = createDataApi({ config, keyring, databases, apps, log, bus, resolveCaller: () => Promise.resolve(undefined) });
      const host = createAppHost({
        config,
        databases,
        keyring,
        apps,
        data,
        gateway: noGateway,
        catalog: new Map(),
        bus,
        vendorFolder: `${vendorFolder}/public`,
        log,
      });
      answer = byHost(config, {
        dashboard: (_req, res) => void res.writeHead(404).end(),
        app: (req, res, label) => host.handle(req, res, label),
      });
      closing.push(
        () => host.close(),
        () => bus.close(),
      );
    },
    close: async () => {
      composed.close();
      await visitor.close();
      await Promise.all(closing.map((close) => close()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
