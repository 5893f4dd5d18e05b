import { Button } from '@mantine/core';
import type { Service } from '../../../core/contract/services.ts';
import { Dot } from '../../components/dot.tsx';
import { t } from '../../strings/index.ts';
import { stateOf, type Group } from './states.ts';

interface Ways {
  readonly services: readonly Service[];
  readonly onTry: (name: string) => void;
  readonly onAddKey: (key: string) => void;
}

/** The catalogue in groups, by what each service needs. */
export function ServiceList({ groups, ...ways }: Ways & { readonly groups: readonly Group[] }) {
  return groups.map(({ name, services }) => (
    <section key={name} className="service-group" aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>
        {t(`services.group-${name}`)} <span className="service-count mono">{services.length}</span>
      </h2>
      <ul className="service-rows">
        {services.map((service) => (
          <ServiceRow key={service.name} service={service} {...ways} />
        ))}
      </ul>
    </section>
  ));
}

/** Name and what it gives, what it needs and its state, and what can be done with it. */
function ServiceRow({ service, services, onTry, onAddKey }: Ways & { readonly service: Service }) {
  const { name, display_name: title, gives, base_url, key_name: key, twin } = service;
  const isMissing = service.key === 'missing' && key !== null;
  return (
    <li className="service" id={`service-${name}`}>
      <div className="service-what">
        <h3 className="service-name">{title}</h3>
        <p className="small muted">{gives ?? <span className="mono">{base_url}</span>}</p>
      </div>
      <div className="service-state small">
        <StateWords service={service} />
        {isMissing && twin !== null && <p className="faint">{t('services.twin', { twin: titleOf(twin, services) })}</p>}
      </div>
      <div className="service-ways">
        {isMissing && (
          <Button aria-label={t('services.add-key-of', { key })} onClick={() => onAddKey(key)}>
            {t('services.add-key')}
          </Button>
        )}
        <Button aria-label={t('services.try-of', { service: title })} onClick={() => onTry(name)}>
          {t('services.try')}
        </Button>
      </div>
    </li>
  );
}

/** A dot and a word: "Ready", or what is missing. */
export function StateWords({ service }: { readonly service: Service }) {
  const state = stateOf(service);
  return (
    <p className="service-word">
      <Dot state={state === 'ready' ? 'live' : 'waiting'} />
      <span>
        {state === 'needs'
          ? t('services.needs', { key: service.key_name ?? '' })
          : t(state === 'ready' ? 'services.ready' : 'services.sample')}
      </span>
    </p>
  );
}

/** What a service is called. */
export const titleOf = (name: string, services: readonly Service[]): string =>
  services.find((one) => one.name === name)?.display_name ?? name;
