/** "A roster of players with number, position and phone" is no plan of shifts: it names no day. */
import { fewestTold, type FieldWish } from './field-wish.ts';
import type { Understanding } from './understanding.ts';

const isWhen = ({ id = '', type }: FieldWish): boolean => type === 'date' || type === 'time' || /day|shift|week/.test(id);

/** @param kind the line of kinds.yaml */
export const isRosterOfPeople = (kind: string | undefined, fields: readonly FieldWish[]): boolean =>
  kind === 'shifts' && fields.length >= fewestTold && !fields.some(isWhen);

export function withoutShifts(read: Understanding): Understanding {
  const { kind, ...rest } = read;
  return isRosterOfPeople(kind?.id, read.fields) ? rest : read;
}
