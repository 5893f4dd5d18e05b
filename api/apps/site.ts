/** What stands behind a host's label: an app that serves, the preview of a build, or a stored version to look at. */
import { timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { readPreviewLabel, readVersionLabel } from '../../core/host.ts';
import { readBlob } from '../../db/files.ts';
import type { Databases } from '../../db/index.ts';
import type { Keyring } from '../../db/keyring.ts';
import { readPreview } from '../../db/previews.ts';
import { previewSecret, versionSecret } from '../../db/seal.ts';
import { versionAssets } from '../../db/versions.ts';
import type { Content } from './content.ts';
import type { App, AppDirectory, Asset } from './directory.ts';

export interface Site {
  readonly kind: 'app' | 'preview' | 'version';
  readonly app: App;
  /** Of the project, or of the preview's build. */
  readonly id: number;
  /** The version or, of a preview, its revision; 0 while nothing serves. */
  readonly version: number;
  /** 0 for real rows; the build's id on a preview. */
  readonly scratch: number;
  /** The version that is looked at: its rows are the real ones, and it may change none. */
  readonly looking?: number;
  /** The file of this path, of an older version where the newest has none. */
  find(path: string): Promise<Content | undefined>;
}

export interface SitesDeps {
  readonly databases: Pick<Databases, 'system'>;
  readonly keyring: Pick<Keyring, 'root'>;
  readonly apps: AppDirectory;
}

/** @returns undefined for labels nobody has */
export type FindSite = (label: string) => Promise<Site | undefined>;

/** Names of files that change with their bytes: `app-6QZ3H4TA.js`. */
export const isHashed = (path: string): boolean => /[-.][A-Za-z0-9]{8,}\.[a-z0-9]+(\.map)?$/.test(path);

const maxPreviewPaths = 20_000;
const maxVersions = 500;

const isSecret = (given: string, secret: string): boolean => timingSafeEqual(Buffer.from(secret), Buffer.from(given));

export function createSites({ databases: { system }, keyring, apps }: SitesDeps): FindSite {
  /** Files that previews had: a page that is loading while the next revision comes still gets its own. */
  const previewFiles = new LRUCache<string, Asset>({ max: maxPreviewPaths });
  /** Files of stored versions, which never change. */
  const versionFiles = new LRUCache<string, ReadonlyMap<string, Asset>, { projectId: number; version: number }>({
    max: maxVersions,
    fetchMethod: (_key, _stale, { context: { projectId, version } }) => versionAssets(system, projectId, version),
  });
  const content = ({ sha, contentType }: Asset): Content => ({ key: sha, contentType, read: () => readBlob(system, sha) });

  async function previewOf(label: string): Promise<Site | undefined> {
    const named = readPreviewLabel(label);
    if (!named) return undefined;
    if (!isSecret(named.secret, previewSecret(keyring, named.buildId))) return undefined;
    const preview = await readPreview(system, named.buildId);
    const app = preview && (await apps.byId(preview.projectId));
    if (!app) return undefined;
    for (const [path, [sha, contentType]] of Object.entries(preview.assets))
      if (isHashed(path)) previewFiles.set(`${named.buildId}${path}`, { sha, contentType });
    const find = async (path: string) => {
      const [sha, contentType] = (Object.hasOwn(preview.assets, path) ? preview.assets[path] : undefined) ?? [];
      if (sha !== undefined && contentType !== undefined) return content({ sha, contentType });
      const earlier = previewFiles.get(`${named.buildId}${path}`);
      return earlier && content(earlier);
    };
    return { kind: 'preview', app, id: named.buildId, version: preview.revision, scratch: named.buildId, find };
  }

  async function versionOf(label: string): Promise<Site | undefined> {
    const named = readVersionLabel(label);
    if (!named) return undefined;
    const { projectId, version, secret } = named;
    if (!isSecret(secret, versionSecret(keyring, projectId, version))) return undefined;
    const app = await apps.byId(projectId); // a deleted project takes its old versions with it
    if (!app) return undefined;
    const assets = await versionFiles.fetch(`${projectId}/${version}`, { context: { projectId, version } });
    if (!assets || assets.size === 0) return undefined;
    const find = (path: string) => {
      const asset = assets.get(path);
      return Promise.resolve(asset && content(asset));
    };
    return { kind: 'version', app, id: projectId, version, scratch: 0, looking: version, find };
  }

  async function appOf(slug: string): Promise<Site | undefined> {
    const app = await apps.bySlug(slug);
    if (!app) return undefined;
    const find = async (path: string) => {
      const asset = app.assets.get(path) ?? (isHashed(path) ? await apps.olderAsset(app, path) : undefined);
      return asset && content(asset);
    };
    return { kind: 'app', app, id: app.id, version: app.version ?? 0, scratch: 0, find };
  }

  return (label) => {
    if (!label.endsWith('x')) return appOf(label); // a slug ends in a digit
    return label.startsWith('version-') ? versionOf(label) : previewOf(label);
  };
}
