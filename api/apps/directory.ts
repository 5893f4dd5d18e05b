/** What the hosts and the data API know of each app: kept in memory, right within seconds even where a wake-up was lost. */
import { timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { hostUrl } from '../../core/host.ts';
import type { Config } from '../../core/config.ts';
import type { Bus } from '../../db/bus.ts';
import type { Databases } from '../../db/index.ts';
import type { Keyring } from '../../db/keyring.ts';
import { readToken } from '../../db/projects.ts';
import { assetOfAnyVersion, projectOfToken, readRoute, type RouteRow } from '../../db/routes.ts';
import { hashToken } from '../../db/seal.ts';
import { versionAssets } from '../../db/versions.ts';

export interface Asset {
  readonly sha: string;
  readonly contentType: string;
}

export interface App {
  readonly id: number;
  readonly ownerId: string;
  readonly slug: string;
  /** `http://{slug}.{APPS_DOMAIN}[:port]` */
  readonly origin: string;
  /** Null until the first version serves. */
  readonly version: number | null;
  readonly token: string;
  readonly tokenHash: Buffer;
  readonly access: RouteRow['access'];
  /** Path with a leading slash → file of the version that serves: one version whole. */
  readonly assets: ReadonlyMap<string, Asset>;
}

export interface AppDirectory {
  /** @returns undefined when there is no such project. @throws what the database throws, for an app that is not known yet */
  byId(projectId: number): Promise<App | undefined>;
  bySlug(slug: string): Promise<App | undefined>;
  /** @returns undefined for a token that no app has, any more or ever */
  byToken(token: string): Promise<App | undefined>;
  /** A file of an older version, for pages that were opened before the switch. */
  olderAsset(app: App, path: string): Promise<Asset | undefined>;
  /** Calls back when the app of this project may have changed. */
  onChange(listener: (projectId: number) => void): void;
}

export interface DirectoryDeps {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>;
  readonly keyring: Keyring;
  readonly databases: Pick<Databases, 'system'>;
  readonly bus: Pick<Bus, 'subscribe'>;
}

const maxApps = 2_000;
/** Tokens of which is known whose they are; strangers' guesses take none of these places. */
const maxTokens = 20_000;
/** Milliseconds for which an entry is believed without asking: how long a lost wake-up can go unnoticed. */
const freshMs = 2_000;
/** Milliseconds a visitor waits for a slow database before the app is answered as it was known. */
const patienceMs = 300;

interface Entry {
  readonly app: App;
  checkedAt: number;
}

export function createAppDirectory({ config, keyring, databases: { system }, bus }: DirectoryDeps): AppDirectory {
  const entries = new LRUCache<number, Entry>({ max: maxApps });
  const owners = new LRUCache<string, number>({ max: maxTokens });
  const loading = new Map<number, Promise<App | undefined>>();
  const listeners: ((projectId: number) => void)[] = [];
  /** Raised by each wake-up: what was read before it is not believed. */
  let wakeUps = 0;

  bus.subscribe('faibric_routes', (payload) => {
    const projectId = Number(payload);
    wakeUps += 1;
    const entry = entries.peek(projectId);
    if (entry) entry.checkedAt = 0;
    for (const listener of listeners) listener(projectId);
  });
  bus.subscribe('faibric_events', (payload) => {
    if (payload !== '*') return; // the connection was away: anything may have changed
    wakeUps += 1;
    for (const entry of entries.values()) entry.checkedAt = 0;
  });

  async function load(projectId: number, known?: App): Promise<App | undefined> {
    const row = await readRoute(system, projectId);
    if (!row) return undefined;
    const { id, slug, version, access } = row;
    const assets =
      known && known.version === version ? known.assets : version === null ? new Map() : await versionAssets(system, id, version);
    const token = known?.tokenHash.equals(row.token_hash) ? known.token : await readToken(keyring, row);
    const origin = new URL(hostUrl(config, slug)).origin;
    return { id, ownerId: row.owner_id, slug, origin, version, token, tokenHash: row.token_hash, access, assets };
  }

  async function refresh(projectId: number): Promise<App | undefined> {
    const before = wakeUps;
    const app = await load(projectId, entries.peek(projectId)?.app);
    if (app) entries.set(projectId, { app, checkedAt: wakeUps === before ? Date.now() : 0 });
    else entries.delete(projectId);
    return app;
  }

  /** However many ask at once, the database is asked once. */
  function refreshOnce(projectId: number): Promise<App | undefined> {
    const running = loading.get(projectId);
    if (running) return running;
    const started = refresh(projectId).finally(() => loading.delete(projectId));
    loading.set(projectId, started);
    return started;
  }

  function byId(projectId: number): Promise<App | undefined> {
    const entry = entries.get(projectId);
    if (!entry) return refreshOnce(projectId);
    if (Date.now() - entry.checkedAt < freshMs) return Promise.resolve(entry.app);
    const asKnown = () => entry.app; // a database that is away takes no app down
    return within(patienceMs, refreshOnce(projectId).catch(asKnown), entry.app);
  }

  async function byToken(token: string): Promise<App | undefined> {
    const hash = hashToken(token);
    const key = hash.toString('base64');
    const projectId = owners.get(key) ?? (await projectOfToken(system, hash));
    if (projectId === undefined) return undefined;
    owners.set(key, projectId);
    const app = await byId(projectId);
    return app && timingSafeEqual(app.tokenHash, hash) ? app : undefined;
  }

  return {
    byId,
    byToken,
    bySlug: async (slug) => {
      const projectId = Number(/-(\d{1,9})$/.exec(slug)?.[1] ?? 0); // a slug ends in its project's id
      const app = projectId === 0 ? undefined : await byId(projectId);
      return app?.slug === slug ? app : undefined;
    },
    olderAsset: (app, path) => assetOfAnyVersion(system, app.id, path),
    onChange: (listener) => void listeners.push(listener),
  };
}

/** What `work` answers, or `otherwise` when it takes longer. */
async function within<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => (timer = setTimeout(resolve, ms, otherwise)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
