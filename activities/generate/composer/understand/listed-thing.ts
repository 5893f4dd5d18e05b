/** Things of a list as they were read. */
import type { Ranking } from './thing.ts';
import type { ViewWish } from './wishes.ts';

/** A thing as it was read, before its fields have types. */
export interface ListedThing {
  phrase: string;
  /** What one is called where another belongs to it. */
  one?: string;
  of?: ListedThing;
  /** The figure by which it is ranked, and what the ranking is called. */
  ranked?: Ranking;
  readonly items: string[];
  /** Said with a list of its own. */
  readonly explicit: boolean;
  /** A figure for each of many days, "milk yield per cow": what it is counted in. */
  readonly figure?: { readonly unit?: string };
}

export interface Listed {
  readonly things: readonly ListedThing[];
  /** What the app is called, where words before the list say it. */
  readonly head: string;
  /** Whether the first words name a thing with its fields. */
  readonly leads: boolean;
  /** Items that stand beside the things and are none. */
  readonly beside: readonly string[];
  /** How the rows are to be seen. */
  readonly views: readonly ViewWish[];
}
