import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { LoadFailed } from '../../components/load-failed.tsx';
import { useTitle } from '../../components/use-title.ts';
import { useOffers } from '../../keys/offers.ts';
import { t } from '../../strings/index.ts';
import { KeyDialog } from '../keys/key-dialog.tsx';
import { OwnForm } from './own/own-form.tsx';
import { servicesQuery } from './queries.ts';
import type { ServicesSearch } from './search.ts';
import { ServiceList } from './service-list.tsx';
import { ServiceSheet } from './service-sheet.tsx';
import { ServicesNav } from './services-nav.tsx';
import { groupsOf } from './states.ts';
import './services.css';

/** What apps can call: the catalogue and own services, what each needs, and a call to try. */
export function ServicesPage() {
  const search = useSearch({ from: '/shell/services' });
  const navigate = useNavigate();
  const { data, isError, refetch } = useQuery(servicesQuery);
  const [keyFor, setKeyFor] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const q = useDeferredValue(search.q ?? '');
  useTitle(t('title.page', { page: t('services.title') }));
  /** What is opened can be left by going back; words are typed over. */
  const show = ({ replace = false, ...change }: ServicesSearch & { replace?: boolean }) =>
    void navigate({
      to: '/services',
      search: { ...(search.q === undefined ? {} : { q: search.q }), ...change },
      replace,
      resetScroll: false,
    });
  const close = () => show({ replace: true });
  const seek = (words: string) =>
    void navigate({ to: '/services', search: words === '' ? {} : { q: words }, replace: true, resetScroll: false });
  useOffers({ search: () => field.current?.focus(), 'thing.new': () => show({ own: 'new' }) });

  const groups = data && groupsOf(data.items, q);
  const opened = data?.items.find(({ name }) => name === search.try);
  const changed = data?.items.find(({ name, own }) => own && name === search.own);
  return (
    <main className="page page-services" id="main">
      <ServicesNav />
      <header className="top">
        <div className="top-words">
          <h1>{t('services.title')}</h1>
          <p className="muted">{t('services.text')}</p>
        </div>
        <div className="top-ways">
          <input
            ref={field}
            className="field service-search"
            type="search"
            value={search.q ?? ''}
            maxLength={200}
            aria-label={t('services.search')}
            placeholder={t('services.search')}
            onChange={(event) => seek(event.currentTarget.value)}
          />
          <Button id="service-add" variant="filled" leftSection={<IconPlus size={16} stroke={1.9} />} onClick={() => show({ own: 'new' })}>
            {t('own.add')}
          </Button>
        </div>
      </header>
      {isError && !data && <LoadFailed what="services.failed" again="data.again" onAgain={() => void refetch()} />}
      {!data && !isError && <div className="hatch service-hatch" aria-hidden="true" />}
      {groups && <ServiceList groups={groups} services={data.items} onTry={(name) => show({ try: name })} onAddKey={setKeyFor} />}
      {groups?.length === 0 && (
        <p className="muted" role="status">
          {t('services.none', { q })}{' '}
          <button className="link" onClick={() => seek('')}>
            {t('services.clear')}
          </button>
        </p>
      )}
      {opened && (
        <ServiceSheet
          key={opened.name}
          service={opened}
          services={data?.items ?? []}
          onTry={(name) => show({ try: name, replace: true })}
          onChange={() => show({ own: opened.name, replace: true })}
          onAddKey={setKeyFor}
          onClose={close}
        />
      )}
      {(search.own === 'new' || changed) && (
        <OwnForm
          key={changed?.name ?? ''}
          service={changed}
          keyNames={data?.items.flatMap(({ key_name }) => key_name ?? []) ?? []}
          onSaved={({ name }) => show({ try: name, replace: true })}
          onClose={close}
        />
      )}
      {keyFor !== undefined && <KeyDialog name={keyFor} onClose={() => setKeyFor(undefined)} />}
    </main>
  );
}
