import type { CollectionSpec } from '../core/app-spec.ts';
import type { Db } from './index.ts';

/** The collections that an app's code names, with their fields. Rows and older collections stay. */
export async function saveCollections(db: Db, projectId: number, collections: readonly CollectionSpec[]): Promise<void> {
  for (const { name, fields } of collections) {
    await db
      .insertInto('collections')
      .values({ project_id: projectId, name, fields: JSON.stringify(fields) })
      .onConflict((c) => c.columns(['project_id', 'name']).doUpdateSet({ fields: JSON.stringify(fields) }))
      .execute();
  }
}
