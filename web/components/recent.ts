/** What was used last on this device: entries of the palette, and the project one came from. */
import { safeStore } from '../draft.ts';

const place = 'faibric.recent';
const projectPlace = 'faibric.last-project';
/** Entries that are remembered. */
const remembered = 8;

const shared = safeStore();
type Store = Pick<typeof shared, 'getItem' | 'setItem'>;

/** Ids of entries, used last first. */
export function readRecent(store: Store = shared): string[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function noteRecent(id: string, store: Store = shared): void {
  const others = readRecent(store).filter((known) => known !== id);
  store.setItem(place, JSON.stringify([id, ...others].slice(0, remembered)));
}

/** The project whose page was open last, if there was one. */
export function readLastProject(store: Store = shared): number | undefined {
  const id = Number(store.getItem(projectPlace));
  return Number.isInteger(id) && id > 0 ? id : undefined;
}

export const noteLastProject = (id: number, store: Store = shared): void => store.setItem(projectPlace, String(id));

/** Another person may sign in next. */
export function forgetRecent(): void {
  shared.removeItem(place);
  shared.removeItem(projectPlace);
}
