/** What the change before this one did: taken back, and what "it" means after it. */
import type { AppSpec } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { matchOf } from '../understand/wishes.ts';
import { labelOf } from './meant.ts';
import type { Rule } from './rule.ts';

/** "Undo that", "put it back": the app as it was before its last change. @throws AppError where nothing was before */
export const undoLast: Rule = ({ spec, before, clause, language, lexicon, say }) => {
  if (!matchOf(lexicon, 'undo', clause, language)) return undefined;
  if (!before || JSON.stringify(before) === JSON.stringify(spec)) throw new AppError('composer_cannot', say('noUndo'));
  return { spec: before, note: say('didUndo') };
};

/** The label of the field that the last change added, renamed or otherwise touched: the first one that differs. */
export function lastTouched(before: AppSpec, after: AppSpec): string | undefined {
  const known = new Set(before.entities.flatMap(({ collection, fields }) => fields.map((field) => JSON.stringify([collection, field]))));
  const fresh = after.entities.flatMap(({ collection, fields }) =>
    fields.filter((field) => !known.has(JSON.stringify([collection, field]))),
  );
  const seen = fresh[0] ?? newlySeen(before, after);
  return seen && labelOf(seen);
}

/** The field by which rows are ordered or filtered since the last change. */
function newlySeen(before: AppSpec, after: AppSpec): AppSpec['entities'][number]['fields'][number] | undefined {
  for (const { as, props } of after.parts) {
    const old = before.parts.find((use) => use.as === as)?.props;
    if (!old) continue;
    const sort = props['sort'] as { readonly field: string } | undefined;
    const filters = (props['filters'] ?? []) as readonly string[];
    const names = [
      ...(sort && JSON.stringify(sort) !== JSON.stringify(old['sort']) ? [sort.field] : []),
      ...filters.filter((name) => !((old['filters'] ?? []) as readonly string[]).includes(name)),
    ];
    const entity = after.entities.find(({ collection }) => collection === props['collection']);
    const field = entity?.fields.find(({ name }) => names.includes(name));
    if (field) return field;
  }
  return undefined;
}
