/** The form of a key: what stands in its fields, and what is sent. Pure. */
import type { z } from 'zod';
import type { addKey, VaultKey } from '../../../core/contract/vault.ts';
import type { Key } from '../../strings/index.ts';

export interface KeyDraft {
  readonly name: string;
  readonly value: string;
  readonly scope: VaultKey['scope'];
  readonly app: number | undefined;
  /** As they are written, with commas or spaces between; undefined until somebody writes: those of the services that name the key. */
  readonly hosts: string | undefined;
  /** A day, or nothing. */
  readonly until: string;
}
export type KeyFault = { readonly [Field in keyof KeyDraft]?: Key };

const host = /^(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?$/;

/** An address pasted in the place of a host stands for its host. */
const asHost = (word: string): string =>
  /^https?:\/\//i.test(word) && URL.canParse(word) ? new URL(word).host : word.toLowerCase().replace(/\/.*$/, '');

export const hostsOf = (words: string): readonly string[] => [
  ...new Set(
    words
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(asHost),
  ),
];

/** Letters as a key's name has them, while it is typed. */
export const asKeyName = (words: string): string => words.toUpperCase().replace(/[^A-Z0-9_]+/g, '_');

/** The end of a day where the person is, as an instant. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59`).toISOString();

/** The day of an instant where the person is. */
export function dayOf(iso: string | null): string {
  if (iso === null) return '';
  const at = new Date(iso);
  return [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join('-');
}

/** What is wrong with the fields that a new key and a new value have in common. */
export function valueFaults({ value, hosts, until }: Pick<KeyDraft, 'value' | 'hosts' | 'until'>, now: number): KeyFault {
  const named = hostsOf(hosts ?? '');
  return {
    ...(value.trim() === ''
      ? { value: 'vault.bad-value' as const }
      : /[\n\r]/.test(value.trim())
        ? { value: 'vault.bad-lines' as const }
        : {}),
    ...(named.length === 0
      ? { hosts: 'vault.bad-hosts' as const }
      : named.every((one) => host.test(one))
        ? {}
        : { hosts: 'vault.bad-host' as const }),
    ...(until !== '' && new Date(endOfDay(until)).getTime() <= now ? { until: 'vault.bad-until' as const } : {}),
  };
}

export const faultsOf = (draft: KeyDraft, now: number): KeyFault => ({
  ...(/^[A-Z][A-Z0-9_]{0,99}$/.test(draft.name) ? {} : { name: 'vault.bad-name' as const }),
  ...(draft.scope === 'app' && draft.app === undefined ? { app: 'vault.bad-app' as const } : {}),
  ...valueFaults(draft, now),
});

/** What is sent for a form without faults. */
export const bodyOf = ({ name, value, scope, app, hosts, until }: KeyDraft): z.output<typeof addKey.body> => ({
  name,
  value: value.trim(),
  scope,
  allowed_hosts: [...hostsOf(hosts ?? '')],
  ...(scope === 'app' && app !== undefined ? { app_id: app } : {}),
  ...(until === '' ? {} : { expires_at: endOfDay(until) }),
});

/** Whole days from now until an instant; below zero for one that has passed, zero for less than a day. */
export const daysUntil = (iso: string, now: number): number => Math.trunc((new Date(iso).getTime() - now) / 86_400_000);
