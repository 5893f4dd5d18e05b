import type { Head } from './head.ts';
import type { Segment } from './segments.ts';

/** What a text asks for, taken apart. */
export interface Request {
  readonly head: Head;
  readonly segments: readonly Segment[];
  /** Everything that is said besides the request. */
  readonly others: readonly string[];
}
