import { useMemo, useRef, useState, type CSSProperties } from 'react';
import { t } from '../../../../strings/index.ts';
import type { EditList } from '../edit-list.ts';
import { columnFor, isEditable, opensSheet, type Column, type Row } from '../model/columns.ts';
import { textOf } from '../model/convert.ts';
import { withEdits, type Edit, type Edits } from '../model/edit.ts';
import { nextSort } from '../model/filters.ts';
import type { RowList } from '../row-list.ts';
import { CellEditor, type Leave } from './cell-editor.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import type { Spot } from './keys.ts';
import { useGridEvents } from './use-grid-events.ts';
import { usePlace, type Goal } from './use-place.ts';
import { useRowWindow } from './use-row-window.ts';
import { layoutOf } from './widths.ts';
import './grid.css';

interface Props {
  readonly list: RowList;
  readonly rows: readonly Row[];
  readonly isEnd: boolean;
  readonly goal: Goal | undefined;
  readonly columns: readonly Column[];
  readonly editList: EditList;
  readonly edits: Edits;
  readonly selected: ReadonlySet<string>;
  readonly sort: string | undefined;
  /** Id of the words that say why an entry is refused. */
  readonly refusalId: string;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onSort: (sort: string | undefined) => void;
  readonly onOpenText: (row: Row, column: Column) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onAdd: () => void;
  readonly onFilter: () => void;
  readonly onLeave: () => void;
  /** Why a cell cannot be edited. */
  readonly onNote: (note: string) => void;
}

/** Pixels of a row; grid.css says the same. */
export const rowHeight = 36;

function byRow(edits: Edits): ReadonlyMap<string, ReadonlyMap<string, Edit>> {
  const rows = new Map<string, Map<string, Edit>>();
  for (const edit of edits.values()) rows.set(edit.id, (rows.get(edit.id) ?? new Map<string, Edit>()).set(edit.field, edit));
  return rows;
}

/** Rows as cells that are edited in place. Only what is in sight is drawn. */
export function Grid(props: Props) {
  const { list, rows, columns, edits, editList, selected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const { spot, go } = usePlace({ rows, columns, grid: scroller, isEditing, goal: props.goal });
  const { items, total } = useRowWindow({ list, rows, scroller, height: rowHeight, kept: spot.row });
  const layout = useMemo(() => layoutOf(columns), [columns]);
  const editsOf = useMemo(() => byRow(edits), [edits]);
  const row = rows[spot.row];
  const column = columns[spot.column - 1];
  const pending = row && column && editsOf.get(row.id)?.get(column.name);

  const endEdit = (to: Spot) => {
    setEditing(false);
    list.hold(false);
    go(to);
  };
  const beginEdit = (at: Spot) => {
    const stored = rows[at.row];
    const asked = columns[at.column - 1];
    if (!stored || !asked) return;
    if (!isEditable(asked)) return props.onNote(t(asked.type === 'stamp' ? 'data.own' : 'data.worked-out', { field: asked.name }));
    const current = withEdits(stored, edits);
    if (opensSheet(asked, current[asked.name])) return props.onOpenText(stored, asked);
    if (asked.type === 'boolean') return void editList.enter(stored, asked, columns, String(current[asked.name] !== true));
    go(at, false);
    list.hold(true);
    setEditing(true);
  };
  const leaves: Readonly<Record<Leave, Spot>> = {
    down: { ...spot, row: Math.min(spot.row + 1, rows.length - 1) },
    right: { ...spot, column: Math.min(spot.column + 1, columns.length) },
    left: { ...spot, column: Math.max(spot.column - 1, 0) },
    stay: spot,
  };
  const select = (index: number) => {
    const id = rows[index]?.id;
    if (id === undefined) return props.onSelect(selected.size === rows.length ? new Set() : new Set(rows.map((one) => one.id)));
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    props.onSelect(next);
  };
  const size = { rows: rows.length, columns: columns.length + 1, page: 15 };
  const events = useGridEvents(spot, size, isEditing, {
    go,
    edit: beginEdit,
    sort: (at) => columns[at] && props.onSort(nextSort(props.sort, columns[at].name)),
    select,
    selectAll: () => props.onSelect(new Set(rows.map(({ id }) => id))),
    remove: (at) => props.onRemove(selected.size > 0 ? [...selected] : rows[at] ? [rows[at].id] : []),
    add: props.onAdd,
    filter: props.onFilter,
    leave: props.onLeave,
  });
  const editor = isEditing && row && column && (
    <CellEditor
      project={list.place.project}
      column={columnFor(column, row[column.name])}
      text={pending?.text ?? textOf(column, row[column.name])}
      refusal={pending?.state === 'refused' ? props.refusalId : undefined}
      onEnter={(text, leave) => {
        const isTaken = editList.enter(row, column, columns, text) === undefined;
        if (isTaken) endEdit(leaves[leave]);
        return isTaken;
      }}
      onLeave={(text) => {
        editList.enter(row, column, columns, text);
        setEditing(false);
        list.hold(false);
      }}
      onDrop={() => {
        if (pending?.state === 'refused') editList.drop(pending);
        endEdit(spot);
      }}
    />
  );
  return (
    <div className="grid-scroll" ref={scroller}>
      <div
        role="grid"
        className="grid"
        aria-label={t('data.grid', { collection: list.place.collection })}
        aria-description={t('data.keys')}
        aria-rowcount={props.isEnd ? rows.length + 1 : -1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        style={{ '--grid-columns': layout.template, minWidth: layout.width } as CSSProperties}
        {...events}
      >
        <GridHead
          columns={columns}
          sort={props.sort}
          active={spot.row === -1 ? spot.column : undefined}
          selected={selected.size === 0 ? 'none' : selected.size === rows.length ? 'all' : 'some'}
        />
        <div role="rowgroup" className="grid-body" style={{ height: total }}>
          {items.map(({ index, start, key }) => {
            const stored = rows[index];
            return (
              stored && (
                <GridRow
                  key={String(key)}
                  row={editsOf.has(stored.id) ? withEdits(stored, edits) : stored}
                  index={index}
                  top={start}
                  columns={columns}
                  edits={editsOf.get(stored.id)}
                  isSelected={selected.has(stored.id)}
                  active={spot.row === index ? spot.column : undefined}
                  editor={spot.row === index && isEditing ? editor : null}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
