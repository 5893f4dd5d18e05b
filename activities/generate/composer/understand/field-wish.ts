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
/** So many that were marked as fields. */
export const fewestMarked = 2;

interface Told {
  readonly isMarked: boolean;
  readonly isAll?: boolean;
  readonly fields: readonly FieldWish[];
}

/** Whether the fields that were told are all that is filled in, so that no usual one stands beside them. */
export const areAll = ({ isMarked, isAll = isMarked, fields }: Told): boolean => isAll && fields.length >= fewestMarked;
