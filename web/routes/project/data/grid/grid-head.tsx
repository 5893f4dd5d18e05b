import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { t } from '../../../../strings/index.ts';
import { isAskable, isNumeric, type Column } from '../model/columns.ts';
import { directionOf } from '../model/filters.ts';

interface Props {
  readonly columns: readonly Column[];
  readonly sort: string | undefined;
  readonly active: number | undefined;
  readonly selected: 'all' | 'some' | 'none';
}

/** The names of the columns; a press on one sorts by it. */
export function GridHead({ columns, sort, active, selected }: Props) {
  return (
    <div role="row" className="grid-row grid-head" aria-rowindex={1} data-row={-1}>
      <div role="columnheader" aria-colindex={1} className="grid-cell" data-column={0} tabIndex={active === 0 ? 0 : -1}>
        <input
          type="checkbox"
          className="grid-check"
          tabIndex={-1}
          readOnly
          checked={selected === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = selected === 'some';
          }}
          aria-label={t('data.select-all')}
        />
      </div>
      {columns.map((column, at) => {
        const direction = directionOf(sort, column.name);
        return (
          <div
            key={column.name}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={direction ?? 'none'}
            className="grid-cell"
            data-column={at + 1}
            data-number={isNumeric(column) || undefined}
            data-sorts={isAskable(column) || undefined}
            tabIndex={active === at + 1 ? 0 : -1}
            title={column.name}
          >
            <span className="ellipsis">{column.name}</span>
            {direction === 'ascending' && <IconArrowUp size={14} stroke={1.9} aria-hidden="true" />}
            {direction === 'descending' && <IconArrowDown size={14} stroke={1.9} aria-hidden="true" />}
          </div>
        );
      })}
    </div>
  );
}
