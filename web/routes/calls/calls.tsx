import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LoadFailed } from '../../components/load-failed.tsx';
import { useTitle } from '../../components/use-title.ts';
import { t } from '../../strings/index.ts';
import { servicesQuery } from '../services/queries.ts';
import { titleOf } from '../services/service-list.tsx';
import { ServicesNav } from '../services/services-nav.tsx';
import { useApps } from '../services/use-apps.ts';
import { CallFilters } from './call-filters.tsx';
import { CallTable } from './call-table.tsx';
import { Figures } from './figures.tsx';
import { useCalls } from './use-calls.ts';
import './calls.css';

/** What apps asked of the world: figures of the last hours, and every call with its end. */
export function CallsPage() {
  const search = useSearch({ from: '/shell/calls' });
  const navigate = useNavigate();
  const { data: known } = useQuery(servicesQuery);
  const { apps, nameOf } = useApps();
  const { items, waiting, take, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useCalls(search);
  useTitle(t('title.page', { page: t('calls.title') }));
  const services = known?.items ?? [];
  const isNarrowed = search.app !== undefined || search.service !== undefined || search.outcome !== undefined;
  const show = (wanted: object) => {
    const kept = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== 24);
    void navigate({ to: '/calls', search: Object.fromEntries(kept), replace: true, resetScroll: false });
  };
  // One that a link names is among the choices before all apps are read, and after it is gone.
  const others = search.app === undefined || apps.some(({ id }) => id === search.app) ? [] : [{ id: search.app, name: nameOf(search.app) }];
  const nothing = items?.length === 0 && !isNarrowed;
  return (
    <main className="page page-services" id="main">
      <ServicesNav />
      <header className="top">
        <div className="top-words">
          <h1>{t('calls.title')}</h1>
          <p className="muted">{t('calls.text')}</p>
        </div>
      </header>
      {nothing ? (
        <div className="note call-nothing">
          <span>{t('calls.empty')}</span>
          <Link to="/services">{t('calls.empty-do')}</Link>
        </div>
      ) : (
        <>
          <CallFilters
            search={search}
            apps={[...others, ...apps]}
            services={services.map(({ name, display_name: title }) => ({ name, title }))}
            onChange={show}
          />
          <Figures search={search} titleOf={(name) => titleOf(name, services)} />
          <h2 className="call-title">{t('calls.every')}</h2>
          {isError && !items && <LoadFailed what="calls.failed" again="data.again" onAgain={() => void refetch()} />}
          {!items && !isError && <div className="hatch call-hatch" aria-hidden="true" />}
          {waiting > 0 && (
            <button className="pick call-newer" onClick={take}>
              {t('calls.newer', { n: waiting })}
            </button>
          )}
          {items?.length === 0 && (
            <p className="muted" role="status">
              {t('calls.none')}{' '}
              <button className="link" onClick={() => show(search.hours === undefined ? {} : { hours: search.hours })}>
                {t('calls.clear')}
              </button>
            </p>
          )}
          {items && items.length > 0 && <CallTable calls={items} appOf={nameOf} titleOf={(name) => titleOf(name, services)} />}
          {hasNextPage && <Older isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
        </>
      )}
    </main>
  );
}

/** Reads on when it comes into sight, and when it is pressed. */
function Older({ isBusy, onMore }: { readonly isBusy: boolean; readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (!element || isBusy) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '400px' });
    observer.observe(element);
    return () => observer.disconnect();
  });
  return (
    <button ref={button} className="link call-older" aria-disabled={isBusy} onClick={() => isBusy || onMore()}>
      {t(isBusy ? 'calls.older-reading' : 'calls.older')}
    </button>
  );
}
