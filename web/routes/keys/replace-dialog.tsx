import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { rotateKey, type VaultKey } from '../../../core/contract/vault.ts';
import { call } from '../../api.ts';
import { explain } from '../../components/problem.ts';
import { useNow } from '../../components/use-now.ts';
import { t } from '../../strings/index.ts';
import { putKey } from '../services/queries.ts';
import { dayOf, endOfDay, hostsOf, valueFaults, type KeyDraft } from './key-draft.ts';
import { ValueFields } from './value-fields.tsx';

interface Props {
  readonly item: VaultKey;
  readonly onStored: (key: VaultKey) => void;
  readonly onClose: () => void;
}

/** A new value in the old one's place; the next call uses it. */
export function ReplaceDialog({ item, onStored, onClose }: Props) {
  const [draft, setDraft] = useState<Pick<KeyDraft, 'value' | 'hosts' | 'until'>>({
    value: '',
    hosts: item.allowed_hosts.join(', '),
    until: item.expired ? '' : dayOf(item.expires_at),
  });
  const [tried, setTried] = useState(false);
  const now = useNow(60_000);
  const faults = tried ? valueFaults(draft, now) : {};
  const replace = useMutation({
    mutationFn: () =>
      call(rotateKey, {
        params: { id: item.id },
        body: {
          value: draft.value.trim(),
          allowed_hosts: [...hostsOf(draft.hosts ?? '')],
          expires_at: draft.until === '' ? null : endOfDay(draft.until),
        },
      }),
    onSuccess: (key) => {
      putKey(key.id, key);
      onStored(key);
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(valueFaults(draft, now)).length === 0) replace.mutate();
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('.key-form [aria-invalid="true"]')?.focus());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="34rem"
      title={t('vault.replace-title', { name: item.name })}
      closeButtonProps={{ 'aria-label': t('data.close') }}
    >
      <form className="key-form" noValidate autoComplete="off" onSubmit={submit}>
        <ValueFields
          draft={draft}
          fault={(field) => faults[field] && t(faults[field])}
          isFirst
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        {replace.isError && (
          <p className="small key-bad" role="alert">
            {t('own.not-saved', { reason: explain(replace.error) })}
          </p>
        )}
        <p className="key-foot">
          <Button type="submit" variant="filled" disabled={replace.isPending}>
            {t('vault.replace-do')}
          </Button>
          <Button onClick={onClose}>{t('own.cancel')}</Button>
        </p>
      </form>
    </Modal>
  );
}
