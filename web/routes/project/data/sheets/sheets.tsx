import { lazy, Suspense, useCallback } from 'react';
import { t } from '../../../../strings/index.ts';
import { addRow, removeRow } from '../calls.ts';
import type { EditList } from '../edit-list.ts';
import type { Column, Row } from '../model/columns.ts';
import { withEdits, type Edits } from '../model/edit.ts';
import { countAgain, removeRows } from '../remove-rows.ts';
import type { RowList } from '../row-list.ts';
import { offerUndo } from '../undo.ts';
import { RowSheet } from './row-sheet.tsx';
import { TextSheet } from './text-sheet.tsx';

/** With the reader of files, which only an import needs. */
const ImportSheet = lazy(async () => ({ default: (await import('./import-sheet.tsx')).ImportSheet }));

export type OpenSheet =
  | { readonly kind: 'add' | 'import' }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'text'; readonly row: Row; readonly column: Column };

interface Props {
  readonly open: OpenSheet;
  readonly list: RowList;
  readonly editList: EditList;
  readonly edits: Edits;
  readonly columns: readonly Column[];
  readonly onAdded: (row: Row) => void;
  readonly onClose: () => void;
}

/** The sheet that is open. */
export function Sheets({ open, list, editList, edits, columns, onAdded, onClose }: Props) {
  const { place } = list;
  const changed = useCallback(() => {
    void list.look();
    countAgain(list.place.project);
  }, [list]);
  switch (open.kind) {
    case 'add':
      return (
        <RowSheet
          project={place.project}
          columns={columns}
          row={undefined}
          onSave={async (fields) => {
            const row = await addRow(place, fields);
            list.put(row);
            countAgain(place.project);
            onAdded(row);
            offerUndo(t('data.added'), async () => {
              await removeRow(place, row.id);
              list.take(new Set([row.id]));
              countAgain(place.project);
            });
          }}
          onClose={onClose}
        />
      );
    case 'row':
      return (
        <RowSheet
          project={place.project}
          columns={columns}
          row={withEdits(open.row, edits)}
          onSave={async (fields) => editList.change(open.row, fields)}
          onRemove={() => {
            onClose();
            void removeRows(list, [open.row.id]);
          }}
          onClose={onClose}
        />
      );
    case 'text':
      return (
        <TextSheet
          row={open.row}
          column={open.column}
          entry={edits.get(`${open.row.id}/${open.column.name}`)?.text}
          onEnter={(text) => editList.enter(open.row, open.column, columns, text)}
          onClose={onClose}
        />
      );
    case 'import':
      return (
        <Suspense>
          <ImportSheet project={place.project} collection={place.collection} columns={columns} onChanged={changed} onClose={onClose} />
        </Suspense>
      );
  }
}
