import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSmoke } from '../validate/smoke/build.ts';
import { gatherTypes } from './gather-types.ts';
import { allowedPackages, allowedSpecifiers, iconPackage } from './packages.ts';
import { readIcons } from './read-icons.ts';
import { buildServed } from './served.ts';
import { classesIn } from './styles.ts';
import { readManifest, vendorPaths, type Manifest } from './load-vendor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const defaultKit = join(root, 'catalog/kit/index.ts');

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

const sha256 = (parts: readonly (string | Uint8Array)[]): string =>
  parts
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

/** Of the kit, of the code that builds, and of the installed versions. */
const inputsOf = (kit: string): string => {
  const own = ['activities/bundle', 'activities/validate/smoke'].flatMap((folder) => sourcesIn(join(root, folder)));
  const files = [...own, ...sourcesIn(dirname(kit)), join(root, 'catalog/packages.yaml'), join(root, 'package-lock.json')];
  return sha256(files.map((path) => readFileSync(path)));
};

/**
 * Builds the vendor set into `dir`. Served files of earlier sets stay: versions of apps that were bundled against them still ask for them.
 * @param kit entry of the kit, when it is not `catalog/kit/index.ts`
 */
export async function buildVendor(dir: string, kit: string = defaultKit): Promise<void> {
  const paths = vendorPaths(dir);
  const entries = allowedPackages.packages.flatMap((allowed) => allowed.entries);
  const seldom = allowedPackages.packages.flatMap((allowed) => (allowed.seldom ? allowed.entries : []));
  const icons = readIcons();
  const [served, smoke] = await Promise.all([buildServed(root, kit, entries, seldom), buildSmoke(root, kit, entries)]);
  const library = gatherTypes(
    root,
    kit,
    allowedSpecifiers.filter((specifier) => specifier !== iconPackage),
    icons,
  );
  const kitScripts = sourcesIn(dirname(kit)).filter((path) => /\.tsx?$/.test(path));
  const manifest: Manifest = {
    hash: sha256(served.files.flatMap(({ name, content }) => [name, content])),
    inputs: inputsOf(kit),
    urls: served.urls,
    preload: served.preload,
    classes: await classesIn(kitScripts.map((path) => readFileSync(path, 'utf8'))),
    exports: library.exports,
  };
  await Promise.all([paths.served, dirname(paths.smoke.program)].map((folder) => mkdir(folder, { recursive: true })));
  await Promise.all([
    ...served.files.map(({ name, content }) => writeWhole(join(paths.served, name), content)),
    writeWhole(paths.icons, JSON.stringify(icons)),
    writeWhole(paths.types, JSON.stringify(library)),
    writeWhole(paths.smoke.program, smoke.program),
    writeWhole(paths.smoke.script, smoke.script),
  ]);
  await writeWhole(paths.manifest, JSON.stringify(manifest));
}

/** Two builds at once each leave whole files. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}

/** Whether `buildVendor` must run: nothing there, or its inputs have changed since. */
export function isVendorStale(dir: string, kit: string = defaultKit): boolean {
  const { manifest } = vendorPaths(dir);
  return !existsSync(manifest) || readManifest(dir).inputs !== inputsOf(kit);
}
