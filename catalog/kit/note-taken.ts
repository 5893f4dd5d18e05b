import { collectionStore, type Fields } from './collection-store.ts';
import type { CollectionField } from './fields.ts';

/**
 * Rows that are sent in confidence cannot be counted by those who send one. What they take is noted in a collection that everybody may
 * read, without who it is: the fields that `atMost` compares and no others.
 */
export async function noteTaken(fields: readonly CollectionField[], row: Fields, collection: string): Promise<void> {
  for (const { name, atMost } of fields) {
    if (!atMost || atMost.collection === collection) continue;
    const { with: others = [], all = false, span } = atMost;
    const compared = [...(all ? [] : [name]), ...others, ...(span ? [span.start, span.end] : [])];
    await collectionStore(atMost.collection).add(Object.fromEntries(compared.map((field) => [field, row[field]])));
  }
}
