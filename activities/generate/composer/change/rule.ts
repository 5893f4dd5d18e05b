/** What a rule of change gets and gives. */
import type { AppSpec, Language } from '../../../../core/composition.ts';
import type { Catalog } from '../../../../catalog/load.ts';
import type { Lexicon } from '../lexicon.ts';

/** One wish on one app. */
export interface Wish {
  readonly spec: AppSpec;
  readonly clause: string;
  /** The clause with the small words of manners still on it: "also", "too". */
  readonly said?: string;
  /** Of the wish; labels that are added are in the app's own. */
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly catalog: Catalog;
  /** The field that the wish before it was about: "… and make it required". */
  readonly last?: string;
  /** The app before the change before this one, to go back to. */
  readonly before?: AppSpec;
  readonly say: (key: string, values?: Record<string, string | number>) => string;
}

export interface Edit {
  readonly spec: AppSpec;
  /** What was done, for the chat. */
  readonly note: string;
  /** The field that it was about. */
  readonly about?: string;
}

/** Does what it understands of a wish; undefined when the wish is not its kind. @throws AppError when it is, and cannot be done */
export type Rule = (wish: Wish) => Edit | undefined;
