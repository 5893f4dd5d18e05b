import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { t } from '../../../strings/index.ts';
import { FieldInput } from './field-input.tsx';
import { isAskable, type Column } from './model/columns.ts';
import { asksOf, compared, needsValue, type Ask, type Filter } from './model/filters.ts';

interface Props {
  readonly project: number;
  readonly columns: readonly Column[];
  /** The filter that is changed, if it is not a new one. */
  readonly filter: Filter | undefined;
  readonly onSet: (filter: Filter) => void;
  readonly onClose: () => void;
}

/** An instant as its input shows it, in the zone of the person. */
const asLocal = (iso: string): string => {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? '' : new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Field, question, value: one filter. */
export function FilterForm({ project, columns, filter, onSet, onClose }: Props) {
  const fields = columns.filter(isAskable);
  const [name, setName] = useState(filter?.field ?? fields[0]?.name ?? '');
  const column = fields.find((one) => one.name === name) ?? { name, type: 'text' as const };
  const [asked, setAsk] = useState<Ask | undefined>(filter?.ask);
  const [value, setValue] = useState(filter ? (column.type === 'stamp' ? asLocal(filter.value) : filter.value) : '');
  const [isWrong, setWrong] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const wrongId = useId();
  useEffect(() => first.current?.focus(), []);
  const possible = asksOf(column);
  const ask = asked !== undefined && possible.includes(asked) ? asked : (possible[0] ?? 'is');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = compared(column, ask, value);
    if (found === undefined) setWrong(true);
    else onSet({ field: name, ask, value: found });
  };
  // Several values are typed with commas between them, whatever the field's own input is; our times have a day and a clock.
  const inputColumn: Column =
    ask === 'in' || (ask === 'contains' && column.type !== 'text')
      ? { name, type: 'text' }
      : column.type === 'stamp'
        ? { name, type: 'datetime' }
        : column;
  return (
    <form
      className="filter-form"
      aria-label={t(filter ? 'data.filter-change' : 'data.filter-add')}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <select
        ref={first}
        className="field"
        aria-label={t('data.filter-field')}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setValue('');
          setWrong(false);
        }}
      >
        {fields.map((field) => (
          <option key={field.name}>{field.name}</option>
        ))}
      </select>
      <select
        className="field"
        aria-label={t('data.filter-ask')}
        value={ask}
        onChange={(event) => setAsk(event.currentTarget.value as Ask)}
      >
        {possible.map((one) => (
          <option key={one} value={one}>
            {t(`data.op.${one}`)}
          </option>
        ))}
      </select>
      {needsValue(ask) && (
        <FieldInput
          key={`${name} ${inputColumn.type}`}
          project={project}
          column={inputColumn}
          value={value}
          onValue={(typed) => {
            setValue(typed);
            setWrong(false);
          }}
          className="field"
          aria-label={t('data.filter-value')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? wrongId : undefined}
        />
      )}
      <Button type="submit">{t(filter ? 'data.filter-change' : 'data.filter-add')}</Button>
      <Button variant="subtle" onClick={onClose}>
        {t('data.cancel')}
      </Button>
      {isWrong && (
        <span id={wrongId} className="small data-wrong" role="alert">
          {t('data.filter-wrong')}
        </span>
      )}
    </form>
  );
}
