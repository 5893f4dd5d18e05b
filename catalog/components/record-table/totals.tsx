import { formatMoney, formatNumber, labelOf, words, type CollectionField, type Row } from '@faibric/kit';
import clsx from 'clsx';
import { cellClass } from './table.tsx';

export function TableTotals({
  rows,
  fields,
  totals,
}: {
  rows: readonly Row[];
  fields: readonly CollectionField[];
  totals: readonly string[];
}) {
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  return (
    <tfoot role="rowgroup" className="block @2xl:table-footer-group">
      <tr role="row" className="block rounded-app p-4 font-semibold @2xl:table-row">
        {fields.map((field, index) => (
          <td
            key={field.name}
            role="cell"
            className={clsx(
              totals.includes(field.name) ? 'flex justify-between' : 'hidden',
              cellClass(field),
            )}
          >
            {index === 0 && !totals.includes(field.name) && words().total}
            {totals.includes(field.name) && (
              <>
                <span className="@2xl:hidden">
                  {words().total}, {labelOf(field)}
                </span>
                <span className="tabular-nums">
                  {field.type === 'money' ? formatMoney(sum(field.name)) : formatNumber(sum(field.name))}
                </span>
              </>
            )}
          </td>
        ))}
        <td role="cell" className="hidden @2xl:table-cell" />
      </tr>
    </tfoot>
  );
}
