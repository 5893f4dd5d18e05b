/** Fields that an app works out from others, by the app's own rules. */
import { valueOf } from '../../../../../catalog/kit/computed.ts';
import type { Column, Fields } from './columns.ts';

/** The change together with all that follows from it in this row. */
export function withWorkedOut(columns: readonly Column[], row: Fields, change: Fields): Fields {
  let all = change;
  for (const { name, computed } of columns) {
    if (!computed) continue;
    const value = valueOf(computed, { ...row, ...all });
    if (value !== (row[name] ?? null)) all = { ...all, [name]: value };
  }
  return all;
}
