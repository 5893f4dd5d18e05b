/** The services of the registry on loopback: each answers what its documentation shows, so that tests need no network and get none. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadServices } from '../../catalog/services.ts';
import { sampleOf } from '../../catalog/kit/samples.ts';
import type { FaultClient } from '../faults/client.ts';

export interface World {
  /** `127.0.0.1:port`, for GATEWAY_ALLOW_HOSTS. */
  readonly host: string;
  /** `open_meteo /forecast`, oldest first. */
  readonly asked: string[];
  /** Leads every service of an installation here, and gives it the keys that they need. */
  move(client: FaultClient): Promise<void>;
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
  const server = createServer((req, res) => {
    req.resume();
    const url = new URL(req.url ?? '/', 'http://world');
    const [, service = '', endpoint = ''] = /^\/([a-z0-9_]+)(.*)$/.exec(url.pathname) ?? [];
    asked.push(`${service} ${endpoint}`);
    const answer = answerOf(service, decodeURI(endpoint), Object.fromEntries(url.searchParams));
    const status = answer === undefined ? 404 : 200;
    res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? { error: 'not recorded' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    asked,
    async move(client) {
      const keys = new Set<string>();
      for (const [name, { key_name }] of catalog) {
        await client.call('PATCH', `/api/services/${name}/`, { base_url: `http://${host}/${name}` });
        if (key_name !== undefined) keys.add(key_name);
      }
      for (const name of keys)
        await client.call('POST', '/api/vault/keys/', { name, value: `recorded-key-for-${name}`, scope: 'user', allowed_hosts: [host] });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
