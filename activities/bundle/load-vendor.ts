/** The code that every app shares: React, the kit and the icon runtime, built once (`vendor.ts`), served under content hashes. */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { IconTable } from './icons.ts';
import type { TypeLibrary } from './type-library.ts';

/** Where app hosts serve the vendor files, each for ever under its hash: `/_faibric/vendor/react-HASH.js`. */
export const servedUnder = '/_faibric/vendor/';

export interface Manifest {
  /** Of all that is served: an app's bundle names files of exactly one such set. */
  readonly hash: string;
  /** Of all that went in: tells when the set must be built again. */
  readonly inputs: string;
  /** Import specifier to URL. */
  readonly urls: Readonly<Record<string, string>>;
  /** URLs of what every app uses, for modulepreload: one round trip instead of one a level. */
  readonly preload: readonly string[];
  /** Class names that the kit uses; each app's stylesheet has them. */
  readonly classes: readonly string[];
  /** What each package exports. */
  readonly exports: TypeLibrary['exports'];
}

export interface Vendor extends Manifest {
  readonly dir: string;
  readonly icons: IconTable;
  /** Files of the smoke render's process. */
  readonly smoke: { readonly program: string; readonly script: string };
  /** File with the type checker's library. */
  readonly types: string;
}

export const vendorPaths = (dir: string) => ({
  /** The only folder to serve. */
  served: join(dir, 'public'),
  manifest: join(dir, 'manifest.json'),
  icons: join(dir, 'icons.json'),
  types: join(dir, 'types.json'),
  smoke: { program: join(dir, 'smoke', 'child.cjs'), script: join(dir, 'smoke', 'vendor.js') },
});

export const readManifest = (dir: string): Manifest => JSON.parse(readFileSync(vendorPaths(dir).manifest, 'utf8')) as Manifest;

/** @throws Error when the set was never built */
export function loadVendor(folder: string): Vendor {
  const dir = realpathSync(folder); // Node's permission model compares real paths
  const { icons, smoke, types } = vendorPaths(dir);
  return { ...readManifest(dir), dir, icons: JSON.parse(readFileSync(icons, 'utf8')) as IconTable, smoke, types };
}
