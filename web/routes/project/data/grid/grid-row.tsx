import { memo, type ReactNode } from 'react';
import { t } from '../../../../strings/index.ts';
import { useLanguage } from '../../../../strings/use-language.ts';
import { isEditable, isNumeric, type Column, type Row } from '../model/columns.ts';
import type { Edit } from '../model/edit.ts';
import { shown } from '../model/show.ts';

interface Props {
  readonly row: Row;
  /** 0 is the first row under the head. */
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  /** Changes of this row that are not confirmed, by field. */
  readonly edits: ReadonlyMap<string, Edit> | undefined;
  readonly isSelected: boolean;
  /** Column of the cell that has the grid's place, if it is in this row. */
  readonly active: number | undefined;
  /** Stands in the active cell while it is edited. */
  readonly editor: ReactNode;
}

const longCell = 40;

/** One row of the grid. What happens in it is the grid's business (use-grid-events.ts), found by `data-` attributes: rows have no handlers of their own. */
export const GridRow = memo(function GridRow({ row, index, top, columns, edits, isSelected, active, editor }: Props) {
  useLanguage(); // kept while its row stays the same
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className="grid-cell" data-column={0} tabIndex={active === 0 ? 0 : -1}>
        <input type="checkbox" className="grid-check" tabIndex={-1} checked={isSelected} readOnly aria-label={t('data.select-row')} />
      </div>
      {columns.map((column, at) => {
        const edit = edits?.get(column.name);
        const text = edit?.state === 'refused' ? edit.text : shown(column, row[column.name]);
        const isEdited = active === at + 1 && editor !== null;
        return (
          <div
            key={column.name}
            role="gridcell"
            aria-colindex={at + 2}
            aria-readonly={!isEditable(column)}
            aria-invalid={edit?.state === 'refused' || undefined}
            className="grid-cell"
            data-column={at + 1}
            data-number={isNumeric(column) || undefined}
            data-edit={edit?.state}
            data-editing={isEdited || undefined}
            tabIndex={active === at + 1 && !isEdited ? 0 : -1}
            title={text.length > longCell ? text : undefined}
          >
            {isEdited ? (
              editor
            ) : (
              <span className="ellipsis">
                {column.type === 'color' && text !== '' && <span className="grid-colour" style={{ background: text }} />}
                {text}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
});
