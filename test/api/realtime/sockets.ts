/** API processes with sockets over one database, and people who connect to them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { toProject } from '../../../api/projects/project-view.ts';
import { createRealtime, type RealtimeDeps } from '../../../api/realtime/socket.ts';
import type { ClientMessages, ServerMessages, SubscribeAck } from '../../../core/contract/socket.ts';
import type { ProjectEvent } from '../../../core/events.ts';
import { openBus, type Bus } from '../../../db/bus.ts';
import { appendEvent } from '../../../db/events.ts';
import { insertProject } from '../../../db/projects.ts';
import { startTestServer, type TestServer } from '../../support/http-server.ts';

export type Client = Socket<ServerMessages, ClientMessages>;
type ClientOptions = NonNullable<Parameters<typeof io>[1]>;

export interface SocketServer {
  readonly port: number;
  readonly origin: string;
  readonly bus: Bus;
  /** Ends the process' part: what a crash would leave to the others. */
  stop(): Promise<void>;
}

export interface Sockets {
  readonly people: TestServer;
  readonly servers: readonly SocketServer[];
  /** Messages that were accepted. */
  readonly accepted: unknown[];
  connect(options: ClientOptions, server?: SocketServer): Client;
  /** Connects and waits until let in or refused; answers the refusal's code. */
  settled(client: Client): Promise<string | undefined>;
  subscribe(client: Client, projectId: number, after?: number): Promise<SubscribeAck>;
  addProject(owner: string): Promise<number>;
  append(projectId: number, text: string): Promise<void>;
  close(): Promise<void>;
}

export async function startSockets(options: { readonly servers?: number; readonly bus?: (bus: Bus) => Bus } = {}): Promise<Sockets> {
  const people = await startTestServer();
  const { databases, auth } = people;
  const { system, keyring } = databases;
  const accepted: unknown[] = [];
  const clients: Client[] = [];

  async function startServer(server: Server, port: number): Promise<SocketServer> {
    const bus = openBus({ databases, listen: true });
    const config = { ...people.config, PUBLIC_URL: `http://localhost:${port}` };
    const deps: RealtimeDeps = {
      server,
      config,
      databases,
      bus: options.bus?.(bus) ?? bus,
      resolveCaller: auth.resolveCaller,
      projectItem: async (id) => {
        const row = await system.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirst();
        return row && toProject(system, config, row);
      },
      acceptMessage: async (caller, message) => {
        accepted.push([caller.userId, message]);
        return { build_id: accepted.length };
      },
      log: { warn: () => undefined, error: () => undefined },
    };
    const realtime = createRealtime(deps);
    return {
      port,
      origin: `http://localhost:${port}`,
      bus,
      stop: async () => {
        realtime.close();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await bus.close();
      },
    };
  }
  const servers: SocketServer[] = [];
  for (let i = 0; i < (options.servers ?? 1); i += 1) {
    const server = createServer((_req, res) => void res.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(await startServer(server, (server.address() as AddressInfo).port));
  }

  return {
    people,
    servers,
    accepted,
    connect: (given, server = servers[0]) => {
      const client: Client = io(`http://127.0.0.1:${server?.port}/projects`, {
        transports: ['websocket'],
        reconnectionDelay: 20,
        forceNew: true,
        ...given,
        extraHeaders: { host: `localhost:${server?.port}`, ...given.extraHeaders },
      });
      clients.push(client);
      return client;
    },
    settled: (client) =>
      new Promise((resolve) => {
        client.once('connect', () => resolve(undefined));
        client.once('connect_error', (error) => resolve(error.message));
      }),
    subscribe: (client, projectId, after = 0) => client.emitWithAck('subscribe', { project_id: projectId, after_seq: after }),
    addProject: async (owner) =>
      (
        await insertProject(system, keyring, {
          owner: { id: owner, username: owner },
          prompt: 'an app',
          name: 'App',
          appName: 'App',
          generator: 'composer',
        })
      ).id,
    append: async (projectId, text) =>
      void (await appendEvent(system, { projectId, type: 'thinking', content: { text }, key: `${text}/${Math.random()}` })),
    close: async () => {
      for (const client of clients) client.disconnect();
      await Promise.all(servers.map((server) => server.stop()));
      await people.close();
    },
  };
}

/** Collects the events of a client: their numbers, in the order of arrival. */
export function collect(client: Client): { readonly seqs: number[]; readonly events: (ProjectEvent & { project_id: number })[] } {
  const seqs: number[] = [];
  const events: (ProjectEvent & { project_id: number })[] = [];
  client.on('event', (event) => {
    seqs.push(event.seq);
    events.push(event);
  });
  return { seqs, events };
}

export const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
