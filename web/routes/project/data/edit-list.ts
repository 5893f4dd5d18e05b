/** Cells that were changed here: each is sent at once, shown before it is confirmed, and never lost when it is not. */
import { explain } from '../../../components/problem.ts';
import { t } from '../../../strings/index.ts';
import { changeRow, isGone, isPassing, putRowBack, type Place } from './calls.ts';
import { keepEdits, readEdits } from './kept-edits.ts';
import { columnFor, type Column, type Fields, type Row } from './model/columns.ts';
import { read } from './model/convert.ts';
import { withEdits, type Edit, type Edits } from './model/edit.ts';
import { withWorkedOut } from './model/worked-out.ts';
import type { RowList } from './row-list.ts';
import { offerUndo } from './undo.ts';

/** Milliseconds after which waiting edits are tried again by themselves. */
const againAfterMs = 5_000;
const keyOf = ({ id, field }: Pick<Edit, 'id' | 'field'>): string => `${id}/${field}`;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export class EditList {
  #edits: Edits;
  #listeners = new Set<() => void>();
  #line: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The list on screen; another one when it was sorted or filtered anew. */
  #rows: RowList | undefined;

  constructor(readonly place: Place) {
    this.#edits = new Map(readEdits(place).map((edit) => [keyOf(edit), edit]));
    if (this.#of('waiting').length > 0) this.#waitAndSend();
    window.addEventListener('online', this.save);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly get = (): Edits => this.#edits;
  attach(rows: RowList): void {
    this.#rows = rows;
  }

  /** Takes what was typed into a cell. Answers why not, in words; the entry then stays in the cell. */
  enter(row: Row, column: Column, columns: readonly Column[], text: string): string | undefined {
    const { name } = column;
    const answer = read(columnFor(column, row[name]), text);
    const about = { id: row.id, field: name, text };
    if ('refusal' in answer) {
      const reason = t(answer.refusal.key, answer.refusal.values);
      this.#put({ ...about, change: {}, before: { [name]: row[name] ?? null }, state: 'refused', reason });
      return reason;
    }
    const stored = this.#rows?.find(row.id) ?? row;
    if (isSame(answer.value, stored[name]) && this.#edits.get(keyOf(about))?.state !== 'sending') this.#drop(about);
    else {
      const change = withWorkedOut(columns, withEdits(stored, this.#edits), { [name]: answer.value });
      const before = Object.fromEntries(Object.keys(change).map((field) => [field, stored[field] ?? null]));
      this.#send({ ...about, change, before, state: 'sending' });
    }
    return undefined;
  }

  /** Takes several fields of a row at once, as a form gives them; they are taken back together too. */
  change(row: Row, change: Fields): void {
    const [field = ''] = Object.keys(change);
    const before = Object.fromEntries(Object.keys(change).map((name) => [name, row[name] ?? null]));
    this.#send({ id: row.id, field, text: '', change, before, state: 'sending' });
  }

  /** Sends all that waits. */
  readonly save = (): void => this.#of('waiting').forEach((edit) => this.#send(edit));
  /** Forgets all that waits. */
  readonly discard = (): void => this.#of('waiting').forEach((edit) => this.#drop(edit));
  readonly drop = (edit: Pick<Edit, 'id' | 'field'>): void => this.#drop(edit);

  /** Brings the row of an edit back and sends what was to change in it. */
  async putBack(id: string): Promise<void> {
    this.#rows?.put(await putRowBack(this.place, id));
    this.#of('gone').forEach((edit) => edit.id === id && this.#send(edit));
  }
  /** Lets a deleted row go, with what was to change in it. */
  letGo(id: string): void {
    this.#rows?.take(new Set([id]));
    this.#of('gone').forEach((edit) => edit.id === id && this.#drop(edit));
  }

  #of = (state: Edit['state']): Edit[] => [...this.#edits.values()].filter((edit) => edit.state === state);

  #send(edit: Edit): void {
    const sent: Edit = { ...edit, state: 'sending' };
    this.#put(sent);
    this.#line = this.#line.then(() => this.#sendNow(sent)); // one after the other: the last one typed is the last one kept
  }

  async #sendNow(edit: Edit): Promise<void> {
    const isCurrent = () => this.#edits.get(keyOf(edit)) === edit;
    if (!isCurrent()) return;
    try {
      this.#rows?.put(await changeRow(this.place, edit.id, edit.change));
      if (isCurrent()) this.#drop(edit);
      offerUndo(t('data.changed', { field: edit.field }), async () => this.#rows?.put(await changeRow(this.place, edit.id, edit.before)));
    } catch (error) {
      if (!isCurrent()) return;
      if (isGone(error)) this.#put({ ...edit, state: 'gone' });
      else if (!isPassing(error)) this.#put({ ...edit, state: 'refused', reason: explain(error) });
      else {
        this.#put({ ...edit, state: 'waiting' });
        this.#waitAndSend();
      }
    }
  }

  #waitAndSend(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, againAfterMs);
  }
  #put(edit: Edit): void {
    this.#replace(new Map(this.#edits).set(keyOf(edit), edit));
  }
  #drop(edit: Pick<Edit, 'id' | 'field'>): void {
    const edits = new Map(this.#edits);
    if (edits.delete(keyOf(edit))) this.#replace(edits);
  }
  #replace(edits: Edits): void {
    this.#edits = edits;
    keepEdits(this.place, [...edits.values()]);
    for (const listener of this.#listeners) listener();
  }
}

const lists = new Map<string, EditList>();

/** The edits of a collection; they outlive the tab that made them. */
export function editsOf(place: Place): EditList {
  const name = `${place.project}/${place.collection}`;
  const list = lists.get(name) ?? new EditList(place);
  lists.set(name, list);
  return list;
}
