/** Fields of rows: rename, remove, require. Names in the database stay, so rows stay. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { labelOfName, slugOf, unused } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { findField } from '../skeletons/bench.ts';
import { typeOf } from '../understand/field-type.ts';
import { wishOf } from '../understand/fields.ts';
import { itemsOf } from '../understand/items.ts';
import { matchOf } from '../understand/wishes.ts';
import { fieldNamed, isShown, labelOf, openEntities, plainName, withFields, withoutEntity, type Meant } from './meant.ts';
import { renamingIn, type Renaming } from './renamed.ts';
import type { Edit, Rule, Wish } from './rule.ts';

/** "rename title to name": a field that is called so. "Rename the title to My shelf" is about the page. */
export const renameNamed: Rule = (wish) => {
  const renaming = renamingIn(wish, 'renameField');
  const found = fieldNamed(wish, renaming?.from);
  const isHeading = found && ['title', 'name'].includes(typeOf(labelOf(found.field), wish.spec.language, wish.lexicon).id ?? '');
  return isHeading && /[\p{Lu}\s]/u.test(renaming?.to ?? '') ? undefined : relabel(wish, renaming);
};

/** "Person is called assignee", "nenne Betrag in Preis um". */
export const callField: Rule = (wish) => relabel(wish, renamingIn(wish, 'called'));

export const renameField: Rule = (wish) => relabel(wish, renamingIn(wish, 'renameField', 'replaceText'));

function relabel(wish: Wish, renaming: Renaming | undefined): Edit | undefined {
  const { spec, say } = wish;
  const found = fieldNamed(wish, renaming?.from);
  // "change phone to +351 123" names no field.
  if (!found || renaming === undefined || !/\p{L}/u.test(renaming.to)) return undefined;
  const label = capitalised(shortened(renaming.to, 48));
  const renamed = withFields(spec, found.entity, (fields) =>
    fields.map((field) => (field === found.field ? relabelled(field, label) : field)),
  );
  return { spec: renamed, note: say('didRenameField', { x: labelOf(found.field), y: label }), about: label };
}

function relabelled({ label: _before, ...field }: CollectionField, label: string): CollectionField {
  return labelOfName(field.name) === label ? field : { ...field, label };
}

/** "The phone need not be filled in" comes before "the phone must be filled in". */
export const requireField: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const isOptional = matchOf(lexicon, 'optional', clause, language);
  const words = (isOptional ?? matchOf(lexicon, 'required', clause, language))?.x;
  if (words === undefined) return undefined;
  const whole = fieldNamed(wish, words);
  const listed = itemsOf(words, language, lexicon).map((item) => fieldNamed(wish, item));
  const found = listed.length > 1 && listed.every((one) => one !== undefined) ? listed : whole ? [whole] : [];
  if (found.length === 0) return isOptional ? undefined : requiredAnew(wish, words);
  const names = new Set(found.map(({ field }) => field));
  const asked = ({ required: _before, ...field }: CollectionField): CollectionField => (isOptional ? field : { ...field, required: true });
  const next = found.reduce(
    (before, { entity }) => withFields(before, entity, (fields) => fields.map((field) => (names.has(field) ? asked(field) : field))),
    spec,
  );
  return {
    spec: next,
    note: say(isOptional ? 'didOptional' : 'didRequired', { x: found.map(({ field }) => labelOf(field)).join(', ') }),
    ...(found[0] ? { about: labelOf(found[0].field) } : {}),
  };
};

/** "The phone is required" where nobody asks for one: it comes, and has to be filled in. */
function requiredAnew(wish: Wish, words: string): Edit | undefined {
  const { spec, language, lexicon, say } = wish;
  const [entity] = openEntities(spec);
  const field = wishOf(plainName(words), language, lexicon, true);
  if (!entity || !field?.known || field.id === undefined || isShown(spec, words)) return undefined;
  const name = unused(slugOf(field.label, spec.language, 'field'), new Set(entity.fields.map((other) => other.name)));
  const made: CollectionField = {
    name,
    type: field.type,
    required: true,
    ...(labelOfName(name) === field.label ? {} : { label: field.label }),
  };
  const note = `${say('didAddField', { x: field.label })} ${say('didRequired', { x: field.label })}`;
  return { spec: withFields(spec, entity, (fields) => [...fields, made]), note, about: field.label };
}

/** A part without what refers to a field that is gone; undefined when nothing of it is left. */
export function without(use: PartUse, name: string): PartUse | undefined {
  const { props } = use;
  if (use.part === 'chart' && (props['groupField'] === name || props['valueField'] === name)) return undefined;
  const kept: { [prop: string]: Json } = {};
  for (const [prop, value] of Object.entries(props)) {
    if ((prop === 'filters' || prop === 'totals') && Array.isArray(value)) {
      const rest = (value as readonly Json[]).filter((item) => item !== name);
      if (rest.length > 0) kept[prop] = rest;
    } else if (prop === 'tiles' && Array.isArray(value)) {
      const tiles = (value as readonly { readonly [key: string]: Json }[]).filter(
        ({ field, where }) => field !== name && (where as { field?: Json } | undefined)?.field !== name,
      );
      if (tiles.length < 2) return undefined;
      kept[prop] = tiles;
    } else if (prop === 'overdue') {
      if (Object.values(value as { readonly [key: string]: Json }).every((field) => field !== name)) kept[prop] = value;
    } else if (!(prop === 'sort' && (value as { field?: Json }).field === name)) kept[prop] = value;
  }
  return { ...use, props: kept };
}

/** What a place is left out of, behind its name: "rent from the categories". */
export const outOf = /\s+(?:from|off|out of|aus|von|vom|de|del|du|des|da|do|das|dos)\s+.+$/i;

/** The field that goes: what stands behind "from" is where it goes from. */
function removed(wish: Wish, words: string): Meant | undefined {
  const found = fieldNamed(wish, words);
  const isWhole = !outOf.test(words) || (found && fold(plainName(words)).startsWith(fold(labelOf(found.field))));
  return isWhole || withoutEntity(wish.spec, words).entity ? found : fieldNamed(wish, words.replace(outOf, ''));
}

export const removeField: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const match = matchOf(lexicon, 'remove', clause, language);
  // "remove the filter by author" is about the filter.
  if (
    match?.x === undefined ||
    ['filter', 'chart', 'sort', 'search', 'total'].some((view) => matchOf(lexicon, view, match.x ?? '', language))
  )
    return undefined;
  const found = removed(wish, match.x);
  if (!found) return undefined;
  const { entity, field } = found;
  const holds = spec.parts.some(
    ({ props }) =>
      props['collection'] === entity.collection &&
      ['titleField', 'doneField', 'columnField', 'imageField', 'dateField'].some((prop) => props[prop] === field.name),
  );
  if (holds || entity.fields.length <= 1) throw new AppError('composer_cannot', say('needed', { x: labelOf(field) }));
  const parts = spec.parts.flatMap((use) => (use.props['collection'] === entity.collection ? (without(use, field.name) ?? []) : [use]));
  const entities = spec.entities.map((other) =>
    other.collection === entity.collection
      ? { ...other, fields: other.fields.filter((one) => one !== field), hidden: [...(other.hidden ?? []), field] }
      : other,
  );
  return { spec: { ...spec, parts, entities }, note: say('didRemoveField', { x: labelOf(field) }) };
};

/** The hidden field that words mean. */
function hiddenNamed({ spec, language, lexicon }: Wish, words: string): Meant | undefined {
  const wanted = fold(plainName(words));
  for (const entity of spec.entities) {
    const field =
      entity.hidden?.find((other) => fold(labelOf(other)) === wanted) ??
      findField(entity.hidden ?? [], plainName(words), language, lexicon);
    if (field) return { entity, field };
  }
  return undefined;
}

/** "Put the author back": a field that was taken out comes back as it was, with what rows have in it. */
export const restoreField: Rule = (wish) => {
  const { clause, language, lexicon } = wish;
  const words = matchOf(lexicon, 'restore', clause, language)?.x ?? matchOf(lexicon, 'add', clause, language)?.x;
  const found = words === undefined ? undefined : hiddenNamed(wish, words);
  return found && { ...shown(wish, found), about: labelOf(found.field) };
};

/** The app with a hidden field in sight again, at the end. */
function shown({ spec, say }: Wish, { entity, field }: Meant): Edit {
  const entities = spec.entities.map((other) => {
    if (other !== entity) return other;
    const { hidden = [], ...rest } = other;
    const left = hidden.filter((one) => one !== field);
    return { ...rest, fields: [...other.fields, field], ...(left.length > 0 ? { hidden: left } : {}) };
  });
  return { spec: { ...spec, entities }, note: say('didRestoreField', { x: labelOf(field) }) };
}

/** "Weight in pounds": the number stays, its label says in what. */
export const setUnit: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const match = matchOf(lexicon, 'inUnit', clause, language);
  const found = match?.x === undefined ? undefined : fieldNamed(wish, match.x);
  const unit = match?.y === undefined ? undefined : lexicon.units.exactly(match.y, language);
  if (!found || !unit || match?.y === undefined || found.field.type !== 'number') return undefined;
  const before = labelOf(found.field);
  const label = shortened(`${before.replace(/\s*\([^)]*\)$/, '')} (${match.y})`, 48);
  const renamed = withFields(spec, found.entity, (fields) =>
    fields.map((field) => (field === found.field ? relabelled(field, label) : field)),
  );
  return { spec: renamed, note: say('didRenameField', { x: before, y: label }), about: label };
};
