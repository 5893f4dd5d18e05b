import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changePassword, setPassword } from '../../../core/contract/auth.ts';
import { call } from '../../api.ts';
import { explain } from '../../components/problem.ts';
import { t } from '../../strings/index.ts';

/** Changes the password, or sets a first one for those who came by a link. */
export function Password() {
  const [first, setFirst] = useState(false);
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const save = useMutation({
    mutationFn: () =>
      first
        ? call(setPassword, { body: { newPassword: next } })
        : call(changePassword, { body: { currentPassword: now, newPassword: next } }),
    onSuccess: () => {
      setNow('');
      setNext('');
    },
  });
  return (
    <section className="account-block">
      <h2>{t('account.password')}</h2>
      <form
        className="account-fields"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {!first && (
          <PasswordInput
            label={t('account.password-now')}
            autoComplete="current-password"
            required
            value={now}
            onChange={(event) => setNow(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t('account.password-new')}
          autoComplete="new-password"
          minLength={8}
          required
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <p className="account-line">
          <Button type="submit" disabled={save.isPending}>
            {t(first ? 'account.password-set' : 'account.password-change')}
          </Button>
          <button type="button" className="link small" onClick={() => setFirst(!first)}>
            {t(first ? 'account.password-have' : 'account.password-none')}
          </button>
        </p>
        <p className={save.isError ? 'small account-bad' : 'small account-good'} role="status">
          {save.isError ? explain(save.error) : save.isSuccess ? t('account.password-done') : ''}
        </p>
      </form>
    </section>
  );
}
