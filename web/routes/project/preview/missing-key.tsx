import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Project } from '../../../../core/contract/projects.ts';
import { Dot } from '../../../components/dot.tsx';
import { t } from '../../../strings/index.ts';
import { servicesQuery, vaultQuery } from '../../services/queries.ts';
import { missingKeys } from '../../services/states.ts';

/** Above the app: it shows sample data, or nothing of a service, because a key is missing. */
export function MissingKey({ project }: { readonly project: Project }) {
  const { id, services: uses } = project;
  const asks = uses.length > 0;
  const { data: services } = useQuery({ ...servicesQuery, enabled: asks });
  const { data: keys } = useQuery({ ...vaultQuery, enabled: asks });
  const [first, ...others] = services && keys ? missingKeys(uses, services.items, keys.items, id) : [];
  if (!first) return null;
  const { key, state, service } = first;
  return (
    <div className="key-strip" role="status">
      <span className="key-strip-words">
        <Dot state="waiting" />
        {state === 'sample' ? t('preview.sample', { key }) : t('preview.needs-key', { key, service: service.display_name })}
      </span>
      <Link to="/keys" search={{ add: key, app: id }}>
        {t('services.add-key')}
      </Link>
      {others.length > 0 && (
        <Link to="/p/$id" params={{ id }} search={{ tab: 'settings' }} hash="services">
          {t('preview.more-keys', { n: others.length })}
        </Link>
      )}
    </div>
  );
}
