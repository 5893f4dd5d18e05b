import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { addKey, type VaultKey } from '../../../core/contract/vault.ts';
import { call } from '../../api.ts';
import { explain } from '../../components/problem.ts';
import { toast } from '../../components/toast.tsx';
import { accountQuery } from '../../query.ts';
import { useNow } from '../../components/use-now.ts';
import { t } from '../../strings/index.ts';
import { putKey, servicesQuery } from '../services/queries.ts';
import { hostsOfKey } from '../services/states.ts';
import { bodyOf, faultsOf, type KeyDraft } from './key-draft.ts';
import { KeyName } from './key-name.tsx';
import { KeyScope } from './key-scope.tsx';
import { ValueFields } from './value-fields.tsx';
import './keys.css';

interface Props {
  /** Empty where it is yet to be said. */
  readonly name: string;
  /** The app that it is for. */
  readonly app?: number | undefined;
  readonly onStored?: (key: VaultKey) => void;
  readonly onClose: () => void;
}

/** Keeps a new key. Its hosts are those of the services that name it, until somebody says others. */
export function KeyDialog({ name, app, onStored, onClose }: Props) {
  const { data: services } = useQuery(servicesQuery);
  const { data: account } = useQuery(accountQuery);
  const known = services?.items ?? [];
  const [draft, setDraft] = useState<KeyDraft>({
    name,
    value: '',
    scope: app === undefined ? 'user' : 'app',
    app,
    hosts: undefined,
    until: '',
  });
  const [tried, setTried] = useState(false);
  const now = useNow(60_000);
  const whole: KeyDraft = { ...draft, hosts: draft.hosts ?? hostsOfKey(draft.name, known).join(', ') };
  const faults = tried ? faultsOf(whole, now) : {};
  const set = (change: Partial<KeyDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isPersonal = known.some(({ key_name, requires_user_key }) => requires_user_key && key_name === draft.name);
  const store = useMutation({
    mutationFn: () => call(addKey, { body: bodyOf(whole) }),
    onSuccess: (key) => {
      putKey(key.id, key);
      if (onStored) onStored(key);
      else toast({ message: t('vault.stored') });
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faultsOf(whole, now)).length === 0) store.mutate();
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('.key-form [aria-invalid="true"]')?.focus());
  };
  const fault = (field: keyof KeyDraft) => faults[field] && t(faults[field]);
  return (
    <Modal opened onClose={onClose} size="34rem" title={t('vault.add-title')} closeButtonProps={{ 'aria-label': t('data.close') }}>
      <form className="key-form" noValidate autoComplete="off" onSubmit={submit}>
        <KeyName name={draft.name} services={known} error={fault('name')} isFirst={name === ''} onChange={(next) => set({ name: next })} />
        <ValueFields draft={whole} fault={fault} isFirst={name !== ''} onChange={set}>
          <KeyScope
            scope={draft.scope}
            app={draft.app}
            error={fault('app')}
            isOperator={account?.role === 'operator'}
            isPersonal={isPersonal}
            onChange={set}
          />
        </ValueFields>
        {store.isError && (
          <p className="small key-bad" role="alert">
            {t('own.not-saved', { reason: explain(store.error) })}
          </p>
        )}
        <p className="key-foot">
          <Button type="submit" variant="filled" disabled={store.isPending}>
            {t('vault.add-do')}
          </Button>
          <Button onClick={onClose}>{t('own.cancel')}</Button>
        </p>
      </form>
    </Modal>
  );
}
