import { IconX } from '@tabler/icons-react';
import { t } from '../../../strings/index.ts';
import type { Column } from './model/columns.ts';
import { needsValue, type Filter } from './model/filters.ts';
import { shown } from './model/show.ts';

interface Props {
  readonly filters: readonly Filter[];
  readonly columns: readonly Column[];
  readonly onChange: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

function wordsOf({ field, ask, value }: Filter, columns: readonly Column[]): string {
  const column = columns.find(({ name }) => name === field) ?? { name: field, type: 'text' };
  const is = value === 'true' || value === 'false' ? value === 'true' : undefined;
  const read = column.type === 'boolean' && is !== undefined ? is : value;
  return `${field} ${t(`data.op.${ask}`)}${needsValue(ask) ? ` ${shown(column, read)}` : ''}`;
}

/** Each filter as a sentence that can be changed, with its way out beside it. */
export function FilterChips({ filters, columns, onChange, onRemove }: Props) {
  return (
    <ul className="filter-chips" aria-label={t('data.filters')}>
      {filters.map((filter, index) => {
        const words = wordsOf(filter, columns);
        return (
          <li key={index} className="filter-chip">
            <button className="filter-words ellipsis" title={words} onClick={() => onChange(index)}>
              {words}
            </button>
            <button className="filter-off" aria-label={t('data.filter-remove', { filter: words })} onClick={() => onRemove(index)}>
              <IconX size={14} stroke={1.9} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
