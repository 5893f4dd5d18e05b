/** What was understood of a sentence. */
import type { Business, KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import type { SectionRule } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import type { FieldWish } from './fields.ts';
import type { Limit } from './limits.ts';
import type { Request } from './request-type.ts';
import type { Said } from './said/said.ts';
import type { Detail } from './page-lists.ts';
import type { Style } from './style.ts';
import type { Subject } from './choose-subject.ts';
import type { Thing } from './thing.ts';
import type { Beside } from './tool-and-rows.ts';
import type { ViewWish } from './wishes.ts';

export interface Understanding {
  readonly sentence: string;
  /** As it was typed: rules are said anywhere in it. */
  readonly typed?: string;
  readonly language: Language;
  readonly unsure: boolean;
  readonly foreign: boolean;
  readonly request: Request;
  readonly kind?: Named<KindRule>;
  readonly subject?: Subject;
  readonly fields: readonly FieldWish[];
  /** Where the request is about several kinds of rows: each with its fields; else empty. */
  readonly things: readonly Thing[];
  /** All lists as they were written: options of a poll, columns of a board, phases of a timer, formulas. */
  readonly lists: readonly string[];
  readonly sections: readonly Named<SectionRule>[];
  /** Further apps inside the request: a form on a page. */
  readonly inner: readonly Named<KindRule>[];
  /** List items that are neither a field, a section nor a view of the chosen kind. */
  readonly loose: readonly string[];
  readonly details: readonly Detail[];
  readonly views: readonly ViewWish[];
  readonly limits: readonly Limit[];
  readonly business?: Named<Business>;
  /** Line of `trades`: the one among the businesses. */
  readonly trade?: string;
  readonly place?: string;
  readonly name?: string;
  /** The wish that nobody else reads the rows, as it was said. */
  readonly onlyMe?: string;
  readonly style: Style;
  /** Prices, times and the like of a page, which are no items of its lists. */
  readonly said: Said;
  /** Its fields are words that were marked as such. */
  readonly isMarked: boolean;
  /** What was marked was read alike in plain words. */
  readonly isAll?: boolean;
  /** Rows of one's own beside a tool, or a tool beside rows. */
  readonly beside?: Beside<Understanding>;
}
