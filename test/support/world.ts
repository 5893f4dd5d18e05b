/** The services of the registry on loopback: each answers what its documentation shows, so that tests need no network and get none. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { loadServices } from '../../catalog/services.ts';
import { sampleOf } from '../../catalog/kit/samples.ts';
import type { FaultClient } from '../faults/client.ts';

export interface WorldRequest {
  readonly method: string;
  readonly endpoint: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers itself, or gives what is sent as JSON; undefined for the recorded answer. */
export type Actor = (request: WorldRequest, res: ServerResponse) => unknown;

export interface World {
  /** Where everything is. */
  readonly url: string;
  /** `127.0.0.1:port`, for GATEWAY_ALLOW_HOSTS. */
  readonly host: string;
  /** `open_meteo /forecast`, oldest first. */
  readonly asked: string[];
  /** Another answer for a service, or for a path that is none of the registry's: `custom`. */
  play(service: string, actor: Actor): void;
  /** Leads every service of an installation here, and gives it the keys that they need. */
  move(client: FaultClient): Promise<void>;
  /** Leads every service here. */
  lead(client: FaultClient): Promise<void>;
  /** Gives an installation the keys that services need, for here. */
  addKeys(client: FaultClient): Promise<void>;
  close(): Promise<void>;
}

const catalog = loadServices();

/** The recorded answer of a service for a call, or what the app kit knows of its shape. */
function answerOf(service: string, endpoint: string, params: Record<string, string>): unknown {
  const { example } = catalog.get(service) ?? {};
  if (example && example.endpoint.replace(/\?.*/, '') === endpoint) return example.answer;
  return sampleOf(service, endpoint, params);
}

export async function startWorld(): Promise<World> {
  const asked: string[] = [];
  const actors = new Map<string, Actor>();
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://world');
    const [, service = '', rest = ''] = /^\/([a-z0-9_]+)(.*)$/.exec(url.pathname) ?? [];
    const endpoint = decodeURI(rest);
    const params = Object.fromEntries(url.searchParams);
    asked.push(`${service} ${endpoint}`);
    void text(req).then((body) => {
      const played = actors.get(service)?.({ method: req.method ?? '', endpoint, params, headers: req.headers, body }, res);
      if (res.headersSent) return;
      const answer = played ?? answerOf(service, endpoint, params);
      const status = answer === undefined ? 404 : 200;
      res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? { error: 'not recorded' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const lead = async (client: FaultClient): Promise<void> => {
    for (const name of catalog.keys()) await client.call('PATCH', `/api/services/${name}/`, { base_url: `${url}/${name}` });
  };
  const addKeys = async (client: FaultClient): Promise<void> => {
    const keys = new Set([...catalog.values()].flatMap(({ key_name }) => key_name ?? []));
    for (const name of keys)
      await client.call('POST', '/api/vault/keys/', { name, value: `recorded-key-for-${name}`, scope: 'user', allowed_hosts: [host] });
  };
  return {
    url,
    host,
    asked,
    play: (service, actor) => void actors.set(service, actor),
    lead,
    addKeys,
    move: async (client) => {
      await lead(client);
      await addKeys(client);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
