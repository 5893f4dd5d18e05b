import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { explain } from '../../../../components/problem.ts';
import { t } from '../../../../strings/index.ts';
import { FieldInput } from '../field-input.tsx';
import { columnFor, isEditable, labelOf, type Column, type Fields, type Row } from '../model/columns.ts';
import { textOf } from '../model/convert.ts';
import { readForm } from '../model/form.ts';
import { shown } from '../model/show.ts';
import { Sheet } from '../../../../components/sheet.tsx';

interface Props {
  readonly project: number;
  readonly columns: readonly Column[];
  /** Undefined for a new row. */
  readonly row: Row | undefined;
  /** Rejects when it was not saved: the form then stays as it is. */
  readonly onSave: (fields: Fields) => Promise<unknown>;
  readonly onRemove?: () => void;
  readonly onClose: () => void;
}

/** One row as a form. A new one begins empty, with the days of today that the app's own form begins with. */
export function RowSheet({ project, columns, row, onSave, onRemove, onClose }: Props) {
  const fields = columns.filter(isEditable);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      fields.map((column) => [
        column.name,
        row
          ? textOf(column, row[column.name])
          : column.now
            ? new Date().toLocaleDateString('sv')
            : column.type === 'boolean'
              ? 'false'
              : '',
      ]),
    ),
  );
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const form = useRef<HTMLFormElement>(null);
  const save = useMutation({ mutationFn: onSave, onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answer = readForm(columns, row, texts);
    const why = new Map([...answer.refusals].map(([name, { key, values }]) => [name, t(key, values)]));
    setReasons(why);
    const [first] = why.keys();
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[id="row-${CSS.escape(first)}"]`)?.focus();
    else if (row && Object.keys(answer.fields).length === 0) onClose();
    else save.mutate(answer.fields);
  };
  return (
    <Sheet title={row ? t('data.edit-title', { id: row.id }) : t('data.add-title')} backTo="data-add" onClose={onClose}>
      <form className="sheet-form" ref={form} onSubmit={submit} noValidate>
        {fields.map((column, index) => {
          const reason = reasons.get(column.name);
          const id = `row-${column.name}`;
          return (
            <div key={column.name} className="sheet-field">
              <label htmlFor={id}>{labelOf(column)}</label>
              <FieldInput
                id={id}
                project={project}
                column={columnFor(column, row?.[column.name])}
                inForm
                value={texts[column.name] ?? ''}
                onValue={(text) => setTexts((before) => ({ ...before, [column.name]: text }))}
                className="field"
                aria-invalid={reason !== undefined}
                aria-describedby={reason === undefined ? undefined : `${id}-reason`}
                {...(index === 0 && !row ? { 'data-autofocus': true } : {})} // a row that is only read opens no keyboard
              />
              {reason !== undefined && (
                <p id={`${id}-reason`} className="small data-wrong">
                  {reason}
                </p>
              )}
            </div>
          );
        })}
        {row && (
          <p className="tiny faint">
            {t('data.times', {
              created: shown({ name: '', type: 'stamp' }, row.created_at),
              updated: shown({ name: '', type: 'stamp' }, row.updated_at),
            })}
          </p>
        )}
        {save.isError && (
          <p className="small data-wrong" role="alert">
            {t('data.not-saved', { reason: explain(save.error) })}
          </p>
        )}
        <div className="sheet-foot">
          <Button type="submit" variant="filled" data-primary disabled={save.isPending}>
            {t(row ? 'data.save-row' : 'data.add-do')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('data.cancel')}
          </Button>
          {onRemove && (
            <Button className="sheet-remove" onClick={onRemove}>
              {t('data.delete')}
            </Button>
          )}
        </div>
      </form>
    </Sheet>
  );
}
