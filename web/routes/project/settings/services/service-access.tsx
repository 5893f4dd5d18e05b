import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Service } from '../../../../../core/contract/services.ts';
import { Dot } from '../../../../components/dot.tsx';
import { t } from '../../../../strings/index.ts';
import type { MissingKey } from '../../../services/states.ts';
import { isRead, linesOf, onlyReading, sendable, withMethods, withoutLine, type Item, type Line } from './access.ts';

interface Props {
  readonly app: number;
  readonly name: string;
  /** Undefined where it is gone from the registry, or not read yet. */
  readonly service: Service | undefined;
  readonly title: string;
  readonly items: readonly Item[];
  readonly missing: MissingKey | undefined;
  readonly onApply: (items: readonly Item[], message: string) => void;
}

/** One service: each call that is allowed, whether its key is there, and for one on the owner's key the way to let the app send. */
export function ServiceAccess({ app, name, service, title, items, missing, onApply }: Props) {
  const lines = linesOf(items.filter((item) => item.service === name));
  const calls = (line: Line) => `${line.method} ${line.endpoint ?? t('access.any-endpoint')}`;
  return (
    <li className="access-item">
      <p className="access-name">
        <b>{title}</b>
        {missing && (
          <span className="access-missing small">
            <Dot state="waiting" /> {t(missing.state === 'sample' ? 'access.missing-sample' : 'access.missing', { key: missing.key })}{' '}
            <Link to="/keys" search={{ add: missing.key, app }}>
              {t('services.add-key')}
            </Link>
          </span>
        )}
      </p>
      <ul className="access-lines">
        {lines.map((line) => (
          <li key={calls(line)} className="access-line mono" data-sends={!isRead(line.method)}>
            <span className="access-method">{line.method}</span>
            <span className="access-endpoint">{line.endpoint ?? t('access.any-endpoint')}</span>
            <ActionIcon
              aria-label={t('access.remove', { what: `${title}, ${calls(line)}` })}
              onClick={() => onApply(withoutLine(items, line), t('access.removed', { what: `${title}, ${calls(line)}` }))}
            >
              <IconX size={16} stroke={1.9} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {service && service.key_name !== null && <Sending name={name} title={title} items={items} onApply={onApply} />}
    </li>
  );
}

type SendingProps = Pick<Props, 'name' | 'title' | 'items' | 'onApply'>;

/** Reading costs little; sending with somebody's key may cost or change something, so it is asked about in plain words. */
function Sending({ name, title, items, onApply }: SendingProps) {
  const [asking, setAsking] = useState(false);
  const own = items.filter((item) => item.service === name);
  const wants = sendable(items, name);
  const asked = own.some((item) => (item.asked ?? []).some((method) => !isRead(method)));
  const sends = own.some(({ methods }) => methods.some((method) => !isRead(method)));
  const methods = wants.join(', ');
  const endpoints = [...new Set(own.flatMap((item) => item.endpoints))].join(', ') || t('access.any-endpoint');
  if (wants.length === 0)
    return sends ? (
      <p className="small muted">
        {t('access.may-send')}{' '}
        <button className="link" onClick={() => onApply(onlyReading(items, name), t('access.only-reads', { service: title }))}>
          {t('access.only-read-do')}
        </button>
      </p>
    ) : null;
  const allow = () => {
    setAsking(false);
    onApply(withMethods(items, name, wants), t('access.allowed', { methods, service: title }));
  };
  if (!asking)
    return (
      <p className="small muted">
        {asked ? t('access.asks-send', { methods }) : t('access.may-read')}{' '}
        <button className="link" onClick={() => setAsking(true)}>
          {t('access.allow-send')}
        </button>
      </p>
    );
  return (
    <div className="access-ask" role="group" aria-label={t('access.allow-send')}>
      <p className="small">{t('access.send-means', { methods, endpoints, service: title })}</p>
      <p className="access-ways">
        <Button autoFocus onClick={allow}>
          {t('access.allow-do', { methods })}
        </Button>
        <button className="link small" onClick={() => setAsking(false)}>
          {t('access.keep-reading')}
        </button>
      </p>
    </div>
  );
}
