/** Edits that were not confirmed, kept over a reload of the page. */
import type { Place } from './calls.ts';
import type { Edit } from './model/edit.ts';

const name = ({ project, collection }: Place): string => `faibric.edits.${project}.${collection}`;

/** Those that were on their way when the page went count as waiting. Sent twice, a change still says the same. */
export function readEdits(place: Place): Edit[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name(place)) ?? '[]') as Edit[];
    return kept.map((edit) => (edit.state === 'sending' ? { ...edit, state: 'waiting' } : edit));
  } catch {
    return []; // storage that is switched off holds nothing
  }
}

export function keepEdits(place: Place, edits: readonly Edit[]): void {
  try {
    if (edits.length === 0) sessionStorage.removeItem(name(place));
    else sessionStorage.setItem(name(place), JSON.stringify(edits));
  } catch {
    // full or switched off: they live as long as the page
  }
}
