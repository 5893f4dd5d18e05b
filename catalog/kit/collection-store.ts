import { words } from './labels.ts';
import { type Refusal, request } from './request.ts';
import { appConfig } from './config.ts';
import { toast } from './toast.tsx';

export type Fields = { [field: string]: string | number | boolean | null | undefined };
export type Row<T extends object = Fields> = T & { readonly id: string; readonly created_at: string; readonly updated_at: string };

export interface Snapshot {
  readonly rows: readonly Row[];
  /** True until the first rows are here. */
  readonly loading: boolean;
  readonly error: string | undefined;
}

interface Write {
  readonly kind: 'add' | 'update' | 'remove';
  id: string;
  readonly fields: Fields;
  readonly settle: (row: Row | undefined) => void;
}

const pageRows = 100;
const maxRows = 2_000;
const pollEveryMs = 20_000;
const longestPauseMs = 15_000;
const gatherMs = 200;

export type CollectionStore = ReturnType<typeof createStore>;
const stores = new Map<string, CollectionStore>();
const connection = new Set<() => void>();

/** The one store of a collection: every part of the page sees the same rows. */
export function collectionStore(name: string): CollectionStore {
  const store = stores.get(name) ?? createStore(name);
  stores.set(name, store);
  return store;
}

/** Reads the rows again that somebody, here or elsewhere, has changed. */
export const rowsChanged = (name: string): void => stores.get(name)?.changed();

/** Writes that the server has not confirmed yet, over all collections. */
export const unsavedWrites = (): number => [...stores.values()].reduce((sum, store) => sum + store.unsaved(), 0);

/** Calls back whenever `unsavedWrites` or the connection may have changed. */
export function onWrites(listener: () => void): () => void {
  connection.add(listener);
  return () => void connection.delete(listener);
}

function createStore(name: string) {
  const path = `/api/v1/db/${appConfig().project}/${name}/`;
  const listeners = new Set<() => void>();
  let stored: Row[] = [];
  let writes: Write[] = [];
  let snapshot: Snapshot = { rows: [], loading: true, error: undefined };
  let wanted = false;
  let reading = false;
  let sending = false;
  let pauseMs = 0;
  let added = 0;
  let confirmed = 0;

  const publish = (change: Partial<Snapshot> = {}): void => {
    snapshot = { ...snapshot, ...change, rows: writes.reduce(applied, stored) };
    for (const listener of [...listeners, ...connection]) listener();
  };

  async function read(all = true): Promise<void> {
    if (reading) return;
    reading = true;
    const before = confirmed;
    try {
      let fresh: Row[] = [];
      let cursor: string | null = null;
      do {
        const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page: { items: Row[]; next_cursor: string | null } = await request('GET', `${path}?limit=${pageRows}${after}`);
        fresh = [...fresh, ...page.items];
        cursor = page.next_cursor ?? null;
        if (snapshot.loading && confirmed === before) {
          stored = fresh;
          publish({ loading: false });
        }
      } while (cursor !== null && all && fresh.length < maxRows);
      if (confirmed === before) {
        stored = cursor === null || all ? fresh : merged(fresh, stored);
        publish({ loading: false, error: undefined });
      }
    } catch (error) {
      const refusal = error as Refusal;
      publish({ loading: false, error: refusal.status === 0 ? words().offline : refusal.message });
    }
    reading = false;
    // A write that was confirmed meanwhile may be missing from what was read.
    if (confirmed !== before) await read(all);
  }

  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    for (let write = writes[0]; write; write = writes[0]) {
      try {
        write.settle(await perform(write));
        pauseMs = 0;
      } catch (error) {
        const refusal = error as Refusal;
        if (refusal.isPassing) {
          pauseMs = Math.min(longestPauseMs, (pauseMs || 1_000) * 2);
          setTimeout(() => void send(), pauseMs);
          break;
        }
        // What was to happen to a row that never came to be is lost with it.
        const lost = write.kind === 'add' ? writes.filter((other) => other.id === write.id) : [write];
        writes = writes.filter((other) => !lost.includes(other));
        for (const other of lost) other.settle(undefined);
        toast(`${words().notSaved} ${refusal.message}`, { kind: 'problem' });
      }
      publish();
    }
    sending = false;
    publish();
  }

  /** Sends the first write in line and takes it out of the line. */
  async function perform(write: Write): Promise<Row | undefined> {
    const at = `${path}${write.id}/`;
    if (write.kind === 'add') {
      const row = await request<Row>('POST', path, write.fields);
      confirmed += 1;
      stored = [row, ...stored];
      writes = writes.slice(1).map((later) => (later.id === write.id ? Object.assign(later, { id: row.id }) : later));
      return row;
    }
    const row = write.kind === 'update' ? await request<Row>('PATCH', at, write.fields) : undefined;
    if (write.kind === 'remove') await request('DELETE', at).catch(unlessGone);
    confirmed += 1;
    stored = applied(stored, write).map((other) => (row && other.id === row.id ? row : other));
    writes = writes.slice(1);
    return row;
  }

  const queue = (kind: Write['kind'], id: string, fields: Fields): Promise<Row | undefined> =>
    new Promise((settle) => {
      writes = [...writes, { kind, id, fields, settle }];
      publish();
      void send();
    });

  const refreshVisible = (all: boolean) => (): void => {
    if (wanted && listeners.size > 0 && document.visibilityState === 'visible') void read(all);
  };

  let told = false;
  /** Many changes in a row are read once. */
  const changed = (): void => {
    if (told) return;
    told = true;
    setTimeout(() => {
      told = false;
      refreshVisible(false)();
    }, gatherMs);
  };

  window.addEventListener('online', () => {
    refreshVisible(true)();
    void send();
  });

  return {
    get: () => snapshot,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Reads the rows the first time somebody wants them. */
    want() {
      if (wanted) return;
      wanted = true;
      void read();
      window.addEventListener('focus', refreshVisible(true));
      setInterval(refreshVisible(false), pollEveryMs);
    },
    refresh: () => read(),
    changed,
    unsaved: () => writes.length,
    add: (fields: Fields) => queue('add', `new-${(added += 1)}`, fields),
    update: (id: string, fields: Fields) => queue('update', id, fields),
    remove: (id: string) => queue('remove', id, {}),
  };
}

/** The rows as they will be once the write has reached the server. */
function applied(rows: Row[], { kind, id, fields }: Write): Row[] {
  if (kind === 'remove') return rows.filter((row) => row.id !== id);
  const now = new Date().toISOString();
  if (kind === 'add') return [{ ...fields, id, created_at: now, updated_at: now }, ...rows];
  return rows.map((row) => (row.id === id ? { ...row, ...fields, updated_at: now } : row));
}

/** Deleting what somebody else has deleted is done, not refused. */
function unlessGone(error: unknown): void {
  if ((error as Refusal).status !== 404) throw error;
}

/** The newest page over what is known: rows inside its span that it lacks are gone. */
function merged(fresh: Row[], known: Row[]): Row[] {
  const oldest = fresh.at(-1)?.created_at ?? '';
  const ids = new Set(fresh.map((row) => row.id));
  return [...fresh, ...known.filter((row) => row.created_at <= oldest && !ids.has(row.id))];
}
