/** What a sentence wants written down. */
import type { Constraints } from './constraints.ts';
import type { FieldType } from './field-type.ts';

/** A field as it was asked for, before it has a name in the database. */
export interface FieldWish extends Constraints {
  readonly label: string;
  readonly type: FieldType;
  readonly options?: readonly string[];
  /** Line of fields.yaml. */
  readonly id?: string;
  /** False: it is text only because nothing tells otherwise. */
  readonly known: boolean;
}

/** So many fields that were told are all that a row has. */
export const fewestTold = 3;
