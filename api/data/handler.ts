/** The app data API (contract, "App data"), answered in front of Express: a hot path with the same rules (design §10). */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import * as contract from '../../core/contract/data.ts';
import type { CollectionAccess } from '../../core/app-spec.ts';
import { AppError, failures } from '../../core/errors.ts';
import { maxDocumentBytes } from '../../core/limits.ts';
import { knownError } from '../http/known-error.ts';
import { toProblem } from '../http/problem.ts';
import { accept } from '../http/route.ts';
import type { Bus } from '../../db/bus.ts';
import { createAnnounce } from './announce.ts';
import { createAdmit, type AdmitDeps, type Admitted, type OwnHost } from './admit.ts';
import { readJsonBytes } from './body.ts';
import { createCalls, type CallsDeps } from './calls.ts';
import { readDocument } from './document.ts';
import { createTurns } from './turns.ts';

export interface DataApiDeps extends AdmitDeps, CallsDeps {
  readonly log: Pick<Logger, 'error' | 'warn'>;
  readonly bus: Pick<Bus, 'publish'>;
}

/** Answers every request whose path is one of the data API; `own` on app hosts. Never throws. */
export type DataApi = (req: IncomingMessage, res: ServerResponse, own?: OwnHost) => void;

export const isDataPath = (url: string | undefined): boolean => url?.startsWith('/api/v1/db/') ?? false;

type Action = keyof ReturnType<typeof createCalls>;

interface Route {
  readonly action: Action;
  readonly endpoint: (typeof contract)[
    'listDocuments' | 'createDocument' | 'getDocument' | 'replaceDocument' | 'mergeDocument' | 'deleteDocument' | 'undeleteDocument'];
  /** What a visitor needs; `undelete` is the owner's alone. */
  readonly right?: keyof CollectionAccess;
}

const path = /^\/api\/v1\/db\/([^/]+)\/([^/]+)(?:\/([^/]+)(\/undelete)?)?\/?$/;
const list: Route = { action: 'list', endpoint: contract.listDocuments, right: 'read' };
const get: Route = { action: 'get', endpoint: contract.getDocument, right: 'read' };
const ofCollection: Record<string, Route> = {
  GET: list,
  HEAD: list,
  POST: { action: 'create', endpoint: contract.createDocument, right: 'create' },
};
const ofRow: Record<string, Route> = {
  GET: get,
  HEAD: get,
  PUT: { action: 'replace', endpoint: contract.replaceDocument, right: 'update' },
  PATCH: { action: 'merge', endpoint: contract.mergeDocument, right: 'update' },
  DELETE: { action: 'remove', endpoint: contract.deleteDocument, right: 'delete' },
};
const ofDeletedRow: Record<string, Route> = { POST: { action: 'undelete', endpoint: contract.undeleteDocument } };
const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE';

export function createDataApi(deps: DataApiDeps): DataApi {
  const admit = createAdmit(deps);
  const turns = createTurns();
  const calls = createCalls(deps, turns);
  const announce = createAnnounce(deps.bus);

  async function answer(req: IncomingMessage, res: ServerResponse, own?: OwnHost): Promise<void> {
    const [, pathname = '', query = ''] = /^([^?]*)\??(.*)$/s.exec(req.url ?? '') ?? [];
    const parts = path
      .exec(pathname)
      ?.slice(1)
      .map((part: string | undefined) => part && decodeURIComponent(part));
    if (!parts) throw nothingHere(req);
    const [project, collection, id, undelete] = parts;
    const target = accept(contract.listDocuments.params, { project, collection }, 'path');
    const opened = await admit.open(req, res, target.project, own);
    if (req.method === 'OPTIONS') return preflight(res, opened);
    const routes = undelete ? ofDeletedRow : id === undefined ? ofCollection : ofRow;
    const route = Object.hasOwn(routes, req.method ?? '') ? routes[req.method ?? ''] : undefined;
    const admitted = await admit.call(req, target.project, own);
    if (!route) throw nothingHere(req);
    if (own?.looking !== undefined && !readsOnly.has(route.action)) throw onlyLooking(own.looking);
    checkRight(admitted, target.collection, route);
    const search = new URLSearchParams(query);
    if (route.action !== 'list') accept(route.endpoint.query, Object.fromEntries(search), 'query');
    if (id !== undefined && !/^\d{1,18}$/.test(id)) throw new AppError('not_found', 'There is no such row');
    const place = { projectId: target.project, scratch: admitted.scratch, collection: target.collection };
    const sent = takesFields.has(route.action) ? readDocument(await readJsonBytes(req, maxDocumentBytes)) : {};
    await turns.count(target.project);
    const body = await calls[route.action]({ place, id: id ?? '', search, sent });
    if (!readsOnly.has(route.action) && rulesOf(admitted, target.collection)?.read !== 'owner') announce(place);
    send(req, res, route.endpoint.status, { 'Content-Type': 'application/json; charset=utf-8' }, body);
  }

  return (req, res, own) => {
    answer(req, res, own).catch((error: unknown) => {
      const requestId = randomUUID();
      const known = knownError(error) ?? new AppError('internal', 'Something went wrong on our side', { cause: error });
      const about = { err: error, requestId, method: req.method, path: req.url };
      if (known.code === 'internal') deps.log.error(about, 'request failed');
      else if (failures[known.code].status >= 500) deps.log.warn(about, known.message);
      const { status, headers, body } = toProblem(known, requestId);
      send(req, res, status, { ...headers, 'X-Request-Id': requestId }, body);
    });
  };
}

const readsOnly: ReadonlySet<Action> = new Set(['list', 'get']);
const takesFields: ReadonlySet<Action> = new Set(['create', 'replace', 'merge']);
const onlyLooking = (version: number) =>
  new AppError('read_only', `You are looking at version ${version}; rows can be changed in the live app`);
const nothingHere = (req: IncomingMessage) =>
  new AppError('not_found', `There is no ${req.method} here`, { hint: 'See /docs for every call' });

const rulesOf = ({ app: { access } }: Admitted, collection: string): CollectionAccess | undefined =>
  Object.hasOwn(access.collections, collection) ? access.collections[collection] : undefined;

function checkRight(admitted: Admitted, collection: string, { right, action }: Route): void {
  if (admitted.isOwner) return;
  const rules = rulesOf(admitted, collection);
  if (right === undefined || rules?.[right] === 'owner')
    throw new AppError('not_allowed', `Only the owner may ${action} rows of “${collection}”`);
}

function preflight(res: ServerResponse, opened: boolean): void {
  if (!opened) throw new AppError('forbidden_origin', 'This page may not call the app');
  res
    .writeHead(204, {
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': 'Content-Type, X-App-Token, Authorization',
      'Access-Control-Max-Age': '600',
    })
    .end();
}

function send(req: IncomingMessage, res: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  if (res.headersSent) return void res.destroy();
  const own = {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(req.complete ? {} : { Connection: 'close' }),
  };
  if (status === 204) return void res.writeHead(status, own).end();
  res.writeHead(status, { ...own, ...headers, 'Content-Length': Buffer.byteLength(body) }).end(req.method === 'HEAD' ? undefined : body);
}
