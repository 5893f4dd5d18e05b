import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { explain } from '../../../components/problem.ts';
import { t } from '../../../strings/index.ts';
import { useChangeProject } from './use-change-project.ts';

/** The project's name; saves when it is left. */
export function NameField({ id, name }: { readonly id: number; readonly name: string }) {
  const [words, setWords] = useState(name);
  const change = useChangeProject(id);
  const save = () => {
    const next = words.trim();
    if (next === '') setWords(name);
    else if (next !== name) change.mutate({ name: next });
  };
  return (
    <form
      className="setting"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        id="project-name"
        label={t('settings.name')}
        value={words}
        maxLength={80}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={save}
        error={change.isError ? t('settings.not-saved', { reason: explain(change.error) }) : undefined}
        rightSection={change.isSuccess ? <span className="tiny setting-saved">{t('common.saved')}</span> : undefined}
        rightSectionWidth={64}
      />
    </form>
  );
}
