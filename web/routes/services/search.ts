/** What the addresses of the pages around services hold, so that every view can be linked to. */

const text = (value: unknown, most = 200): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, most) : undefined;
const natural = (value: unknown): number | undefined => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);
const withoutHoles = <T extends object>(found: { [Key in keyof T]: T[Key] | undefined }) =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<T>;

export interface ServicesSearch {
  /** Words that are looked for. */
  q?: string;
  /** The service whose sheet is open. */
  try?: string;
  /** An own service's form: its name, or nothing for a new one. */
  own?: string;
}

export interface KeysSearch {
  /** The dialog for a new key is open, for this name; `new` for one that is yet to be said. */
  add?: string;
  /** The app that a new key is for. */
  app?: number;
}

export const outcomes = ['ok', 'failed'] as const;
/** Hours that the figures of calls reach back. */
export const reaches = [24, 168, 720] as const;

export interface CallsSearch {
  app?: number;
  service?: string;
  outcome?: (typeof outcomes)[number];
  hours?: (typeof reaches)[number];
}

/** Reads what is valid and drops the rest, as all of these do. */
export const readServicesSearch = (search: Record<string, unknown>): ServicesSearch =>
  withoutHoles<ServicesSearch>({ q: text(search.q), try: text(search.try), own: text(search.own) });

export const readKeysSearch = (search: Record<string, unknown>): KeysSearch =>
  withoutHoles<KeysSearch>({ add: text(search.add, 100), app: natural(search.app) });

export const readCallsSearch = (search: Record<string, unknown>): CallsSearch =>
  withoutHoles<CallsSearch>({
    app: natural(search.app),
    service: text(search.service),
    outcome: outcomes.find((one) => one === search.outcome),
    hours: reaches.find((one) => one === Number(search.hours)),
  });
