/** The calls on one app's rows, once it is known who asks for what. */
import { LRUCache } from 'lru-cache';
import { AppError } from '../../core/errors.ts';
import { maxAppCollections } from '../../core/limits.ts';
import {
  changeDocument,
  deleteDocument,
  getDocument,
  insertDocument,
  listDocuments,
  mayGrow,
  registerCollection,
  undeleteDocument,
  type Place,
} from '../../db/documents.ts';
import { asApp, type Databases, type Trx } from '../../db/index.ts';
import type { Keyring } from '../../db/keyring.ts';
import { documentText, mergeFields, writeFields, type Fields } from './document.ts';
import { createInserts } from './inserts.ts';
import { createCursorKeys } from './query.ts';
import { createQuota, type Limits } from './quota.ts';
import type { Turns } from './turns.ts';

export interface CallsDeps {
  readonly databases: Pick<Databases, 'tenant' | 'tenantPool'>;
  readonly keyring: Pick<Keyring, 'root'>;
  /** What one app may keep; core/limits.ts unless said otherwise. */
  readonly limits?: Limits;
}

export interface DataCall {
  readonly place: Place;
  /** Of the row, where the path names one. */
  readonly id: string;
  readonly search: URLSearchParams;
  /** Of a row to be written; empty for other calls. */
  readonly sent: Fields;
}

/** The answer's body as JSON text. */
type Call = (call: DataCall) => Promise<string>;

export function createCalls({ databases, keyring, limits }: CallsDeps, turns: Pick<Turns, 'run'>) {
  const cursors = createCursorKeys(keyring);
  const quota = createQuota(databases, limits);
  const insert = createInserts(databases, turns);
  const registered = new LRUCache<string, true>({ max: 20_000 });
  const inTurn = <T>({ projectId }: Place, work: () => Promise<T>) => turns.run(projectId, work);
  const inApp = <T>(place: Place, work: (trx: Trx) => Promise<T>) => inTurn(place, () => asApp(databases, place.projectId, work));

  async function register(trx: Trx, { projectId, collection }: Place): Promise<void> {
    if ((await registerCollection(trx, projectId, collection)) > maxAppCollections)
      throw new AppError('quota_exceeded', `An app has at most ${maxAppCollections} collections`);
  }

  async function change({ place, id, sent }: DataCall, apply: (before: string) => string): Promise<string> {
    await quota.reserve(place.projectId, { rows: 0, bytes: writeFields(sent).length });
    return documentText(await inApp(place, (trx) => changeDocument(trx, place, id, apply)));
  }

  return {
    async list({ place, search }) {
      const query = cursors.read(place, search);
      const page = await inTurn(place, () => listDocuments(databases, place, query));
      const cursor = JSON.stringify(cursors.next(place, query, page.last));
      return `{"items":[${page.rows.map(documentText).join(',')}],"next_cursor":${cursor}}`;
    },
    async create({ place, sent }) {
      const json = writeFields(sent);
      await quota.reserve(place.projectId, { rows: 1, bytes: json.length });
      const name = `${place.projectId}/${place.collection}`;
      const isNew = place.scratch === 0 && !registered.has(name);
      if (!isNew && !mayGrow(json)) return documentText(await insert(place, json));
      const row = await inApp(place, async (trx) => {
        if (isNew) await register(trx, place);
        return insertDocument(trx, place, json);
      });
      if (isNew) registered.set(name, true);
      return documentText(row);
    },
    get: async ({ place, id }) => documentText(await inTurn(place, () => getDocument(databases, place, id))),
    replace: (call) => change(call, () => writeFields(call.sent)),
    merge: (call) => change(call, (before) => mergeFields(before, call.sent)),
    async remove({ place, id }) {
      await inTurn(place, () => deleteDocument(databases, place, id));
      return '';
    },
    undelete: async ({ place, id }) => documentText(await inTurn(place, () => undeleteDocument(databases, place, id))),
  } satisfies Record<string, Call>;
}
