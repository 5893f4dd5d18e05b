import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changeService, type Service } from '../../../../core/contract/services.ts';
import { call } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { t } from '../../../strings/index.ts';
import { putService } from '../queries.ts';
import { cleanBase, isBase } from './draft.ts';

/** Where a service of the catalogue is, for everyone here: an operator may lead it to a mirror or a proxy. */
export function BaseField({ service: { name, base_url: base } }: { readonly service: Service }) {
  const [words, setWords] = useState(base);
  const save = useMutation({
    mutationFn: (base_url: string) => call(changeService, { params: { name }, body: { base_url } }),
    onSuccess: (saved) => {
      putService(saved.name, saved);
      setWords(saved.base_url);
    },
  });
  const next = cleanBase(words);
  const isOther = next !== base;
  const wrong = isOther && !isBase(next);
  return (
    <form
      className="service-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOther && !wrong) save.mutate(next);
      }}
    >
      <TextInput
        className="service-base"
        label={t('services.base')}
        description={t('services.base-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="url"
        maxLength={500}
        autoComplete="off"
        value={words}
        error={save.isError ? t('own.not-saved', { reason: explain(save.error) }) : wrong ? t('own.bad-base') : undefined}
        rightSection={save.isSuccess && !isOther ? <span className="tiny faint">{t('common.saved')}</span> : undefined}
        rightSectionWidth={72}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {isOther && (
        <Button type="submit" disabled={save.isPending || wrong}>
          {t('services.base-save')}
        </Button>
      )}
    </form>
  );
}
