/** The bundler and the checks as the activities use them, over what `npm run build` made in dist/vendor. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBundler } from '../activities/bundle/bundler.ts';
import type { Bundle } from '../activities/bundle/bundle-type.ts';
import { loadVendor, servedUnder, vendorPaths, type Vendor } from '../activities/bundle/load-vendor.ts';
import { LRUCache } from 'lru-cache';
import type { SourceFile } from '../core/app-files.ts';
import type { AppLook, ServedBundle, Toolchain } from '../activities/deps.ts';
import { checkApp, fingerprint } from '../activities/validate/check.ts';
import { createChecker } from '../activities/validate/checker.ts';
import { createSmokePool } from '../activities/validate/smoke.ts';
import type { Asset } from '../db/versions.ts';

export interface ComposedToolchain {
  readonly toolchain: Toolchain;
  /** Starts the processes that stand ready. */
  readonly warm: () => void;
  readonly close: () => void;
}

export function composeToolchain(vendorFolder: string): ComposedToolchain {
  const vendor = loadVendor(vendorFolder);
  const shared = sharedAssets(vendor);
  const bundler = createBundler(vendor);
  const checker = createChecker(vendor);
  const smoke = createSmokePool({ vendor });
  // What was checked is what goes live: the same files are bundled once.
  const bundles = new LRUCache<string, ServedBundle>({ max: 16 });
  const toolchain: Toolchain = {
    bundle: async (files, options, signal) => {
      const key = keyOf(files, options);
      const known = options.placeholders ? undefined : bundles.get(key);
      return known ?? served(await bundler.bundle(files, options, signal), shared);
    },
    check: async (files, look, signal) => {
      const checked = await checkApp(files, { bundler, checker, smoke }, { ...look, signal });
      const bundle = served(checked.bundle, shared);
      bundles.set(keyOf(files, look), bundle);
      return { issues: checked.issues, bundle };
    },
    mend: (files, findings, signal) => checker.mend(files, findings, signal),
    fingerprint,
  };
  const parts = [bundler, checker, smoke];
  return { toolchain, warm: () => parts.forEach((part) => part.prewarm()), close: () => parts.forEach((part) => part.close()) };
}

const keyOf = (files: readonly SourceFile[], { title, language }: AppLook): string =>
  createHash('sha256')
    .update(JSON.stringify([title, language, files]))
    .digest('hex');

/** The map lies beside its script, where the app host looks for it when a page reports an error. */
function served(bundle: Bundle, shared: readonly Asset[]): ServedBundle {
  if (bundle.assets.length === 0) return { assets: [], issues: bundle.issues };
  const own = bundle.assets.map(({ path, ...asset }) => ({ path: `/${path}`, ...asset }));
  const script = own.find(({ path }) => path.endsWith('.js'));
  const map: Asset[] = script ? [{ path: `${script.path}.map`, content: Buffer.from(bundle.map), contentType: 'application/json' }] : [];
  return { assets: [...own, ...map, ...shared], issues: bundle.issues };
}

/** A version keeps the shared code it was built with: a newer release of Faibric brings other files (each content is stored once). */
function sharedAssets(vendor: Vendor): Asset[] {
  const { served: folder } = vendorPaths(vendor.dir);
  return vendor.preload.map((url) => ({
    path: url,
    content: readFileSync(join(folder, url.slice(servedUnder.length))),
    contentType: 'text/javascript; charset=utf-8',
  }));
}
