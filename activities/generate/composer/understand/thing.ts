/** One of several kinds of rows in a request, and what a reading of the request found. */
import type { FieldWish } from './fields.ts';
import type { Subject } from './subject.ts';
import type { ViewWish } from './wishes.ts';

export interface Ranking {
  readonly by: string;
  readonly title: string;
}

export interface Thing {
  readonly subject: Subject;
  readonly fields: readonly FieldWish[];
  /** Place in the list of the thing that it belongs to. */
  readonly of?: number;
  /** The field whose highest value stands on top, and what that order is called. */
  readonly ranked?: Ranking;
}

export interface Reading {
  readonly things: readonly Thing[];
  /** What stands beside the things and is none of theirs. */
  readonly beside: readonly string[];
  /** What the app is called. */
  readonly head: string;
  readonly views: readonly ViewWish[];
}
