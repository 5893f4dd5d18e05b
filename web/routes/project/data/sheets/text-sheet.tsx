import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../../strings/index.ts';
import { columnFor, type Column, type Row } from '../model/columns.ts';
import { textOf } from '../model/convert.ts';
import { Sheet } from '../../../../components/sheet.tsx';

interface Props {
  readonly row: Row;
  readonly column: Column;
  /** An entry that was refused before. */
  readonly entry: string | undefined;
  /** Answers why the entry is not taken. */
  readonly onEnter: (text: string) => string | undefined;
  readonly onClose: () => void;
}

/** A long text or a nested value, with room for it. */
export function TextSheet({ row, column, entry, onEnter, onClose }: Props) {
  const [text, setText] = useState(entry ?? textOf(column, row[column.name]));
  const [reason, setReason] = useState<string>();
  const isCode = columnFor(column, row[column.name]).type === 'json';
  return (
    <Sheet title={column.name} backTo="data-add" onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          const why = onEnter(text);
          if (why === undefined) onClose();
          else setReason(why);
        }}
      >
        <textarea
          className={isCode ? 'field mono sheet-text' : 'field sheet-text'}
          aria-label={column.name}
          aria-invalid={reason !== undefined}
          aria-describedby={reason === undefined ? undefined : 'sheet-text-reason'}
          data-autofocus
          spellCheck={!isCode}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setReason(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
        {reason !== undefined && (
          <p id="sheet-text-reason" className="small data-wrong" role="alert">
            {reason}
          </p>
        )}
        <div className="sheet-foot">
          <Button type="submit" variant="filled" data-primary>
            {t('data.save-text')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('data.cancel')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
