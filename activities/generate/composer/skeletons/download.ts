/** Rows as a file, for people who work on in a spreadsheet. */
import type { Entity, Language, PartUse } from '../../../../core/composition.ts';
import { componentOf, fieldsCode, use } from './bench.ts';

const part = 'csv-download';

/** The parts with a button behind the last one that shows the rows; as they are when they have it. */
export function withDownload(parts: readonly PartUse[], entity: Entity, language: Language): readonly PartUse[] {
  const { collection, plural } = entity;
  const own = parts.filter(({ props }) => props['collection'] === collection);
  const last = own.at(-1);
  if (!last || own.some((use) => use.part === part)) return parts;
  const button = use(part, { collection, fields: fieldsCode(entity, language), plural }, `${componentOf(entity, language)}Download`);
  const at = parts.indexOf(last) + 1;
  return [...parts.slice(0, at), { ...button, ...(last.view === undefined ? {} : { view: last.view }) }, ...parts.slice(at)];
}

/** Things that people keep on the page and may all read: what comments and votes hold is not theirs to take along. */
export const keptEntity = (entities: readonly Entity[], parts: readonly PartUse[]): Entity | undefined =>
  entities.find(
    ({ collection, confidential }) =>
      !confidential &&
      parts.some(({ part: name, props }) => name !== 'poll' && props['collection'] === collection && props['fields'] !== undefined),
  );
