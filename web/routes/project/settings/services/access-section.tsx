import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LoadFailed } from '../../../../components/load-failed.tsx';
import { t } from '../../../../strings/index.ts';
import { servicesQuery, vaultQuery } from '../../../services/queries.ts';
import { titleOf } from '../../../services/service-list.tsx';
import { shapes } from '../../../services/shapes.ts';
import { missingKeys } from '../../../services/states.ts';
import { asHost, isHost, originOf, servicesOf } from './access.ts';
import { AddLine } from './add-line.tsx';
import { ListField } from './list-field.tsx';
import { ServiceAccess } from './service-access.tsx';
import { useAccess } from './use-access.ts';
import './access.css';

interface Props {
  readonly id: number;
  /** Services that the app's code uses. */
  readonly uses: readonly string[];
}

/** What the app may call with its public token: services by method and endpoint, other hosts, and pages that may call for it. */
export function AccessSection({ id, uses }: Props) {
  const { access, apply } = useAccess(id);
  const { data: known } = useQuery(servicesQuery);
  const { data: keys } = useQuery(vaultQuery);
  const { data } = access;
  const services = known?.items ?? [];
  const items = data?.services ?? [];
  const names = servicesOf(items);
  const missing = known && keys ? missingKeys([...uses, ...names], services, keys.items, id) : [];
  return (
    <section className="setting access" id="services" aria-labelledby="services-title">
      <h3 id="services-title">{t('access.title')}</h3>
      <p className="small muted">
        {t('access.text')}{' '}
        <Link to="/calls" search={{ app: id }}>
          {t('access.calls')}
        </Link>
      </p>
      {access.isError && !data && <LoadFailed what="access.failed" again="data.again" onAgain={() => void access.refetch()} />}
      {!data && !access.isError && <div className="hatch access-hatch" aria-hidden="true" />}
      {data && (
        <>
          {names.length === 0 && <p className="small muted">{t('access.none')}</p>}
          <ul className="access-list">
            {names.map((name) => (
              <ServiceAccess
                key={name}
                app={id}
                name={name}
                service={services.find((one) => one.name === name)}
                title={titleOf(name, services)}
                items={items}
                missing={missing.find(({ service }) => service.name === name)}
                onApply={(changed, message) => apply({ services: changed }, message)}
              />
            ))}
          </ul>
          <AddLine items={items} services={services} onAdd={(changed) => apply({ services: changed })} />
          <ListField
            title={t('access.hosts')}
            hint={t('access.hosts-hint')}
            none={t('access.hosts-none')}
            placeholder={shapes.host}
            items={data.hosts}
            read={(words) => (isHost(asHost(words)) ? asHost(words) : undefined)}
            wrong={t('access.bad-host')}
            add={t('access.hosts-add')}
            onAdd={(host) => apply({ hosts: [...data.hosts, host] })}
            onRemove={(host) => apply({ hosts: data.hosts.filter((one) => one !== host) }, t('access.removed', { what: host }))}
          />
          <ListField
            title={t('access.origins')}
            hint={t('access.origins-hint')}
            none={t('access.origins-none')}
            placeholder={shapes.origin}
            items={data.origins}
            read={originOf}
            wrong={t('access.bad-origin')}
            add={t('access.origins-add')}
            onAdd={(origin) => apply({ origins: [...data.origins, origin] })}
            onRemove={(origin) => apply({ origins: data.origins.filter((one) => one !== origin) }, t('access.removed', { what: origin }))}
          />
        </>
      )}
    </section>
  );
}
