import { t } from '../../../../strings/index.ts';
import { isAskable, isEditable, type Column } from '../model/columns.ts';
import { shown } from '../model/show.ts';
import type { Incoming, Mapping, Table } from '../model/table-in.ts';

interface Props {
  readonly file: string;
  readonly table: Table;
  readonly mapping: Mapping;
  readonly columns: readonly Column[];
  readonly rows: readonly Incoming[];
  readonly onMap: (mapping: Mapping) => void;
}

const mostRows = 20;
/** A new field is stored under the column's name: a space before it says that it is not one of the known. */
const asNew = (name: string): string => ` ${name}`;

/** The first rows as they would be stored, and over each column of the file the field that it goes to. */
export function ImportPreview({ file, table, mapping, columns, rows, onMap }: Props) {
  const fields = columns.filter(isEditable);
  const known = new Set(columns.map(({ name }) => name));
  const set = (at: number, value: string) => {
    const name = value.trimStart() || undefined;
    // A field is filled from one column: the one that was chosen last.
    onMap(mapping.map((before, index) => (index === at ? name : before === name ? undefined : before)));
  };
  const bad = rows.filter(({ refusal }) => refusal !== undefined).length;
  const isMapped = mapping.some((name) => name !== undefined);
  return (
    <>
      <p className="small" role="status">
        {isMapped ? t('data.import.ready', { n: rows.length - bad }) : t('data.import.nothing-mapped')}
        {bad > 0 && ` ${t('data.import.bad', { n: bad })}`}
      </p>
      <div className="import-scroll" tabIndex={0} role="region" aria-label={t('data.import.preview', { n: mostRows, file })}>
        <table className="import-table">
          <caption className="tiny faint">{t('data.import.preview', { n: Math.min(mostRows, rows.length), file })}</caption>
          <thead>
            <tr>
              {table.header.map((name, at) => (
                <th key={at} scope="col">
                  <span className="mono ellipsis">{name}</span>
                  <select
                    className="field"
                    aria-label={t('data.import.goes-to', { column: name })}
                    value={mapping[at] === undefined ? '' : known.has(mapping[at]) ? mapping[at] : asNew(mapping[at])}
                    onChange={(event) => set(at, event.currentTarget.value)}
                  >
                    <option value="">{t('data.import.leave-out')}</option>
                    {fields.map((field) => (
                      <option key={field.name}>{field.name}</option>
                    ))}
                    {isAskable({ name, type: 'text' }) && !known.has(name) && !['id', 'updated_at'].includes(name) && (
                      <option value={asNew(name)}>{t('data.import.as-new', { column: name })}</option>
                    )}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map(({ line, fields: stored, refusal }, index) => (
              <tr key={line} data-refused={refusal !== undefined || undefined}>
                {table.header.map((_name, at) => {
                  const name = mapping[at];
                  const column = columns.find((one) => one.name === name) ?? { name: name ?? '', type: 'text' };
                  const raw = table.records[index]?.[at];
                  const isTaken = name !== undefined && Object.hasOwn(stored, name);
                  return (
                    <td
                      key={at}
                      data-out={name === undefined || undefined}
                      data-wrong={(refusal !== undefined && refusal.values['field'] === name) || undefined}
                    >
                      {isTaken ? shown(column, stored[name]) : shown({ name: '', type: 'text' }, raw)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
