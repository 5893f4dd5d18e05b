import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../strings/index.ts';
import { shapes } from '../services/shapes.ts';
import type { KeyDraft } from './key-draft.ts';

interface Props {
  readonly draft: Pick<KeyDraft, 'value' | 'hosts' | 'until'>;
  readonly fault: (field: 'value' | 'hosts' | 'until') => string | undefined;
  /** The value takes the focus first. */
  readonly isFirst: boolean;
  readonly onChange: (change: Partial<KeyDraft>) => void;
  /** What stands between the value and its hosts. */
  readonly children?: ReactNode;
}

/** What is new each time: the value, where it may go and until when. */
export function ValueFields({ draft, fault, isFirst, onChange, children }: Props) {
  return (
    <>
      <TextInput
        label={t('vault.value')}
        description={t('vault.value-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="password"
        // Not for the browser's own store of passwords.
        autoComplete="new-password"
        spellCheck={false}
        maxLength={8_192}
        data-autofocus={isFirst || undefined}
        value={draft.value}
        error={fault('value')}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      {children}
      <TextInput
        label={t('vault.hosts')}
        description={t('vault.hosts-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        spellCheck={false}
        placeholder={shapes.host}
        value={draft.hosts ?? ''}
        error={fault('hosts')}
        onChange={(event) => onChange({ hosts: event.currentTarget.value })}
      />
      <TextInput
        label={t('vault.until')}
        className="key-until"
        type="date"
        value={draft.until}
        error={fault('until')}
        onChange={(event) => onChange({ until: event.currentTarget.value })}
      />
    </>
  );
}
