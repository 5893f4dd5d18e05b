import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createKey, deleteKey } from '../../../core/contract/account.ts';
import { call } from '../../api.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { LoadFailed } from '../../components/load-failed.tsx';
import { explain } from '../../components/problem.ts';
import { SureButton } from '../../components/sure-button.tsx';
import { useNow } from '../../components/use-now.ts';
import { queryClient } from '../../query.ts';
import { ago, t } from '../../strings/index.ts';
import { keysQuery } from './queries.ts';

/** A line that works as it stands. */
const curlOf = (key: string): string => `curl -H "Authorization: Bearer ${key}" ${location.origin}/api/projects/`;

/** Keys for scripts: a value is shown once, when it is made. */
export function Keys() {
  const { data, isError, refetch } = useQuery(keysQuery);
  const [name, setName] = useState('');
  const now = useNow(60_000);
  const refresh = () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey });
  const make = useMutation({
    mutationFn: (words: string) => call(createKey, { body: { name: words } }),
    onSuccess: () => {
      setName('');
      return refresh();
    },
  });
  const revoke = useMutation({ mutationFn: (id: string) => call(deleteKey, { params: { id } }), onSuccess: refresh });
  return (
    <section className="account-block" id="keys">
      <h2>{t('account.keys')}</h2>
      <p className="small muted">{t('account.keys-text')}</p>
      <form
        className="account-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') make.mutate(name.trim());
        }}
      >
        <input
          className="field"
          aria-label={t('account.keys-name')}
          placeholder={t('account.keys-name')}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" disabled={name.trim() === '' || make.isPending}>
          {t('account.keys-add')}
        </Button>
      </form>
      {make.isError && (
        <p className="small account-bad" role="alert">
          {explain(make.error)}
        </p>
      )}
      {make.data && (
        <div className="account-once" role="status">
          <p className="small">{t('account.keys-once')}</p>
          <p className="account-line">
            <code className="well mono">{make.data.key}</code>
            <CopyButton text={make.data.key} label={t('account.keys-copy')} />
          </p>
          <p className="small muted">{t('account.keys-try')}</p>
          <p className="account-line">
            <code className="well mono">{curlOf(make.data.key)}</code>
            <CopyButton text={curlOf(make.data.key)} label={t('account.keys-copy-try')} />
          </p>
        </div>
      )}
      {isError && <LoadFailed what="account.failed" again="data.again" onAgain={() => void refetch()} />}
      {data?.items.length === 0 && <p className="small muted">{t('account.keys-none')}</p>}
      <ul className="rows">
        {data?.items.map((key) => (
          <li key={key.id} className="row">
            <span className="row-name">{key.name}</span>
            <span className="mono faint">{key.start}…</span>
            <span className="small faint row-when">
              {key.last_used_at === null ? t('account.keys-unused') : t('account.keys-used', { when: ago(key.last_used_at, now) })}
            </span>
            <SureButton sure={t('account.keys-sure')} disabled={revoke.isPending} onSure={() => revoke.mutate(key.id)}>
              {t('account.keys-revoke')}
            </SureButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
