/** Socket.IO on the dashboard's origin (contract, "Projects and builds"): what was missed first, then what happens. */
import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import type { z } from 'zod';
import type { Config } from '../../core/config.ts';
import type { Project } from '../../core/contract/projects.ts';
import {
  socketNamespace,
  subscribeMessage,
  unsubscribeMessage,
  userMessage,
  type ClientMessages,
  type Delta,
  type ServerMessages,
} from '../../core/contract/socket.ts';
import { AppError } from '../../core/errors.ts';
import type { Bus } from '../../db/bus.ts';
import { asUser, type Databases } from '../../db/index.ts';
import { getProject } from '../../db/projects.ts';
import type { Caller, Credentials, ResolveCaller } from '../http/caller.ts';
import { knownError } from '../http/known-error.ts';
import { createFeeds } from './feed.ts';
import { guardConnections } from './guard.ts';
import { credentialsOf, identify, mayConnect } from './handshake.ts';
import { recheck } from './recheck.ts';
import { createWatchers } from './watchers.ts';

export interface RealtimeDeps {
  readonly server: HttpServer;
  readonly config: Pick<Config, 'PUBLIC_URL' | 'APPS_DOMAIN'>;
  readonly databases: Databases;
  readonly bus: Pick<Bus, 'subscribe'>;
  readonly resolveCaller: ResolveCaller;
  /** The list's item of a project, whoever owns it; undefined when it is gone. */
  readonly projectItem: (projectId: number) => Promise<Project | undefined>;
  /** Accepts a change of a project. @throws AppError as POST quick_update does */
  readonly acceptMessage: (caller: Caller, message: z.output<typeof userMessage>) => Promise<{ build_id: number }>;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

export interface Realtime {
  /** Ends every socket. The HTTP server stays as it is. */
  close(): void;
}

interface Person {
  caller: Caller;
  credentials: Credentials;
  /** Subscriptions of one socket go one after the other. */
  turn: Promise<void>;
}
type Client = Socket<ClientMessages, ServerMessages, DefaultEventsMap, Person>;

/** Bytes of one message from a client. */
const maxMessageBytes = 64 * 1024;
const maxSocketsOfAPerson = 3_000;
const maxSubscriptions = 200;
/** Milliseconds between two looks at the logs: how long a lost wake-up can go unnoticed. */
const lookMs = 2_000;
/** Milliseconds between two questions whether people may still be here; sign-outs also say so at once. */
const recheckMs = 3_500;

const roomOf = (projectId: number) => `project/${projectId}`;
const listOf = (ownerId: string) => `owner/${ownerId}`;

export function createRealtime(deps: RealtimeDeps): Realtime {
  const { config, databases, bus, resolveCaller, log } = deps;
  const { system } = databases;
  const io = new Server<ClientMessages, ServerMessages, DefaultEventsMap, Person>(deps.server, {
    serveClient: false,
    maxHttpBufferSize: maxMessageBytes,
    connectTimeout: 5_000,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: (req, decide) => decide(null, mayConnect(req, config)),
  });
  const projects = io.of(socketNamespace);
  io.use((_socket, next) => next(new Error('not_found'))); // the default namespace leads nowhere
  guardConnections(io, config);

  const feeds = createFeeds({
    system,
    send: (projectId, event) => void projects.to(roomOf(projectId)).emit('event', { ...event, project_id: projectId }),
    gone: (projectId) => projects.in(roomOf(projectId)).socketsLeave(roomOf(projectId)),
  });
  const watchers = createWatchers({
    system,
    projectItem: deps.projectItem,
    owners: () => [...projects.adapter.rooms.keys()].flatMap((room) => (room.startsWith('owner/') ? [room.slice('owner/'.length)] : [])),
    send: (ownerId, item) => void projects.to(listOf(ownerId)).emit('project', item),
  });
  projects.adapter.on('delete-room', (room: string) => {
    if (room.startsWith('project/')) feeds.drop(Number(room.slice('project/'.length)));
  });

  projects.use((socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => next(new Error(codeOf(error))),
    );
  });
  projects.on('connection', (socket) => listen(socket));

  async function admit(socket: Client): Promise<void> {
    const credentials = credentialsOf(socket.handshake);
    const caller = await identify(credentials, resolveCaller, config);
    const own = [...projects.sockets.values()].filter((other) => other.data.caller.userId === caller.userId);
    if (own.length >= maxSocketsOfAPerson) throw new AppError('rate_limited', 'Too many connections');
    socket.data = { caller, credentials, turn: Promise.resolve() };
  }

  function codeOf(error: unknown): string {
    const known = knownError(error);
    if (!known) log.error({ err: error }, 'a socket’s message failed');
    return known?.code ?? 'internal';
  }

  function listen(socket: Client): void {
    socket.on('subscribe', (message, ack) => {
      const read = subscribeMessage.safeParse(message);
      const answer = answerOf(message, ack);
      if (!read.success) return answer({ ok: false, code: 'invalid_input' });
      const subscribed = () => subscribe(socket, read.data, answer).catch((error: unknown) => answer({ ok: false, code: codeOf(error) }));
      socket.data.turn = socket.data.turn.then(subscribed);
    });
    socket.on('unsubscribe', (message) => {
      const read = unsubscribeMessage.safeParse(message);
      if (read.success) socket.data.turn = socket.data.turn.then(() => void socket.leave(roomOf(read.data.project_id)));
    });
    socket.on('watch', (message, ack) => {
      void socket.join(listOf(socket.data.caller.userId));
      answerOf(message, ack)({ ok: true });
    });
    socket.on('user_message', (message, ack) => {
      const read = userMessage.safeParse(message);
      const answer = answerOf(message, ack);
      if (!read.success) return answer({ ok: false, code: 'invalid_input' });
      deps.acceptMessage(socket.data.caller, read.data).then(
        ({ build_id }) => answer({ ok: true, build_id }),
        (error: unknown) => answer({ ok: false, code: codeOf(error) }),
      );
    });
  }

  async function subscribe(
    socket: Client,
    { project_id: projectId, after_seq: after }: z.output<typeof subscribeMessage>,
    ack: (answer: { ok: true; last_seq: number }) => void,
  ): Promise<void> {
    const room = roomOf(projectId);
    if (socket.rooms.size > maxSubscriptions && !socket.rooms.has(room)) throw new AppError('rate_limited', 'Too many subscriptions');
    const { last_seq } = await asUser(databases, socket.data.caller.userId, (trx) => getProject(trx, projectId));
    await socket.leave(room); // subscribed again: it says where it wants to go on
    ack({ ok: true, last_seq });
    const replayed = feeds.replay(projectId, Math.min(after, last_seq), {
      send: (event) => socket.emit('event', { ...event, project_id: projectId }) && socket.connected,
      join: () => void (socket.connected && socket.join(room)),
    });
    await replayed.catch(() => socket.conn.close()); // it was told yes: it must come back and ask again
  }

  bus.subscribe('faibric_events', (payload) => {
    if (payload === '*') return void look();
    const [projectId = 0, seq = 0] = payload.split(':').map(Number);
    if (seq > 0) feeds.wake(projectId, seq);
    else void look(); // renamed or deleted
    watchers.changed(projectId);
  });
  bus.subscribe('faibric_deltas', (payload) => {
    const delta = JSON.parse(payload) as Delta & { project_id: number };
    projects.volatile.to(roomOf(delta.project_id)).emit('delta', delta);
  });
  bus.subscribe('faibric_access', (userId) => void ask(({ caller }) => caller.userId === userId));

  const look = async (): Promise<void> => {
    await Promise.all([feeds.look(), watchers.look()]).catch(() => undefined); // the database is away: the next look finds what was missed
  };
  const ask = (which: (person: Person) => boolean): Promise<void> =>
    recheck(
      [...projects.sockets.values()]
        .filter(({ data }) => which(data))
        .map((socket) => ({ ...socket.data, end: () => socket.disconnect(true) })),
      resolveCaller,
    );
  const looking = setInterval(() => void look(), lookMs);
  const asking = setInterval(() => void ask(() => true), recheckMs);

  return {
    close() {
      clearInterval(looking);
      clearInterval(asking);
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

/** How to answer: clients may leave the message out, or the acknowledgement, or send something else for either. */
function answerOf<T>(message: unknown, ack: ((answer: T) => void) | undefined): (answer: T) => void {
  const found = [ack, message].find((one) => typeof one === 'function');
  return found === undefined ? () => undefined : (found as (answer: T) => void);
}
