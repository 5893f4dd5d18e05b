/**
 * `/_faibric/live`: an open page learns of each switch by server-sent events and loads itself anew, and of changed rows
 * by `event: rows` with `{"collection"}`, upon which it reads them again.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bus } from '../../db/bus.ts';
import type { Databases } from '../../db/index.ts';
import { previewRevisions, servingVersions } from '../../db/routes.ts';
import { placeOf } from '../data/announce.ts';
import type { AppDirectory } from './directory.ts';

/** What a page shows: an app's version as it serves, a build's preview in its revision, or a stored version, which stays. */
export interface Shown {
  readonly kind: 'app' | 'preview' | 'version';
  /** Of the project, or of the build. */
  readonly id: number;
  readonly version: number;
}

export interface Live {
  /** Holds the answer open. Beyond the limit it is 204, which tells a browser not to come back. */
  follow(req: IncomingMessage, res: ServerResponse, shown: Shown): void;
  close(): void;
}

const heartbeatMs = 25_000;
/** Milliseconds between two looks at what open pages show: previews wake nobody, and wake-ups may be lost. */
const lookMs = 1_000;
/** Open pages of one app in one process. */
const maxFollowers = 1_000;

interface Channel {
  readonly kind: Shown['kind'];
  readonly id: number;
  version: number;
  readonly pages: Set<ServerResponse>;
}

export function createLive({ system }: Pick<Databases, 'system'>, apps: Pick<AppDirectory, 'onChange'>, bus: Pick<Bus, 'subscribe'>): Live {
  const channels = new Map<string, Channel>();
  let looking = false;

  const tell = (page: ServerResponse, version: number) => void page.write(`event: version\ndata: {"version":${version}}\n\n`);

  function settle(channel: Channel, version: number | undefined): void {
    if (version === undefined)
      for (const page of channel.pages) page.end(); // the project is gone
    else if (channel.kind !== 'version' && version !== channel.version) {
      channel.version = version;
      for (const page of channel.pages) tell(page, version);
    }
  }

  async function look(): Promise<void> {
    if (looking || channels.size === 0) return;
    looking = true;
    try {
      const open = [...channels.values()];
      const ids = (kind: 'projects' | 'previews') =>
        open.filter((channel) => (channel.kind === 'preview') === (kind === 'previews')).map(({ id }) => id);
      const [versions, revisions] = await Promise.all([
        servingVersions(system, ids('projects')),
        previewRevisions(system, ids('previews')),
      ]);
      for (const channel of open) settle(channel, (channel.kind === 'preview' ? revisions : versions).get(channel.id));
    } catch {
      // the database is away: the next look tells what was missed
    } finally {
      looking = false;
    }
  }

  const lookTimer = setInterval(() => void look(), lookMs).unref();
  const heartbeat = setInterval(() => {
    for (const { pages } of channels.values()) for (const page of pages) page.write(': still here\n\n');
  }, heartbeatMs).unref();
  apps.onChange((projectId) => {
    if (channels.has(`app/${projectId}`)) void look();
  });

  bus.subscribe('faibric_rows', (text) => {
    const { projectId, scratch, collection } = placeOf(text);
    const names = scratch === 0 ? [`app/${projectId}`, `version/${projectId}`] : [`preview/${scratch}`];
    for (const name of names)
      for (const page of channels.get(name)?.pages ?? []) page.write(`event: rows\ndata: ${JSON.stringify({ collection })}\n\n`);
  });

  return {
    follow(req, res, { kind, id, version }) {
      const name = `${kind}/${id}`;
      const channel: Channel = channels.get(name) ?? { kind, id, version, pages: new Set() };
      if (channel.pages.size >= maxFollowers) return void res.writeHead(204).end();
      channels.set(name, channel);
      channel.pages.add(res);
      req.socket.setTimeout(0);
      res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      res.once('close', () => {
        channel.pages.delete(res);
        if (channel.pages.size === 0) channels.delete(name);
      });
      tell(res, version);
    },
    close() {
      clearInterval(lookTimer);
      clearInterval(heartbeat);
      for (const { pages } of channels.values()) for (const page of pages) page.end();
    },
  };
}
