import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { size } from '../../../../format.ts';
import { language, t } from '../../../../strings/index.ts';
import type { Column } from '../model/columns.ts';
import { incoming, mapColumns, readTable, type Incoming, type Mapping, type Table, type TableProblem } from '../model/table-in.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportRun } from './import-run.tsx';
import { Sheet } from '../../../../components/sheet.tsx';
import './import.css';

interface Props {
  readonly project: number;
  readonly collection: string;
  readonly columns: readonly Column[];
  /** Rows went in or out. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

interface Chosen {
  readonly file: string;
  readonly table: Table;
  readonly mapping: Mapping;
}

/** Bytes of a file: all of it is read and shown before anything is sent. */
const maxFileBytes = 32_000_000;

/** From a file to rows: choose it, see what becomes of it, send it, and take it back. */
export function ImportSheet({ project, collection, columns, onChanged, onClose }: Props) {
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState<readonly Incoming[]>();
  const picker = useRef<HTMLInputElement>(null);
  const guard = useRef<() => void>(undefined);
  const refuse = (key: TableProblem | 'data.import.unreadable') => setProblem(t(key));
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setChosen(undefined);
    setProblem(undefined);
    if (file.size > maxFileBytes) return setProblem(t('data.import.too-large', { size: size(maxFileBytes, language) }));
    const text = await file.text().catch(() => undefined);
    const table = text === undefined ? 'data.import.unreadable' : readTable(text);
    if (typeof table === 'string') refuse(table);
    else setChosen({ file: file.name, table, mapping: mapColumns(table.header, columns) });
  };
  const rows = chosen && !sending ? incoming(chosen.table, chosen.mapping, columns) : [];
  const good = rows.filter(({ refusal }) => refusal === undefined);
  const isMapped = chosen?.mapping.some((name) => name !== undefined) ?? false;
  return (
    <Sheet title={t('data.import-title', { collection })} size="56rem" backTo="data-add" onClose={() => (guard.current ?? onClose)()}>
      {sending ? (
        <ImportRun
          at={{ project, collection }}
          rows={sending}
          onChanged={onChanged}
          onGuard={(stop) => (guard.current = stop)}
          onClose={onClose}
        />
      ) : (
        <div className="sheet-form">
          <p className="small muted">{t('data.import.what')}</p>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,.json,text/csv,application/json"
            data-import
            onChange={(event) => {
              void choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = ''; // the same file can be chosen again after it was mended
            }}
          />
          <div>
            <Button variant={chosen ? 'default' : 'filled'} data-autofocus onClick={() => picker.current?.click()}>
              {t(chosen ? 'data.import.other' : 'data.import.choose')}
            </Button>
          </div>
          {problem !== undefined && (
            <p className="small data-wrong" role="alert">
              {problem}
            </p>
          )}
          {chosen && (
            <>
              <ImportPreview {...chosen} columns={columns} rows={rows} onMap={(mapping) => setChosen({ ...chosen, mapping })} />
              <div className="sheet-foot">
                <Button variant="filled" data-primary disabled={!isMapped || good.length === 0} onClick={() => setSending(rows)}>
                  {t('data.import.do', { n: isMapped ? good.length : 0 })}
                </Button>
                <Button variant="subtle" onClick={onClose}>
                  {t('data.cancel')}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </Sheet>
  );
}
