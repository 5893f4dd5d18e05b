/** The call that is tried: what stands in the form, and what is sent for it. Pure. */
import type { Service } from '../../../../core/contract/services.ts';

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;

export interface TryDraft {
  readonly method: string;
  readonly endpoint: string;
  /** Names and values; those without a name are not sent. */
  readonly params: readonly (readonly [name: string, value: string])[];
  /** JSON, or text that is sent as it is; for methods that take one. */
  readonly body: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** The service's own example, or an empty call. */
export function draftOf({ example }: Pick<Service, 'example'>): TryDraft {
  const params = Object.entries(example?.params ?? {}).map(([name, value]) => [name, textOf(value)] as const);
  return {
    method: example?.method ?? 'GET',
    endpoint: example?.endpoint ?? '',
    params,
    body: example?.body === undefined || example.body === null ? '' : JSON.stringify(example.body, null, 2),
  };
}

export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** With one empty line at the end, where the next parameter is written. */
export function linesOf(params: TryDraft['params']): TryDraft['params'] {
  const [name, value] = params.at(-1) ?? ['', ''];
  return params.length > 0 && name === '' && value === '' ? params : [...params, ['', '']];
}

/** A name that stands twice is sent twice. */
function paramsOf(lines: TryDraft['params']): Record<string, string | string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of lines) if (name.trim() !== '') found.set(name.trim(), [...(found.get(name.trim()) ?? []), value]);
  return Object.fromEntries([...found].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]));
}

/** The body of `POST /api/gateway/`, or what is wrong with the JSON that was written. */
export function callOf(service: string, { method, endpoint, params, body }: TryDraft): { call: object } | { fault: string } {
  const call = { service, endpoint: endpoint.trim(), params: paramsOf(params), method };
  if (isRead(method) || body.trim() === '') return { call };
  try {
    return { call: { ...call, body: JSON.parse(body) as unknown } };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
