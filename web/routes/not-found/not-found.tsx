import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTitle } from '../../components/use-title.ts';
import { middle } from '../../format.ts';
import { t } from '../../strings/index.ts';
import { Swatch } from '../../swatch/swatch.tsx';
import './not-found.css';

/** Nothing at this address, or nothing that this person may see: both look the same. */
export function NotFound() {
  const { pathname } = useLocation();
  useTitle(t('title.page', { page: t('title.missing') }));
  return (
    <main className="page missing" id="main">
      <div className="missing-swatch">
        <Swatch sentence={pathname} cell={3} />
      </div>
      <h1>{t('missing.title', { path: middle(pathname, 60) })}</h1>
      <Button variant="filled" data-primary component={Link} to="/">
        {t('missing.projects')}
      </Button>
    </main>
  );
}
