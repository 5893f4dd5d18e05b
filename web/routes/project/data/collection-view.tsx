import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { explain } from '../../../components/problem.ts';
import { t } from '../../../strings/index.ts';
import { Bar, EditBars } from './bars.tsx';
import { Cards } from './cards.tsx';
import { Grid } from './grid/grid.tsx';
import type { Goal } from './grid/use-place.ts';
import { Head } from './head.tsx';
import { columnsOf, isEditable, type Fields } from './model/columns.ts';
import { fromSearch, readSort, toQuery } from './model/filters.ts';
import { countAgain, removeRows } from './remove-rows.ts';
import { Sheets, type OpenSheet } from './sheets/sheets.tsx';
import { tell } from './undo.ts';
import { useColumns } from './use-columns.ts';
import { useExport } from './use-export.ts';
import { useFilters } from './use-filters.tsx';
import { useLinkedRow } from './use-linked-row.ts';
import { useRows } from './use-rows.ts';

/** What the address says of a collection. */
export interface Asking {
  readonly sort?: string | undefined;
  readonly filter?: string | undefined;
  readonly row?: string | undefined;
}

interface Props {
  readonly project: number;
  readonly collection: string;
  readonly fields: readonly Fields[];
  readonly isPublic: boolean;
  readonly sort: string | undefined;
  readonly filter: string | undefined;
  /** Id of the row that is open as a form. */
  readonly row: string | undefined;
  readonly isPhone: boolean;
  /** Another panel holds the one filled button. */
  readonly isPlain: boolean;
  /** Sort, filters and the open row go into the address. */
  readonly onAsk: (asked: Asking) => void;
  /** The choice of the collection. */
  readonly children: ReactNode;
}

/** Rows above this are not counted (ui.md §3.4). */
const mostCounted = 100;
const focusAdd = () => document.getElementById('data-add')?.focus();

/** The rows of one collection, and all that can be done with them. */
export function CollectionView(props: Props) {
  const { project, collection, fields, isPhone } = props;
  const sort = readSort(props.sort);
  const filters = fromSearch(props.filter, columnsOf(fields, []));
  const asked = { sort, filter: filters.map(toQuery) };
  const { list, state, editList, edits, failure } = useRows({ project, collection }, asked);
  const { rows, isLoaded, isEnd } = state;
  const columns = useColumns(fields, rows);
  const [sheet, setSheet] = useState<OpenSheet>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isSelecting, setSelecting] = useState(false);
  const [goal, setGoal] = useState<Goal>();
  const refusalId = useId();
  const exporting = useExport({ project, collection }, asked, fields);
  const ask = (change: Asking) => props.onAsk({ sort: props.sort, filter: props.filter, ...change });
  const openRow = (id: string | undefined) => ask({ row: id });
  const linked = useLinkedRow({ project, collection }, props.row, state, () => {
    tell(t('data.gone'));
    openRow(undefined);
  });
  const open = sheet ?? (linked && ({ kind: 'row', row: linked } as const));
  const filtering = useFilters(project, filters, columns, (filter) => ask({ filter }), focusAdd);
  const selected = useMemo(() => {
    const here = new Set(picked.size === 0 ? [] : rows.map(({ id }) => id));
    return new Set([...picked].filter((id) => here.has(id)));
  }, [picked, rows]);
  const counted = Math.min(rows.length, mostCounted + 1);
  useEffect(() => countAgain(project), [project, counted]); // rows that the app added or deleted meanwhile
  const deselect = () => {
    setPicked(new Set());
    setSelecting(false);
  };
  const remove = (ids: readonly string[]) => {
    if (ids.length === 0) return;
    deselect();
    void removeRows(list, ids);
  };
  const canAdd = columns.some(isEditable);
  const add = () => canAdd && setSheet({ kind: 'add' });
  const shared = { list, rows, columns, edits, selected, onSelect: setPicked };

  return (
    <div className="data">
      <Head
        count={rows.length > mostCounted || !isEnd ? t('data.rows-many') : t('data.rows', { n: rows.length })}
        chips={filtering.chips}
        columns={columns}
        sort={sort}
        isPhone={isPhone}
        canAdd={canAdd}
        isPlain={props.isPlain}
        onAdd={add}
        onFilter={filtering.open}
        onImport={() => setSheet({ kind: 'import' })}
        onExport={(kind) => void exporting.run(kind)}
        onSelect={() => setSelecting(true)}
        onSort={(next) => ask({ sort: next })}
      >
        {props.children}
      </Head>
      {filtering.form}
      <p className="data-note tiny faint">{t(props.isPublic ? 'data.public' : 'data.private')}</p>
      {failure !== undefined && <LoadFailed what="data.failed" again="data.again" onAgain={() => void list.look()} />}
      {!isLoaded && failure === undefined && <div className="hatch panel-hatch" aria-hidden="true" />}
      {isLoaded && rows.length === 0 && (
        <div className="empty">
          <p>
            {t(filters.length > 0 ? 'data.no-hit' : 'data.empty')}{' '}
            {filters.length > 0 && (
              <button className="link" onClick={() => ask({ filter: undefined })}>
                {t('data.clear-filters')}
              </button>
            )}
          </p>
        </div>
      )}
      {rows.length > 0 && isPhone && <Cards {...shared} isSelecting={isSelecting} onOpen={(row) => openRow(row.id)} />}
      {rows.length > 0 && !isPhone && (
        <Grid
          {...shared}
          goal={goal}
          isEnd={isEnd}
          editList={editList}
          sort={sort}
          refusalId={refusalId}
          onSort={(next) => ask({ sort: next })}
          onOpenText={(row, column) => setSheet({ kind: 'text', row, column })}
          onRemove={remove}
          onAdd={add}
          onFilter={filtering.open}
          onLeave={focusAdd}
          onNote={tell}
        />
      )}
      {exporting.rows !== undefined && (
        <Bar actions={[{ words: t('data.stop'), act: exporting.stop }]}>{t('data.exporting', { n: exporting.rows })}</Bar>
      )}
      {(selected.size > 0 || isSelecting) && (
        <Bar
          actions={[
            { words: t('data.delete'), act: () => remove([...selected]) },
            { words: t('data.deselect'), act: deselect },
          ]}
        >
          {t('data.selected', { n: selected.size })}
        </Bar>
      )}
      <EditBars
        editList={editList}
        edits={edits}
        refusalId={refusalId}
        onGoTo={({ id, field }) => {
          const row = list.find(id);
          if (isPhone && row) openRow(row.id);
          else setGoal({ id, field });
        }}
        onFailed={(error) => tell(t('data.undo-failed', { reason: explain(error) }))}
      />
      {open && (
        <Sheets
          open={open}
          list={list}
          editList={editList}
          edits={edits}
          columns={columns}
          onAdded={({ id }) => setGoal({ id })}
          onClose={() => (sheet ? setSheet(undefined) : openRow(undefined))}
        />
      )}
    </div>
  );
}
