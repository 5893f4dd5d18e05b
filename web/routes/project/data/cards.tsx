import { IconChevronRight } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../../../strings/index.ts';
import { useRowWindow } from './grid/use-row-window.ts';
import type { Column, Row } from './model/columns.ts';
import { withEdits, type Edits } from './model/edit.ts';
import { shown } from './model/show.ts';
import type { RowList } from './row-list.ts';
import './cards.css';

interface Props {
  readonly list: RowList;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly edits: Edits;
  readonly selected: ReadonlySet<string>;
  /** Cards are picked instead of opened. */
  readonly isSelecting: boolean;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onOpen: (row: Row) => void;
}

/** Fields under the title; a card with all of them would fill the phone. */
const mostLines = 3;
const lineHeight = 22;
const around = 50;

/** The rows on a phone: the first field is the title, a tap opens the row as a form. */
export function Cards({ list, rows, columns, edits, selected, isSelecting, onSelect, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [title, ...others] = columns;
  const lines = others.slice(0, mostLines);
  const height = around + lines.length * lineHeight;
  const { items, total } = useRowWindow({ list, rows, scroller, height });
  const press = (row: Row) => {
    if (!isSelecting) return onOpen(row);
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    onSelect(next);
  };
  return (
    <div className="cards-scroll" ref={scroller}>
      <ul className="cards" aria-label={t('data.grid', { collection: list.place.collection })} style={{ height: total }}>
        {items.map(({ index, start, key }) => {
          const stored = rows[index];
          if (!stored) return null;
          const row = withEdits(stored, edits);
          return (
            <li key={String(key)} className="card-place" style={{ height, transform: `translateY(${start}px)` }}>
              <button className="card" aria-pressed={isSelecting ? selected.has(row.id) : undefined} onClick={() => press(row)}>
                {isSelecting && <span className="card-check" aria-hidden="true" />}
                <span className="card-lines">
                  <span className="card-title ellipsis">{(title && shown(title, row[title.name])) || `#${row.id}`}</span>
                  {lines.map((column) => (
                    <span key={column.name} className="card-line">
                      <span className="faint">{column.name}</span>
                      <span className="ellipsis">{shown(column, row[column.name])}</span>
                    </span>
                  ))}
                </span>
                {!isSelecting && <IconChevronRight className="card-open" size={18} stroke={1.9} aria-hidden="true" />}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
