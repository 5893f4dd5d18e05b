import { useMemo } from 'react';
import { columnsOf, type Column, type Fields, type Row } from './model/columns.ts';

/** The columns of what is loaded; the same object until they change, so that rows are not drawn again for nothing. */
export function useColumns(fields: readonly Fields[], rows: readonly Row[]): readonly Column[] {
  const found = useMemo(() => JSON.stringify(columnsOf(fields, rows)), [fields, rows]);
  return useMemo(() => JSON.parse(found) as Column[], [found]);
}
