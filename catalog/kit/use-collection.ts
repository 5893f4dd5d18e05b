import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { collectionStore, type Fields, type Row } from './collection-store.ts';
import { compareValues } from './format.ts';
import { words } from './labels.ts';
import { toast } from './toast.tsx';

export interface CollectionOptions {
  /** Default: newest first. */
  readonly sort?: {
    readonly field: string;
    readonly direction?: 'asc' | 'desc';
    /** Values in their order, low to high; else numbers by size and texts by the alphabet. */
    readonly order?: readonly string[] | undefined;
  };
  /** Only rows whose field is this value. */
  readonly where?: { readonly field: string; readonly equals: unknown };
  /** False where rows are only sent, as by a form whose answers the owner alone reads. */
  readonly load?: boolean;
}

export interface Collection<T extends object> {
  readonly rows: readonly Row<T>[];
  readonly loading: boolean;
  /** Why the rows could not be read, in words for people. */
  readonly error: string | undefined;
  /** Each change shows at once; undefined comes back, with a notice on screen, when the server refuses it. */
  readonly add: (fields: Partial<T>) => Promise<Row<T> | undefined>;
  readonly update: (id: string, fields: Partial<T>) => Promise<Row<T> | undefined>;
  /** Deletes and offers to undo. */
  readonly remove: (id: string) => void;
  /** Adds a deleted row again. */
  readonly undo: (row: Row<T>) => void;
  readonly refresh: () => void;
}

/** Rows of a collection that live on the server, shared by every part of the page. */
export function useCollection<T extends object = Fields>(name: string, options: CollectionOptions = {}): Collection<T> {
  const store = collectionStore(name);
  const { rows: all, loading, error } = useSyncExternalStore(store.subscribe, store.get, store.get);
  const load = options.load !== false;
  useEffect(() => (load ? store.want() : undefined), [store, load]);

  const { field, direction, order } = options.sort ?? {};
  const { field: onlyField, equals } = options.where ?? {};
  const rows = useMemo(() => {
    const chosen = onlyField === undefined ? all : all.filter((row) => row[onlyField] === equals);
    if (field === undefined) return chosen;
    const rank = (row: Row): unknown => (order?.includes(String(row[field])) ? order.indexOf(String(row[field])) : row[field]);
    return [...chosen].sort((a, b) => compareValues(rank(a), rank(b), direction));
  }, [all, field, direction, order, onlyField, equals]);

  const undo = useCallback(
    (row: Row<T>) => {
      const { id: _id, created_at: _created, updated_at: _updated, ...fields } = row;
      void store.add(fields as object as Fields);
    },
    [store],
  );
  const remove = useCallback(
    (id: string) => {
      const row = store.get().rows.find((other) => other.id === id) as Row<T> | undefined;
      void store.remove(id);
      if (row) toast(words().deleted, { action: { label: words().undo, run: () => undo(row) } });
    },
    [store, undo],
  );

  return {
    rows: rows as readonly Row<object>[] as readonly Row<T>[],
    loading: loading && load,
    error,
    add: store.add as Collection<T>['add'],
    update: store.update as Collection<T>['update'],
    remove,
    undo,
    refresh: store.refresh,
  };
}
