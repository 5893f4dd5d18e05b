import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { labelVersion } from '../../../../core/contract/files.ts';
import { call } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { queryClient, versionsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';

interface Props {
  readonly projectId: number;
  readonly version: number;
  readonly label: string;
  readonly onDone: () => void;
}

/** A name for a version, in its place. Empty takes the name away. */
export function VersionName({ projectId, version, label, onDone }: Props) {
  const name = useMutation({
    mutationFn: (words: string) => call(labelVersion, { params: { id: projectId, version }, body: { label: words.trim() } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: versionsQuery(projectId).queryKey });
      onDone();
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  return (
    <form
      className="version-naming"
      onSubmit={(event) => {
        event.preventDefault();
        const words = new FormData(event.currentTarget).get('label');
        name.mutate(typeof words === 'string' ? words : '');
      }}
      onKeyDown={onKeyDown}
    >
      {/* The field was asked for by a press, so the focus belongs in it. */}
      <input
        className="field"
        name="label"
        defaultValue={label}
        maxLength={80}
        autoFocus
        aria-label={t('versions.name-label', { n: version })}
      />
      <Button type="submit" disabled={name.isPending}>
        {t('common.saved-do')}
      </Button>
      {name.isError && (
        <span className="small error-again" role="alert">
          {explain(name.error)}
        </span>
      )}
    </form>
  );
}
