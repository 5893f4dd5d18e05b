import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useHint } from '../keys/hint.ts';
import { accountQuery } from '../query.ts';
import { t } from '../strings/index.ts';
import { AccountMenu } from './account-menu.tsx';
import { KeyHint } from './key-hint.tsx';
import { Mark } from './mark.tsx';
import { ProjectCrumb } from './project-crumb.tsx';
import './header.css';

interface Props {
  /** Set on a project page, where its name takes the place of the navigation. */
  readonly projectId: number | undefined;
  readonly onSearch: () => void;
  readonly onKeys: () => void;
}

export function Header({ projectId, onSearch, onKeys }: Props) {
  const { aria } = useHint('palette');
  const { data: account } = useQuery(accountQuery);
  const { pathname } = useLocation();
  // One entry for three pages, which have a navigation of their own.
  const isAmongServices = ['/services', '/keys', '/calls'].includes(pathname);
  return (
    <header className="header">
      <Link to="/" className="header-brand" aria-label={t('nav.home')}>
        <Mark size={30} />
        {projectId === undefined && <span className="header-word">{t('app.name')}</span>}
      </Link>
      {projectId === undefined ? (
        <nav className="header-nav hide-phone" aria-label={t('nav.label')}>
          <Link to="/" className="header-link" activeOptions={{ exact: true }}>
            {t('nav.projects')}
          </Link>
          <Link to="/services" className="header-link" {...(isAmongServices ? { 'data-status': 'active', 'aria-current': 'page' } : {})}>
            {t('nav.services')}
          </Link>
          <Link to="/account" className="header-link">
            {t('nav.account')}
          </Link>
          {account?.role === 'operator' && (
            <Link to="/outbox" className="header-link">
              {t('nav.outbox')}
            </Link>
          )}
        </nav>
      ) : (
        <ProjectCrumb id={projectId} />
      )}
      <span className="header-gap" />
      <Button
        className="hide-phone header-search"
        leftSection={<IconSearch size={16} stroke={1.9} />}
        aria-keyshortcuts={aria}
        onClick={onSearch}
      >
        {t('search.open')} <KeyHint of="palette" />
      </Button>
      {account && <AccountMenu account={account} onSearch={onSearch} onKeys={onKeys} />}
    </header>
  );
}
