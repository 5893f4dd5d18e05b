/**
 * Fifty sentences to build against, written before the composer grew for issue 4, by someone who had not read its rules.
 * Thirty more of the same mix are held out until the end. Never edit a sentence to make it fit.
 */
import { first } from './asked/first.ts';
import { second } from './asked/second.ts';
import { third } from './asked/third.ts';
import type { Expected } from './unlisted.ts';

export interface Asked extends Omit<Expected, 'fields' | 'says'> {
  /** As in `Expected`; a RegExp where more than one name or type is right. */
  readonly fields?: readonly (string | RegExp)[];
  readonly says?: readonly (string | RegExp)[];
  /** How many kinds of rows there are. */
  readonly entities?: number;
  /** Each must match a field of some kind of rows, written `collection.name:type`. */
  readonly holds?: readonly RegExp[];
  /** Wishes that must be shown or, by name, be said to be missing. */
  readonly notLost?: readonly RegExp[];
  /** What must not stand in the app: words cut out wrongly, wishes taken for fields, invented facts. */
  readonly unsaid?: RegExp;
  /**
   * Where the app's content comes from: `static` what stands in the code (texts of a page, products, questions, formulas, games),
   * `collections` what people enter, `gateway` live data. Labels, columns and options of a choice do not count as content. Left out where two places are right.
   */
  readonly routing?: readonly ('static' | 'collections' | 'gateway')[];
  /** What a person would check, in words. */
  readonly right: string;
}

export const fifty: readonly Asked[] = [...first, ...second, ...third];
