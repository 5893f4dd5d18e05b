import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { VaultKey } from '../../../core/contract/vault.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { useTitle } from '../../components/use-title.ts';
import { useOffers } from '../../keys/offers.ts';
import { accountQuery } from '../../query.ts';
import { t } from '../../strings/index.ts';
import { servicesQuery, vaultQuery } from '../services/queries.ts';
import { ServicesNav } from '../services/services-nav.tsx';
import { useApps } from '../services/use-apps.ts';
import { KeyDialog } from './key-dialog.tsx';
import { KeyTable } from './key-table.tsx';
import { environmentKeys, inOrder } from './listed.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import './keys.css';

/** Keys that calls are made with: written once, never shown, sent only to their hosts. */
export function KeysPage() {
  const { add, app } = useSearch({ from: '/shell/keys' });
  const navigate = useNavigate();
  const { data: account } = useQuery(accountQuery);
  const { data: services } = useQuery(servicesQuery);
  const { data, isError, refetch } = useQuery(vaultQuery);
  const { nameOf } = useApps();
  const [replacing, setReplacing] = useState<VaultKey>();
  /** The key that was just stored, and the app that wanted it. */
  const [stored, setStored] = useState<{ readonly name: string; readonly app: number | undefined }>();
  useTitle(t('title.page', { page: t('vault.title') }));
  const open = () => void navigate({ to: '/keys', search: { add: 'new' }, resetScroll: false });
  const close = () => void navigate({ to: '/keys', search: {}, replace: true, resetScroll: false });
  useOffers({ 'thing.new': open });

  const given = account?.role === 'operator' && services && data ? environmentKeys(services.items, data.items) : [];
  const isEmpty = data?.items.length === 0 && given.length === 0;
  return (
    <main className="page page-services" id="main">
      <ServicesNav />
      <header className="top">
        <div className="top-words">
          <h1>{t('vault.title')}</h1>
          <p className="muted">{t('vault.text')}</p>
        </div>
        <div className="top-ways">
          <Button id="key-add" variant="filled" leftSection={<IconPlus size={16} stroke={1.9} />} onClick={open}>
            {t('vault.add')}
          </Button>
        </div>
      </header>
      <div role="status" className="key-status">
        {stored && (
          <p className="note">
            <span>
              <b className="mono">{stored.name}</b> {t('vault.stored')}
            </span>
            {stored.app !== undefined && (
              <Link to="/p/$id" params={{ id: stored.app }}>
                {t('vault.back-to', { app: nameOf(stored.app) })}
              </Link>
            )}
          </p>
        )}
      </div>
      {isError && !data && <LoadFailed what="vault.failed" again="data.again" onAgain={() => void refetch()} />}
      {!data && !isError && <div className="hatch key-hatch" aria-hidden="true" />}
      {isEmpty && (
        <div className="note key-empty">
          <span>{t('vault.empty')}</span>
          <Link to="/services">{t('vault.empty-do')}</Link>
        </div>
      )}
      {data && !isEmpty && <KeyTable keys={inOrder(data.items)} given={given} nameOf={nameOf} onReplace={setReplacing} />}
      <p className="small muted key-models">
        {t('vault.models')}{' '}
        <Link to="/account" hash="models">
          {t('vault.models-link')}
        </Link>
      </p>
      {add !== undefined && (
        <KeyDialog
          name={add === 'new' ? '' : add}
          app={app}
          onStored={({ name, app_id }) => setStored({ name, app: app ?? app_id ?? undefined })}
          onClose={close}
        />
      )}
      {replacing && (
        <ReplaceDialog
          item={replacing}
          onStored={({ name }) => setStored({ name, app: undefined })}
          onClose={() => setReplacing(undefined)}
        />
      )}
    </main>
  );
}
