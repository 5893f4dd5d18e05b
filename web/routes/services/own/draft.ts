/** The form of an own service: what stands in its fields, and the call that it becomes. Pure. */
import type { z } from 'zod';
import type { addService, Service } from '../../../../core/contract/services.ts';
import type { Key } from '../../../strings/index.ts';

export type AuthType = Service['auth_type'];
export const authTypes = ['none', 'bearer', 'header', 'query_param', 'basic'] as const satisfies readonly AuthType[];

export const spans = { minute: 60, hour: 3_600, day: 86_400, month: 2_592_000 } as const;
export type SpanName = keyof typeof spans;
export const spanNames = Object.keys(spans) as SpanName[];

/** The word for a span of seconds; months have 28 to 31 days. */
export const windowOf = (seconds: number): SpanName | undefined =>
  seconds >= 28 * spans.day && seconds <= 31 * spans.day ? 'month' : spanNames.find((name) => spans[name] === seconds);

export interface OwnDraft {
  readonly title: string;
  readonly base: string;
  readonly auth: AuthType;
  readonly header: string;
  readonly param: string;
  readonly username: string;
  readonly key: string;
  readonly calls: string;
  /** Seconds. */
  readonly span: number;
}

export type OwnFault = { readonly [Field in keyof OwnDraft]?: Key };

/** As it stands in calls: "My shop" becomes `my_shop`. Empty where nothing of it can. */
export const nameOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 63);

/** The key that a service of this name would have: `MY_SHOP_API_KEY`. */
export const keyNameOf = (title: string): string => {
  const name = nameOf(title);
  return name === '' ? '' : `${name.toUpperCase()}_API_KEY`;
};

export const draftOf = (service: Service | undefined): OwnDraft => ({
  title: service?.display_name ?? '',
  base: service?.base_url ?? '',
  auth: service?.auth_type ?? 'bearer',
  header: service?.auth_config.header ?? '',
  param: service?.auth_config.param ?? '',
  username: service?.auth_config.username ?? '',
  key: service?.key_name ?? '',
  calls: service?.rate_limit == null ? '' : String(service.rate_limit),
  span: service?.rate_limit_window ?? spans.day,
});

/** Slashes at its end are taken away; what else it must not have is a fault. */
export const cleanBase = (base: string): string => base.trim().replace(/\/+$/, '');
export const isBase = (base: string): boolean => URL.canParse(base) && /^https?:\/\/[^?#@]+$/i.test(base) && !base.includes('${');

/** What keeps the form from being sent, by field; `key` counts where the service takes one. */
export function faultsOf({ title, base, auth, header, param, key, calls }: OwnDraft): OwnFault {
  return {
    ...(nameOf(title) === '' ? { title: 'own.bad-name' as const } : {}),
    ...(isBase(cleanBase(base)) ? {} : { base: 'own.bad-base' as const }),
    ...(auth === 'none' || /^[A-Z][A-Z0-9_]{0,99}$/.test(key) ? {} : { key: 'own.bad-key' as const }),
    ...(auth !== 'header' || /^[A-Za-z0-9-]{1,80}$/.test(header) ? {} : { header: 'own.bad-header' as const }),
    ...(auth !== 'query_param' || /^[\w.-]{1,80}$/.test(param) ? {} : { param: 'own.bad-param' as const }),
    ...(calls === '' || /^[1-9]\d{0,8}$/.test(calls) ? {} : { calls: 'own.bad-calls' as const }),
  };
}

/** What is sent for a form without faults. A service of the same words keeps its short name: apps call it by that. */
export function bodyOf(draft: OwnDraft): z.output<typeof addService.body> {
  const { title, auth, header, param, username, key, calls, span } = draft;
  const config = {
    none: {},
    bearer: {},
    header: { header },
    query_param: { param },
    basic: username === '' ? {} : { username },
  };
  return {
    name: nameOf(title),
    display_name: title.trim(),
    base_url: cleanBase(draft.base),
    auth_type: auth,
    auth_config: config[auth],
    cache_seconds: 0,
    ...(auth === 'none' ? {} : { key_name: key }),
    ...(calls === '' ? {} : { rate_limit: Number(calls), rate_limit_window: span }),
  };
}
