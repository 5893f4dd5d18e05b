import { useRef, useState } from 'react';
import { explain } from '../../../components/problem.ts';
import { t } from '../../../strings/index.ts';
import type { Asked, Place } from './calls.ts';
import type { Fields } from './model/columns.ts';
import { toCsv, toJson, type ExportKind } from './model/table-out.ts';
import { download, readAll } from './transfer.ts';
import { tell } from './undo.ts';

/** Reads all rows that match and hands them over as a file. `rows` is how far it is, undefined while nothing is exported. */
export function useExport(at: Place, asked: Asked, fields: readonly Fields[]) {
  const [rows, setRows] = useState<number>();
  const isStopped = useRef(false);
  const run = async (kind: ExportKind) => {
    isStopped.current = false;
    setRows(0);
    try {
      const all = await readAll(at, asked, { isStopped: () => isStopped.current, tell: setRows });
      if (isStopped.current) return;
      const name = `${at.collection}-${new Date().toLocaleDateString('sv')}.${kind}`;
      if (kind === 'csv') download(name, 'text/csv;charset=utf-8', toCsv(all, fields));
      else download(name, 'application/json', toJson(all));
      tell(t('data.exported', { n: all.length }));
    } catch (error) {
      if (!isStopped.current) tell(t('data.export-failed', { reason: explain(error) }));
    } finally {
      setRows(undefined);
    }
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { rows, run, stop };
}
