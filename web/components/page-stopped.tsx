import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isAway } from '../api.ts';
import { t } from '../strings/index.ts';
import { Mark } from './mark.tsx';
import { useTitle } from './use-title.ts';

/** Instead of a page that threw or whose server does not answer. The latter is tried again every 3 s. */
export function PageStopped({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const away = isAway(error);
  useTitle(t('title.page', { page: t(away ? 'page.away' : 'title.stopped') }));
  useEffect(() => {
    if (!away) return;
    const timer = setInterval(() => void router.invalidate(), 3_000);
    return () => clearInterval(timer);
  }, [away, router]);
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main className="page page-narrow">
      <div className="empty">
        <Mark size={40} />
        <h1>{t(away ? 'page.away' : 'page.stopped')}</h1>
        {away && <p>{t('page.away-text')}</p>}
        <Button variant="filled" data-primary onClick={again}>
          {t('page.again')}
        </Button>
        {!away && (
          <button
            className="link"
            onClick={() =>
              void navigator.clipboard.writeText(
                `${location.href}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
              )
            }
          >
            {t('page.details')}
          </button>
        )}
      </div>
    </main>
  );
}
