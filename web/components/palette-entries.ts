/** What the palette can find, as one list: what is offered on this page, projects and pages. Pure but for who offers. */
import { actionIds, actionOf, type ActionId } from '../keys/actions.ts';
import { offered } from '../keys/offers.ts';
import { t, type Key } from '../strings/index.ts';
import { fitOf } from './palette-search.ts';

export type GroupName = 'recent' | 'project' | 'actions' | 'projects' | 'pages';

export interface Entry {
  readonly id: string;
  readonly group: GroupName;
  readonly name: string;
  /** A project's sentence: searched as well, and woven beside the name. */
  readonly sentence?: string;
  /** Set where a key does the same. */
  readonly action?: ActionId;
  readonly run: () => void;
}

export interface Group {
  readonly name: GroupName;
  readonly label: Key;
  readonly entries: readonly Entry[];
}

/** Projects shown, when nothing is typed and when something is; entries of "Recent". */
const projectsAtRest = 5;
export const projectsFound = 8;
const recentShown = 4;

const order: readonly (readonly [GroupName, Key])[] = [
  ['recent', 'palette.recent'],
  ['project', 'palette.project'],
  ['projects', 'palette.projects'],
  ['actions', 'palette.actions'],
  ['pages', 'palette.pages'],
];

/** Every action that somebody offers right now. */
export const actionEntries = (): Entry[] =>
  actionIds.flatMap((id) => {
    const { group, label } = actionOf(id);
    const run = offered(id);
    return group === undefined || run === undefined ? [] : [{ id, group, name: t(label), action: id, run }];
  });

/** The entries that fit, in groups: the best first when words are given, what was used last when not. */
export function groupsOf(entries: readonly Entry[], words: string, recent: readonly string[]): Group[] {
  const wanted = words.trim();
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const again = wanted === '' ? recent.flatMap((id) => known.get(id) ?? []).slice(0, recentShown) : [];
  const fits = new Map(entries.map((entry) => [entry, again.includes(entry) ? 0 : fitOf(wanted, entry.name, entry.sentence)]));
  const fit = (entry: Entry): number => fits.get(entry) ?? 0;
  const most = (name: GroupName) => (name !== 'projects' ? Infinity : wanted === '' ? projectsAtRest : projectsFound);
  const groups = order.map(([name, label]): Group => {
    const own = name === 'recent' ? again : entries.filter((entry) => entry.group === name && fit(entry) > 0);
    return { name, label, entries: own.toSorted((a, b) => fit(b) - fit(a)).slice(0, most(name)) };
  });
  const best = ({ entries: [first] }: Group): number => (wanted === '' || !first ? 0 : fit(first));
  return groups.filter((group) => group.entries.length > 0).toSorted((a, b) => best(b) - best(a));
}
