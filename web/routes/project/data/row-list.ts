/** The loaded rows of a collection in one order: read a hundred at a time, and looked at again while the tab is open. */
import { explain } from '../../../components/problem.ts';
import { isPassing, readPage, type Asked, type PageAnswer, type Place } from './calls.ts';
import type { Row } from './model/columns.ts';
import { mergePage, refreshValues } from './model/row-pages.ts';

export interface RowListState {
  readonly rows: readonly Row[];
  /** A page was read at least once. */
  readonly isLoaded: boolean;
  /** All rows that match are here. */
  readonly isEnd: boolean;
  readonly isReading: boolean;
  /** Why the last read failed, in words. */
  readonly failure?: string;
}

interface PageStart {
  readonly cursor?: string;
  /** The row before the page. */
  readonly after?: string;
}

/** Milliseconds between two looks at what is in sight; rows that only the owner may read are announced to nobody (api/data/handler.ts). */
const lookEveryMs = 4_000;

export class RowList {
  #state: RowListState = { rows: [], isLoaded: false, isEnd: false, isReading: false };
  #listeners = new Set<() => void>();
  #pages: PageStart[] = [{}];
  /** Where the next page begins; undefined before the first. */
  #next: string | undefined;
  /** Indexes of the first and last row in sight. */
  #sight: readonly [number, number] = [0, 0];
  #isHeld = false;
  #changes = 0;

  constructor(
    readonly place: Place,
    readonly asked: Asked,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly get = (): RowListState => this.#state;

  /** Reads the first page and keeps looking until the returned function is called. */
  readonly open = (): (() => void) => {
    if (!this.#state.isLoaded) void this.more();
    const look = () => void (document.visibilityState === 'visible' && this.look());
    const timer = setInterval(look, lookEveryMs);
    window.addEventListener('focus', look);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      window.removeEventListener('online', look);
    };
  };

  /** While a cell is edited rows only change their values: nothing moves. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
  }
  see(first: number, last: number): void {
    this.#sight = [first, last];
  }

  /** Reads the page after the last one. Answers false when there was none, or it could not be read. */
  async more(): Promise<boolean> {
    const { isReading, isEnd, isLoaded } = this.#state;
    if (isReading || isEnd) return false;
    return this.#reading(async () => {
      const answer = await readPage(this.place, this.asked, this.#next);
      const { rows } = this.#state;
      if (isLoaded) this.#pages.push({ ...(this.#next === undefined ? {} : { cursor: this.#next }), after: rows.at(-1)?.id ?? '' });
      const ids = new Set(rows.map(({ id }) => id));
      this.#took([...rows, ...answer.items.filter(({ id }) => !ids.has(id))], answer.next_cursor);
    });
  }

  /** Reads the pages in sight again, or the first one if there was none yet. */
  async look(): Promise<void> {
    if (!this.#state.isLoaded) return void (await this.more());
    const starts = this.#pages.map(({ after }) => (after === undefined ? 0 : this.#state.rows.findIndex(({ id }) => id === after) + 1));
    const [first, last] = this.#sight.map((row) => starts.findLastIndex((start, page) => start <= row && (start > 0 || page === 0)));
    for (const page of new Set([first ?? 0, last ?? 0])) await this.#readAgain(page);
  }

  async #readAgain(page: number): Promise<void> {
    const start = this.#pages[page];
    if (!start || this.#state.isReading) return;
    const before = this.#changes;
    await this.#reading(async () => {
      const answer = await readPage(this.place, this.asked, start.cursor);
      if (before === this.#changes) this.#merge(start, answer); // else what was read may lack what was written meanwhile
    });
  }

  #merge({ after }: PageStart, { items, next_cursor }: PageAnswer): void {
    const { rows } = this.#state;
    if (this.#isHeld) return this.#set({ rows: refreshValues(rows, items) });
    const from = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1;
    if (after !== undefined && from === 0) return;
    const sortField = (this.asked.sort ?? 'created_at').replace(/^-/, '');
    const merged = mergePage(rows, { from, fresh: items, isEnd: next_cursor === null, sortField });
    if (next_cursor === null || merged.isCut) {
      this.#pages = this.#pages.slice(0, this.#pages.findIndex((one) => one.after === after) + 1);
      this.#took(merged.rows, next_cursor);
    } else this.#set({ rows: merged.rows });
  }

  #took(rows: readonly Row[], cursor: string | null): void {
    this.#next = cursor ?? undefined;
    this.#set({ rows, isLoaded: true, isEnd: cursor === null });
  }

  async #reading(act: () => Promise<void>): Promise<boolean> {
    this.#set({ isReading: true });
    try {
      await act();
      const { failure: _over, ...state } = this.#state;
      this.#replace({ ...state, isReading: false });
      return true;
    } catch (error) {
      // What is on screen stays: no connection is the offline bar's business.
      const isQuiet = this.#state.isLoaded && isPassing(error);
      this.#set({ isReading: false, ...(isQuiet ? {} : { failure: explain(error) }) });
      return false;
    }
  }

  /** A row as the server has it now; one that is new comes first. */
  put(row: Row): void {
    const { rows } = this.#state;
    const isKnown = rows.some(({ id }) => id === row.id);
    this.#written(isKnown ? rows.map((one) => (one.id === row.id ? row : one)) : [row, ...rows]);
  }
  /** Puts rows where they were, or where there is room. */
  putAt(places: readonly { readonly row: Row; readonly index: number }[]): void {
    const rows = this.#state.rows.filter(({ id }) => !places.some(({ row }) => row.id === id));
    for (const { row, index } of places.toSorted((a, b) => a.index - b.index)) rows.splice(index, 0, row);
    this.#written(rows);
  }
  take(ids: ReadonlySet<string>): readonly { readonly row: Row; readonly index: number }[] {
    const taken = this.#state.rows.flatMap((row, index) => (ids.has(row.id) ? [{ row, index }] : []));
    this.#written(this.#state.rows.filter(({ id }) => !ids.has(id)));
    return taken;
  }
  find = (id: string): Row | undefined => this.#state.rows.find((row) => row.id === id);
  #written(rows: readonly Row[]): void {
    this.#changes += 1;
    this.#set({ rows });
  }
  #set(change: Partial<RowListState>): void {
    this.#replace({ ...this.#state, ...change });
  }
  #replace(state: RowListState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
