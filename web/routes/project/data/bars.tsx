import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../strings/index.ts';
import type { EditList } from './edit-list.ts';
import type { Edit, Edits } from './model/edit.ts';

interface BarProps {
  readonly children: ReactNode;
  readonly actions: readonly { readonly words: string; readonly act: () => void }[];
  readonly id?: string;
  readonly tone?: 'refused';
  readonly role?: 'status' | 'alert';
}

/** A line at the foot of the rows: what is, and what can be done about it. */
export function Bar({ children, actions, id, tone, role = 'status' }: BarProps) {
  return (
    <div className="data-bar" data-tone={tone} role={role}>
      <span id={id} className="data-bar-words">
        {children}
      </span>
      {actions.map(({ words, act }) => (
        <Button key={words} onClick={act}>
          {words}
        </Button>
      ))}
    </div>
  );
}

interface Props {
  readonly editList: EditList;
  readonly edits: Edits;
  readonly refusalId: string;
  readonly onGoTo: (edit: Edit) => void;
  readonly onFailed: (error: unknown) => void;
}

/** What became of entries that are not saved: they wait, were refused, or their row is gone. */
export function EditBars({ editList, edits, refusalId, onGoTo, onFailed }: Props) {
  const all = [...edits.values()];
  const waiting = all.filter(({ state }) => state === 'waiting');
  const refused = all.filter(({ state }) => state === 'refused');
  const gone = [...new Set(all.filter(({ state }) => state === 'gone').map(({ id }) => id))];
  const [last] = refused.slice(-1);
  return (
    <>
      {gone.map((id) => (
        <Bar
          key={id}
          role="alert"
          actions={[
            { words: t('data.put-back'), act: () => void editList.putBack(id).catch(onFailed) },
            { words: t('data.let-go'), act: () => editList.letGo(id) },
          ]}
        >
          {t('data.gone')}
        </Bar>
      ))}
      {last && (
        <Bar
          id={refusalId}
          role="alert"
          tone="refused"
          actions={[
            { words: t('data.fix'), act: () => onGoTo(last) },
            { words: t('data.drop'), act: () => editList.drop(last) },
          ]}
        >
          {t('data.refused', { reason: last.reason ?? '' })}
        </Bar>
      )}
      {waiting.length > 0 && (
        <Bar
          actions={[
            { words: t('data.save'), act: editList.save },
            { words: t('data.discard'), act: editList.discard },
          ]}
        >
          {t('data.waiting', { n: waiting.length })}
        </Bar>
      )}
    </>
  );
}
