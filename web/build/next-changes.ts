/** Ready-made next changes: sentences that the composer can carry out on this very app, without a model. Pure. */
import { t } from '../strings/index.ts';

export interface AppFacts {
  /** "tool", "website", "game", …; null before it is known. */
  readonly appType: string | null;
  /** Catalog parts that the app is made of. */
  readonly parts: readonly string[];
  readonly collections: readonly { readonly fields: readonly Readonly<Record<string, unknown>>[] }[];
  /** What was asked for already and built. */
  readonly asked: readonly string[];
}

const most = 4;
/** Kinds of apps that may be dark as they come: there a shade could change nothing. */
const oftenDark = ['game', 'dashboard'];
/** Kinds of fields by which people sort first. */
const sortable = ['number', 'money', 'rating', 'date', 'datetime'];

/** Fields that hold notes already, whatever they are called. */
const holdsNotes = ({ name, type }: Readonly<Record<string, unknown>>): boolean => type === 'longtext' || name === 'notes';

const named = (name: unknown): string => (typeof name === 'string' ? name.replaceAll('_', ' ') : '');

/** At most four. Empty for apps that a model wrote: rules know the composer's apps only. */
export function nextChanges({ appType, parts, collections, asked }: AppFacts): string[] {
  if (parts.length === 0) return [];
  const [first] = collections;
  const fields = (first?.fields ?? []).filter(({ name }) => typeof name === 'string');
  const order = fields.find(({ type }) => sortable.includes(String(type))) ?? fields[0];
  const oneForm = collections.length === 1 && parts.includes('record-form');
  const once = [
    ...(parts.includes('record-table') && order ? [t('next.sort', { field: named(order['name']) })] : []),
    ...(oneForm && !fields.some(holdsNotes) ? [t('next.notes')] : []),
  ].filter((wish) => !asked.includes(wish));
  const shade = asked.findLast((words) => words === t('next.dark') || words === t('next.light'));
  const shades = oftenDark.includes(appType ?? '') ? [] : [t(shade === t('next.dark') ? 'next.light' : 'next.dark')];
  return [...once, ...shades, t('next.look')].slice(0, most);
}
