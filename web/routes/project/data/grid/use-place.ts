import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Column, Row } from '../model/columns.ts';
import type { Spot } from './keys.ts';

/** A cell that the rest of the tab asks the focus for; each object is one such wish. */
export interface Goal {
  readonly id: string;
  /** Without it the first field. */
  readonly field?: string;
}

interface Options {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly grid: RefObject<HTMLElement | null>;
  readonly isEditing: boolean;
  readonly goal: Goal | undefined;
}

interface Place extends Spot {
  readonly id?: string | undefined;
  /** The focus is to follow. */
  readonly focus: boolean;
}

/** The cell that has the grid's one tab stop. It stays with its row when rows move, and near its place when the row goes. */
export function usePlace({ rows, columns, grid, isEditing, goal }: Options) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 1, focus: false });
  const [reached, setReached] = useState<Goal>();
  const goalRow = goal === undefined || goal === reached ? -1 : rows.findIndex(({ id }) => id === goal.id);
  if (goal && goalRow >= 0) {
    setReached(goal);
    const at = Math.max(0, goal.field === undefined ? 0 : columns.findIndex(({ name }) => name === goal.field));
    setPlace({ row: goalRow, column: at + 1, id: goal.id, focus: true });
  }
  const found = place.row < 0 || place.id === undefined ? -1 : rows.findIndex(({ id }) => id === place.id);
  const spot: Spot = { row: found >= 0 ? found : Math.min(place.row, rows.length - 1), column: place.column };

  /** @param focus false where the browser has put it there already */
  const go = useCallback((to: Spot, focus = true) => setPlace({ ...to, id: rows[to.row]?.id, focus }), [rows]);

  const focused = useRef<Place>(undefined);
  useLayoutEffect(() => {
    if (!place.focus || focused.current === place || isEditing) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-row="${spot.row}"] > [data-column="${spot.column}"]`);
    if (!cell) return; // its row is not drawn yet
    focused.current = place;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return { spot, go };
}
