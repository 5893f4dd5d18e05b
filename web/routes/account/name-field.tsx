import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changeAccount } from '../../../core/contract/account.ts';
import { call } from '../../api.ts';
import { explain } from '../../components/problem.ts';
import { accountQuery, queryClient } from '../../query.ts';
import { t } from '../../strings/index.ts';

/** Saves when it is left. */
export function NameField({ name }: { readonly name: string }) {
  const [words, setWords] = useState(name);
  const change = useMutation({
    mutationFn: (next: string) => call(changeAccount, { body: { name: next } }),
    onSuccess: (account) => queryClient.setQueryData(accountQuery.queryKey, account),
  });
  const save = () => {
    const next = words.trim();
    if (next === '') setWords(name);
    else if (next !== name) change.mutate(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={t('account.name')}
        autoComplete="name"
        maxLength={80}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={save}
        error={change.isError ? explain(change.error) : undefined}
        rightSection={change.isSuccess ? <span className="tiny account-good">{t('common.saved')}</span> : undefined}
        rightSectionWidth={64}
      />
    </form>
  );
}
