import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deleteProject } from '../../../../core/contract/projects.ts';
import { call } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { projectsQuery, queryClient } from '../../../query.ts';
import { t } from '../../../strings/index.ts';

/** The only button that takes everything away; it opens when the name is typed. */
export function DeleteProject({ id, name }: { readonly id: number; readonly name: string }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const remove = useMutation({
    mutationFn: () => call(deleteProject, { params: { id } }),
    onSuccess: async () => {
      await navigate({ to: '/' });
      queryClient.removeQueries({ queryKey: ['project', id] });
      await queryClient.invalidateQueries({ queryKey: projectsQuery.queryKey });
    },
  });
  return (
    <form
      className="setting setting-delete"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === name) remove.mutate();
      }}
    >
      <h3>{t('settings.delete')}</h3>
      <p className="small muted">{t('settings.delete-text')}</p>
      <TextInput
        id="project-delete"
        label={t('settings.delete-type', { name })}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p>
        <Button type="submit" variant="filled" color="madder" disabled={typed !== name || remove.isPending}>
          {t(remove.isPending ? 'settings.deleting' : 'settings.delete-do', { name })}
        </Button>
      </p>
      {remove.isError && (
        <p className="small error-again" role="alert">
          {explain(remove.error)}
        </p>
      )}
    </form>
  );
}
