import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Service } from '../../../core/contract/services.ts';
import { Sheet } from '../../components/sheet.tsx';
import { accountQuery } from '../../query.ts';
import { count } from '../../format.ts';
import { language, t } from '../../strings/index.ts';
import { BaseField } from './own/base-field.tsx';
import { RemoveOwn } from './own/remove-own.tsx';
import { StateWords, titleOf } from './service-list.tsx';
import { hostOf } from './states.ts';
import { Try } from './try/try.tsx';
import { windowOf } from './own/draft.ts';

interface Props {
  readonly service: Service;
  readonly services: readonly Service[];
  readonly onTry: (name: string) => void;
  readonly onChange: () => void;
  readonly onAddKey: (key: string) => void;
  readonly onClose: () => void;
}

/** Everything about one service, and a call to try. */
export function ServiceSheet({ service, services, onTry, onChange, onAddKey, onClose }: Props) {
  const { data: account } = useQuery(accountQuery);
  const { key_name: key, twin, docs_url: docs } = service;
  const isOperator = account?.role === 'operator' && !service.own;
  return (
    <Sheet title={service.display_name} size="42rem" backTo="service-add" onClose={onClose}>
      <div className="service-sheet">
        <section className="service-block">
          {service.gives !== null && <p className="muted">{service.gives}</p>}
          <div className="service-line">
            <StateWords service={service} />
            {service.key === 'missing' && key !== null && <Button onClick={() => onAddKey(key)}>{t('services.add-key')}</Button>}
          </div>
          {service.key === 'missing' && twin !== null && (
            <p className="small">
              {t('services.without-key')}{' '}
              <button className="link" onClick={() => onTry(twin)}>
                {titleOf(twin, services)}
              </button>
            </p>
          )}
          <dl className="service-facts">
            <dt>{t('services.name')}</dt>
            <dd className="mono">{service.name}</dd>
            {!isOperator && (
              <>
                <dt>{t('services.base')}</dt>
                <dd className="mono">{service.base_url}</dd>
              </>
            )}
            <dt>{t('services.key')}</dt>
            <dd>{keyWords(service)}</dd>
            {service.rate_limit !== null && service.rate_limit_window !== null && (
              <>
                <dt>{t('services.limit')}</dt>
                <dd>{limitWords(service.rate_limit, service.rate_limit_window)}</dd>
              </>
            )}
            {docs !== null && (
              <>
                <dt>{t('services.docs')}</dt>
                <dd>
                  <a href={docs} target="_blank" rel="noopener noreferrer">
                    {t('services.docs-at', { host: hostOf(docs) })}
                  </a>
                </dd>
              </>
            )}
          </dl>
          {isOperator && <BaseField service={service} />}
          {service.own && (
            <p className="service-line">
              <Button onClick={onChange}>{t('own.change')}</Button>
              <RemoveOwn service={service} onRemoved={onClose} />
            </p>
          )}
        </section>
        <Try service={service} onAddKey={onAddKey} />
      </div>
    </Sheet>
  );
}

/** Which key it takes and whose, in a few words. */
function keyWords({ key_name, requires_user_key, own }: Service) {
  if (key_name === null) return t('services.key-none');
  return (
    <>
      <span className="mono">{key_name}</span>
      {requires_user_key && !own && <span className="muted"> {t('services.key-personal')}</span>}
    </>
  );
}

/** "1,000 calls a day"; a span that has no name is said in seconds. */
function limitWords(calls: number, seconds: number): string {
  const name = windowOf(seconds);
  const n = count(calls, language);
  return name === undefined ? t('services.limit-seconds', { n, s: count(seconds, language) }) : t(`services.limit-${name}`, { n });
}
