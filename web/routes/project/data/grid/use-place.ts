import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Row } from '../model/columns.ts';
import type { Spot } from './keys.ts';

/** The cell that has the grid's one tab stop. It stays with its row when rows move, and near its place when the row goes. */
export function usePlace(rows: readonly Row[], grid: RefObject<HTMLElement | null>, isEditing: boolean) {
  const [place, setPlace] = useState<Spot & { readonly id?: string | undefined }>({ row: 0, column: 1 });
  const found = place.row < 0 || place.id === undefined ? -1 : rows.findIndex(({ id }) => id === place.id);
  const spot: Spot = { row: found >= 0 ? found : Math.min(place.row, rows.length - 1), column: place.column };
  const wantsFocus = useRef(false);

  /** @param focus false where the browser has put it there already */
  const go = useCallback(
    (to: Spot, focus = true) => {
      wantsFocus.current = focus;
      setPlace({ ...to, id: rows[to.row]?.id });
    },
    [rows],
  );
  useLayoutEffect(() => {
    if (!wantsFocus.current || isEditing) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-row="${spot.row}"] > [data-column="${spot.column}"]`);
    if (!cell) return; // its row is not there yet
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return { spot, go };
}
