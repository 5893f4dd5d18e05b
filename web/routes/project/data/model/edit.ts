/** A cell that was changed and is not confirmed yet. Pure. */
import type { Fields, Row } from './columns.ts';

export interface Edit {
  readonly id: string;
  readonly field: string;
  /** As it was typed. */
  readonly text: string;
  /** What is sent, with what follows from it; nothing where the entry was refused before. */
  readonly change: Fields;
  /** What stood there. */
  readonly before: Fields;
  /** `waiting`: there was no connection. `gone`: its row was deleted elsewhere. */
  readonly state: 'sending' | 'waiting' | 'refused' | 'gone';
  /** Why it was refused. */
  readonly reason?: string;
}
export type Edits = ReadonlyMap<string, Edit>;

/** The row as it stands in the grid: what was changed and is not refused is over what is stored. */
export function withEdits(row: Row, edits: Edits): Row {
  const changes = [...edits.values()].filter(({ id }) => id === row.id);
  return changes.length === 0 ? row : (Object.assign({}, row, ...changes.map(({ change }) => change)) as Row);
}
