import { explain } from '../../../components/problem.ts';
import { collectionsQuery, queryClient } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import { inLanes, putRowBack, removeRow } from './calls.ts';
import type { RowList } from './row-list.ts';
import { offerUndo, tell } from './undo.ts';

/** The tab's number follows. */
export const countAgain = (project: number): void => void queryClient.invalidateQueries({ queryKey: collectionsQuery(project).queryKey });

/** Deletes rows at once and offers them back; those that could not be deleted return to their places. */
export async function removeRows(list: RowList, ids: readonly string[]): Promise<void> {
  const taken = list.take(new Set(ids));
  const refused = new Map<string, unknown>();
  await inLanes(ids, (id) => removeRow(list.place, id).catch((error: unknown) => void refused.set(id, error)));
  const kept = taken.filter(({ row }) => refused.has(row.id));
  if (kept.length > 0) list.putAt(kept);
  countAgain(list.place.project);
  const [reason] = refused.values();
  if (refused.size > 0) tell(t('data.delete-failed', { n: refused.size, reason: explain(reason) }));
  const gone = ids.filter((id) => !refused.has(id));
  if (gone.length === 0) return;
  offerUndo(t('data.deleted', { n: gone.length }), async () => {
    await inLanes(gone, async (id) => void (await putRowBack(list.place, id)));
    list.putAt(taken.filter(({ row }) => !refused.has(row.id)));
    countAgain(list.place.project);
  });
}
