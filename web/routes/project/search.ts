/** What the address of a project page holds, so that every view can be linked to. */

export const projectTabs = ['talk', 'preview', 'code', 'data', 'versions', 'activity', 'settings'] as const;
export type ProjectTab = (typeof projectTabs)[number];

export interface ProjectSearch {
  tab?: ProjectTab;
  /** Open file and line of the Code tab. */
  file?: string;
  line?: number;
  /** The version that is looked at or compared, and with which. */
  v?: number;
  vs?: number;
  collection?: string;
  /** Kind of events in Activity, words in them, and the event that is pointed at. */
  filter?: string;
  q?: string;
  at?: number;
  /** The build whose message the talk shows. */
  build?: number;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined);
const natural = (value: unknown): number | undefined => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined);

/** Reads what is valid and drops the rest. */
export function readProjectSearch(search: Record<string, unknown>): ProjectSearch {
  const found: Record<keyof ProjectSearch, unknown> = {
    tab: projectTabs.find((tab) => tab === search.tab),
    file: text(search.file),
    line: natural(search.line),
    v: natural(search.v),
    vs: natural(search.vs),
    collection: text(search.collection),
    filter: text(search.filter),
    q: text(search.q),
    at: natural(search.at),
    build: natural(search.build),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
