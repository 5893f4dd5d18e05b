import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Service } from '../../../../core/contract/services.ts';
import { hasWords, t } from '../../../strings/index.ts';
import type { Refusal } from './answer.ts';

interface Props {
  readonly refusal: Refusal;
  readonly service: Service;
  readonly onAddKey: (key: string) => void;
  readonly onAgain: () => void;
}

/** Codes after which the same call may do better. */
const passing = new Set(['rate_limited', 'upstream_timeout', 'upstream_unreachable', 'circuit_open', 'internal']);

/** Why nothing came from the service, in words, and the next step. */
export function Refused({ refusal: { code, detail, hint, key_name: key, retryAfter }, service, onAddKey, onAgain }: Props) {
  const known = `gateway.${code}`;
  const words = code === 'missing_key' && key !== undefined ? t('try.missing', { service: service.display_name, key }) : undefined;
  const says = words ?? (hasWords(known) ? t(known) : detail);
  const isOwnWords = hasWords(known) && code !== 'missing_key';
  return (
    <div className="refused">
      <p>{says}</p>
      {isOwnWords && <p className="small muted">{[detail, hint].filter(Boolean).join('. ')}</p>}
      <p className="service-line">
        {code === 'missing_key' && key !== undefined && <Button onClick={() => onAddKey(key)}>{t('services.add-key')}</Button>}
        {code === 'key_not_allowed' && <Link to="/keys">{t('try.to-keys')}</Link>}
        {passing.has(code) && (
          <button className="link" onClick={onAgain}>
            {retryAfter === undefined ? t('try.again') : t('try.again-in', { s: retryAfter })}
          </button>
        )}
      </p>
    </div>
  );
}
