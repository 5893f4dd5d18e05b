import { useInfiniteQuery } from '@tanstack/react-query';
import { listOutbox } from '../../../core/contract/account.ts';
import { ApiError, call } from '../../api.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { useNow } from '../../components/use-now.ts';
import { useTitle } from '../../components/use-title.ts';
import { ago, t } from '../../strings/index.ts';
import { NotFound } from '../not-found/not-found.tsx';
import { ownLink } from './own-link.ts';
import './outbox.css';

/** Mails that could not leave because no mail server is set up. For operators; others see the page of what is not there. */
export function OutboxPage() {
  const now = useNow(60_000);
  useTitle(t('title.page', { page: t('outbox.title') }));
  const mails = useInfiniteQuery({
    queryKey: ['outbox'],
    queryFn: ({ pageParam }) => call(listOutbox, { query: pageParam === undefined ? {} : { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: 5_000,
  });
  if (mails.error instanceof ApiError && mails.error.status === 404) return <NotFound />;
  const items = mails.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <main className="page page-narrow outbox" id="main">
      <h1>{t('outbox.title')}</h1>
      <p className="muted">{t('outbox.text')}</p>
      {mails.isError && <LoadFailed what="account.failed" again="data.again" onAgain={() => void mails.refetch()} />}
      {mails.data && items.length === 0 && <p className="note">{t('outbox.empty')}</p>}
      <ul>
        {items.map((mail) => (
          <li key={mail.id} className="mail">
            <p className="mail-head">
              <b>{mail.subject}</b>
              <span className="small faint">{t('outbox.to', { address: mail.to })}</span>
              <time className="small faint" dateTime={mail.created_at} title={mail.created_at}>
                {ago(mail.created_at, now)}
              </time>
            </p>
            <p className="mail-text small">
              {mail.text.split(/(https?:\/\/\S+)/).map((part, at) => {
                const path = ownLink(part, location.origin);
                return path === undefined ? (
                  part
                ) : (
                  <a key={at} href={path}>
                    {part}
                  </a>
                );
              })}
            </p>
          </li>
        ))}
      </ul>
      {mails.hasNextPage && (
        <button className="link" onClick={() => void mails.fetchNextPage()}>
          {t('outbox.older')}
        </button>
      )}
    </main>
  );
}
