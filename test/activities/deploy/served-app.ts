/** One app on a host of its own, bundled and served as the product does; its data and services are nobody's. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundleApp } from '../../../activities/bundle/bundle.ts';
import type { Asset } from '../../../activities/bundle/bundle-type.ts';
import { servedUnder, vendorPaths } from '../../../activities/bundle/load-vendor.ts';
import { createVisitor, type BrowserVisitor } from '../../../activities/deploy/browser.ts';
import type { Browser } from '../../../activities/deploy/find-browser.ts';
import { renderPage } from '../../../api/apps/page.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import type { Language } from '../../../core/composition.ts';
import { vendorSet } from '../bundle/vendor-set.ts';

export interface ServedApp {
  readonly url: string;
  readonly visitor: BrowserVisitor;
  /** Paths that were asked of this server since the last `show`, without the page's own files. */
  readonly asked: () => readonly string[];
  /** From now on this app stands there. Fails when it does not bundle. */
  show(files: readonly SourceFile[], language?: Language): Promise<void>;
  close(): Promise<void>;
}

/** @param api answers what is asked beside the page's own files; without it nothing does */
export async function serveApps(browser: Browser, api?: (req: IncomingMessage, res: ServerResponse) => void): Promise<ServedApp> {
  const vendor = await vendorSet();
  const { served } = vendorPaths(vendor.dir);
  let assets = new Map<string, Asset>();
  let asked: string[] = [];
  const server = createServer((req, res) => {
    const path = (req.url ?? '/').replace(/\?.*$/, '');
    const asset = assets.get(path === '/' ? '/index.html' : path);
    if (path.startsWith(servedUnder)) {
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      return void res.setHeader('content-type', type).end(readFileSync(join(served, path.slice(servedUnder.length))));
    }
    if (!asset && api) return void api(req, res);
    if (!asset) {
      asked.push(`${req.method ?? ''} ${req.url ?? ''}`);
      return void res.writeHead(404).end();
    }
    const bytes =
      path === '/'
        ? renderPage(Buffer.from(asset.content).toString(), { project: '1', token: 't', version: 1, scratch: true, gateway: false }).bytes
        : asset.content;
    res.setHeader('content-type', asset.contentType).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const visitor = createVisitor({ browser, apiUrl: `http://127.0.0.1:${port}`, appsDomain: 'localhost' });
  visitor.warm();
  return {
    url: `http://app.localhost:${port}/`,
    visitor,
    asked: () => asked,
    async show(files, language = 'en') {
      const bundle = await bundleApp(files, { vendor, language });
      if (bundle.issues.length > 0) throw new Error(JSON.stringify(bundle.issues));
      assets = new Map(bundle.assets.map((asset) => [`/${asset.path}`, asset]));
      asked = [];
    },
    async close() {
      await visitor.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
