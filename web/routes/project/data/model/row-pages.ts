/** Rows that were read page by page, when a page is read again. Pure. */
import type { Row } from './columns.ts';

export interface Reread {
  /** Index in what is known where the page begins. */
  readonly from: number;
  readonly fresh: readonly Row[];
  /** Nothing comes after this page. */
  readonly isEnd: boolean;
  /** The field that the list is sorted by. */
  readonly sortField: string;
}

export interface Merged {
  readonly rows: readonly Row[];
  /** Where the page ends is not known: what came after it was let go and has to be read again. */
  readonly isCut: boolean;
}

const isSame = (a: Row, b: Row): boolean => a.id === b.id && a.updated_at === b.updated_at;

/**
 * What is known after a page was read again: its rows are new, and rows of its span that it lacks are gone or elsewhere.
 * The span ends at its last row, if that is known and in its old place. Rows that did not change stay the same objects.
 */
export function mergePage(known: readonly Row[], { from, fresh: read, isEnd, sortField }: Reread): Merged {
  const byId = new Map(known.map((row, index) => [row.id, { row, index }]));
  const fresh = read.map((row) => {
    const before = byId.get(row.id)?.row;
    return before && isSame(before, row) ? before : row;
  });
  const ids = new Set(fresh.map(({ id }) => id));
  const isOther = ({ id }: Row): boolean => !ids.has(id);
  const head = known.slice(0, from).filter(isOther);
  if (isEnd) return keep(known, { rows: [...head, ...fresh], isCut: false });
  const last = fresh.at(-1);
  const before = last && byId.get(last.id);
  const isPlaced = before !== undefined && before.index >= from && before.row[sortField] === last?.[sortField];
  const tail = isPlaced ? known.slice(before.index + 1).filter(isOther) : [];
  return keep(known, { rows: [...head, ...fresh, ...tail], isCut: !isPlaced });
}

/** The same list where nothing changed, so that nothing is drawn again. */
function keep(known: readonly Row[], merged: Merged): Merged {
  const isUnchanged = merged.rows.length === known.length && merged.rows.every((row, index) => row === known[index]);
  return isUnchanged ? { ...merged, rows: known } : merged;
}

/** New values of known rows, without moving, adding or taking away any. */
export function refreshValues(known: readonly Row[], fresh: readonly Row[]): readonly Row[] {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const rows = known.map((row) => {
    const now = byId.get(row.id);
    return now && !isSame(row, now) ? now : row;
  });
  return rows.some((row, index) => row !== known[index]) ? rows : known;
}
