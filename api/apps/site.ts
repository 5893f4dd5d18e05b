/** What stands behind a host's label: an app that serves, or the preview of a build. */
import { timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { readPreviewLabel } from '../../core/host.ts';
import { readBlob } from '../../db/files.ts';
import type { Databases } from '../../db/index.ts';
import { readPreview } from '../../db/previews.ts';
import { previewSecret } from '../../db/seal.ts';
import type { Content } from './content.ts';
import type { App, AppDirectory, Asset } from './directory.ts';

export interface Site {
  readonly kind: 'app' | 'preview';
  readonly app: App;
  /** Of the version that serves, or of the build. */
  readonly id: number;
  /** The version or, of a preview, its revision; 0 while nothing serves. */
  readonly version: number;
  /** 0 for real rows; the build's id on a preview. */
  readonly scratch: number;
  /** The file of this path, of an older version where the newest has none. */
  find(path: string): Promise<Content | undefined>;
}

export interface SitesDeps {
  readonly databases: Pick<Databases, 'system'>;
  readonly masterKey: Buffer;
  readonly apps: AppDirectory;
}

/** @returns undefined for labels nobody has */
export type FindSite = (label: string) => Promise<Site | undefined>;

/** Names of files that change with their bytes: `app-6QZ3H4TA.js`. */
export const isHashed = (path: string): boolean => /[-.][A-Za-z0-9]{8,}\.[a-z0-9]+(\.map)?$/.test(path);

const maxPreviewPaths = 20_000;

export function createSites({ databases: { system }, masterKey, apps }: SitesDeps): FindSite {
  /** Files that previews had: a page that is loading while the next revision comes still gets its own. */
  const previewFiles = new LRUCache<string, Asset>({ max: maxPreviewPaths });
  const content = ({ sha, contentType }: Asset): Content => ({ key: sha, contentType, read: () => readBlob(system, sha) });

  async function previewOf(label: string): Promise<Site | undefined> {
    const named = readPreviewLabel(label);
    if (!named) return undefined;
    const secret = previewSecret(masterKey, named.buildId);
    if (!timingSafeEqual(Buffer.from(secret), Buffer.from(named.secret))) return undefined;
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

  async function appOf(slug: string): Promise<Site | undefined> {
    const app = await apps.bySlug(slug);
    if (!app) return undefined;
    const find = async (path: string) => {
      const asset = app.assets.get(path) ?? (isHashed(path) ? await apps.olderAsset(app, path) : undefined);
      return asset && content(asset);
    };
    return { kind: 'app', app, id: app.id, version: app.version ?? 0, scratch: 0, find };
  }

  return (label) => (label.startsWith('preview-') && label.endsWith('x') ? previewOf(label) : appOf(label));
}
