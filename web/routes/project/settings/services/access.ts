/** What an app may call of services, as lines of one method and one endpoint. Pure. */
import type { Access } from '../../../../../core/contract/access.ts';

/** `asked`: methods that the app's code wants to send with, where its build noted them. */
export type Item = Readonly<Access['services'][number]>;

/** One call that is allowed. Without an endpoint: every one of the service. */
export interface Line {
  readonly service: string;
  readonly method: string;
  readonly endpoint: string | undefined;
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);
export const isRead = (method: string): boolean => reads.has(method);

export const linesOf = (items: readonly Item[]): readonly Line[] =>
  items.flatMap(({ service, methods, endpoints }) =>
    methods.flatMap((method): Line[] =>
      endpoints.length === 0 ? [{ service, method, endpoint: undefined }] : endpoints.map((endpoint) => ({ service, method, endpoint })),
    ),
  );

const isSame = (a: Line, b: Line): boolean => a.service === b.service && a.method === b.method && a.endpoint === b.endpoint;

/**
 * Takes one line out. An item that would have no endpoint or no method left goes as a whole: without endpoints it would
 * mean all of them.
 */
export function withoutLine(items: readonly Item[], line: Line): readonly Item[] {
  return items.flatMap((item): readonly Item[] => {
    if (!linesOf([item]).some((one) => isSame(one, line))) return [item];
    const others = item.methods.filter((method) => method !== line.method);
    const endpoints = item.endpoints.filter((endpoint) => endpoint !== line.endpoint);
    return [
      ...(others.length > 0 ? [{ ...item, methods: others }] : []),
      ...(line.endpoint !== undefined && endpoints.length > 0 ? [{ ...item, methods: [line.method], endpoints }] : []),
    ];
  });
}

/** Adds one line, to the item of its service and method where there is one. */
export function withLine(items: readonly Item[], line: Line): readonly Item[] {
  if (linesOf(items).some((one) => isSame(one, line))) return items;
  const endpoints = line.endpoint === undefined ? [] : [line.endpoint];
  const at = items.findIndex(
    ({ service, methods, endpoints: named }) =>
      service === line.service && methods.length === 1 && methods[0] === line.method && named.length > 0 && endpoints.length > 0,
  );
  const found = items[at];
  if (!found) return [...items, { service: line.service, methods: [line.method], endpoints }];
  return items.with(at, { ...found, endpoints: [...found.endpoints, ...endpoints] });
}

/** Methods that change something and that the app may not use yet: those that its code asks for, else POST. */
export function sendable(items: readonly Item[], service: string): readonly string[] {
  const own = items.filter((item) => item.service === service);
  const may = new Set(own.flatMap(({ methods }) => methods));
  const asked = own.flatMap((item) => item.asked ?? []).filter((method) => !isRead(method));
  const wanted = asked.length > 0 ? asked : [...may].some((method) => !isRead(method)) ? [] : ['POST'];
  return [...new Set(wanted)].filter((method) => !may.has(method));
}

/** Adds methods for the endpoints that the app named. */
export const withMethods = (items: readonly Item[], service: string, methods: readonly string[]): readonly Item[] =>
  items.map((item) => (item.service === service ? { ...item, methods: [...new Set([...item.methods, ...methods])] } : item));

/** Leaves only reading; what could only send goes. */
export const onlyReading = (items: readonly Item[], service: string): readonly Item[] =>
  items
    .map((item) => (item.service === service ? { ...item, methods: item.methods.filter(isRead) } : item))
    .filter(({ methods, asked = [] }) => methods.length > 0 || asked.length > 0);

/** Services in the order in which the app names them. */
export const servicesOf = (items: readonly Item[]): readonly string[] => [...new Set(items.map(({ service }) => service))];

/** An endpoint as it stands in access: it begins with a slash. */
export const asEndpoint = (words: string): string =>
  `/${words
    .trim()
    .replace(/^\/+/, '')
    .replace(/[?#].*$/s, '')}`;
export const isHost = (words: string): boolean => /^[a-z0-9.-]+(:\d{1,5})?$/i.test(words);
/** `https://my.site`: the scheme and the host of a page. */
export const originOf = (words: string): string | undefined =>
  /^https?:\/\//i.test(words) && URL.canParse(words) ? new URL(words).origin : undefined;
/** An address stands for its host. */
export const asHost = (words: string): string =>
  URL.canParse(words) && /^https?:/i.test(words) ? new URL(words).host : words.toLowerCase();
