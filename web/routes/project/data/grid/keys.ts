/** Where the keys of a grid lead (ARIA Authoring Practices, grid). Pure. */

/** A cell by row and column; row -1 is the head, column 0 the row's checkbox. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}
export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** @returns undefined for a key that leads nowhere */
export function moved({ row, column }: Spot, key: string, far: boolean, { rows, columns, page }: Size): Spot | undefined {
  const to = (toRow: number, toColumn: number): Spot => ({ row: within(toRow, -1, rows - 1), column: within(toColumn, 0, columns - 1) });
  switch (key) {
    case 'ArrowUp':
      return to(far ? Math.min(row, 0) : row - 1, column);
    case 'ArrowDown':
      return to(far ? rows - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? columns - 1 : column + 1);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return to(Math.max(row - page, Math.min(row, 0)), column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return undefined;
  }
}
