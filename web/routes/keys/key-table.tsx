import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { deleteKey, type VaultKey } from '../../../core/contract/vault.ts';
import { call } from '../../api.ts';
import { Dot } from '../../components/dot.tsx';
import { explain } from '../../components/problem.ts';
import { SureButton } from '../../components/sure-button.tsx';
import { toast } from '../../components/toast.tsx';
import { useNow } from '../../components/use-now.ts';
import { ago, t } from '../../strings/index.ts';
import { putKey } from '../services/queries.ts';
import { Expiry } from './expiry.tsx';
import type { EnvironmentKey } from './listed.ts';

interface Props {
  readonly keys: readonly VaultKey[];
  readonly given: readonly EnvironmentKey[];
  readonly nameOf: (app: number) => string;
  readonly onReplace: (key: VaultKey) => void;
}

/** Keys with where they count, where they go, until when, and when they were last used. On a phone each is a card. */
export function KeyTable({ keys, given, nameOf, onReplace }: Props) {
  const now = useNow(60_000);
  const remove = useMutation({
    mutationFn: (id: number) => call(deleteKey, { params: { id } }),
    onSuccess: (_, id) => putKey(id, undefined),
    onError: (error) => toast({ message: explain(error) }),
  });
  const scopeOf = ({ scope, app_id }: VaultKey) =>
    scope === 'app' && app_id !== null ? nameOf(app_id) : t(scope === 'user' ? 'vault.for-you' : 'vault.for-all');
  const heads = ['vault.name', 'vault.for', 'vault.sent-to', 'vault.expires', 'vault.used'] as const;
  return (
    <table className="key-table">
      <caption className="hidden-text">{t('vault.title')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
          <th scope="col">
            <span className="hidden-text">{t('vault.do')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id} data-expired={key.expired}>
            <th scope="row" className="mono">
              {key.name}
            </th>
            <td data-label={t('vault.for')}>{scopeOf(key)}</td>
            <td data-label={t('vault.sent-to')} className="mono">
              <Hosts hosts={key.allowed_hosts} />
            </td>
            <td data-label={t('vault.expires')}>
              <Expiry at={key.expires_at} isPast={key.expired} now={now} />
            </td>
            <td data-label={t('vault.used')} className="muted">
              {key.last_used_at === null ? t('vault.unused') : <time dateTime={key.last_used_at}>{ago(key.last_used_at, now)}</time>}
            </td>
            <td className="key-ways">
              <Button aria-label={t('vault.replace-of', { name: key.name })} onClick={() => onReplace(key)}>
                {t('vault.replace')}
              </Button>
              <SureButton sure={t('vault.delete-sure')} disabled={remove.isPending} onSure={() => remove.mutate(key.id)}>
                {t('vault.delete')}
              </SureButton>
            </td>
          </tr>
        ))}
        {given.map(({ name, allowed_hosts: hosts }) => (
          <tr key={`environment ${name}`}>
            <th scope="row" className="mono">
              {name}
            </th>
            <td data-label={t('vault.for')}>{t('vault.for-all')}</td>
            <td data-label={t('vault.sent-to')} className="mono">
              <Hosts hosts={hosts} />
            </td>
            <td colSpan={3} className="muted">
              {t('vault.environment')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The hosts that a key is sent to; one that has none is sent nowhere. */
function Hosts({ hosts }: { readonly hosts: readonly string[] }) {
  if (hosts.length > 0) return hosts.join(', ');
  return (
    <span className="key-nowhere">
      <Dot state="failed" /> {t('vault.nowhere')}
    </span>
  );
}
