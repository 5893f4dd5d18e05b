import { Link } from '@tanstack/react-router';
import { t } from '../../strings/index.ts';
import './services-nav.css';

/** From services to the keys that they take and the calls that went to them. */
export function ServicesNav() {
  return (
    <nav className="places" aria-label={t('nav.services')}>
      <Link to="/services" className="place">
        {t('services.title')}
      </Link>
      <Link to="/keys" className="place">
        {t('vault.title')}
      </Link>
      <Link to="/calls" className="place">
        {t('calls.title')}
      </Link>
    </nav>
  );
}
