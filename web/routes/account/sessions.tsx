import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { deleteSession } from '../../../core/contract/account.ts';
import { call } from '../../api.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { useNow } from '../../components/use-now.ts';
import { queryClient } from '../../query.ts';
import { ago, t } from '../../strings/index.ts';
import { browserOf } from './browser-of.ts';
import { sessionsQuery } from './queries.ts';

/** Where this person is signed in, and the way to end it. */
export function Sessions() {
  const { data, isError, refetch } = useQuery(sessionsQuery);
  const now = useNow(60_000);
  const end = useMutation({
    mutationFn: (id: string) => call(deleteSession, { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <section className="account-block">
      <h2>{t('account.sessions')}</h2>
      {isError && <LoadFailed what="account.failed" again="data.again" onAgain={() => void refetch()} />}
      <ul className="rows">
        {data?.items.map((session) => {
          const found = browserOf(session.user_agent ?? '');
          return (
            <li key={session.id} className="row">
              <span className="row-name">{found ? t('account.session-browser', found) : t('account.session-unknown')}</span>
              <span className="mono faint">{session.ip_address}</span>
              <span className="small faint row-when">{session.current ? t('account.session-this') : ago(session.created_at, now)}</span>
              {!session.current && (
                <Button disabled={end.isPending} onClick={() => end.mutate(session.id)}>
                  {t('account.session-end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
