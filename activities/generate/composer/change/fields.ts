/** Fields of rows: rename, remove, require, new options. Names in the database stay, so rows stay. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { AppSpec, Entity, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { labelOfName } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { findField } from '../skeletons/bench.ts';
import { optionsOf } from '../understand/items.ts';
import { typeOf } from '../understand/field-type.ts';
import { matchOf, type Match } from '../understand/wishes.ts';
import type { Edit, Rule, Wish } from './rule.ts';

export const labelOf = ({ label, name }: CollectionField): string => label ?? labelOfName(name);

/** Entities whose fields the page asks for; comments and votes have fields of their own. */
export const openEntities = (spec: AppSpec): Entity[] =>
  spec.entities.filter(({ collection }) =>
    spec.parts.some(({ part, props }) => props['collection'] === collection && props['fields'] !== undefined && part !== 'poll'),
  );

/** The field that words mean, and whose it is. */
export function fieldNamed(
  { spec, clause, language, lexicon }: Pick<Wish, 'spec' | 'clause' | 'language' | 'lexicon'>,
  words: string | undefined,
): { entity: Entity; field: CollectionField } | undefined {
  if (words === undefined) return undefined;
  const plain = words
    .replace(/^(the|das|die|der|le|la|el|o|a)\s+/i, '')
    .replace(/\s+(field|column|feld|spalte)$/i, '')
    .replace(/^(field|column|feld|spalte|champ|colonne|campo|columna|coluna)\s+/i, '');
  const entities = openEntities(spec);
  const meant = entities.filter(({ plural }) => fold(clause).includes(fold(plural)));
  for (const entity of [...meant, ...entities]) {
    const field = findField(entity.fields, plain, language, lexicon) ?? findField(entity.fields, plain, spec.language, lexicon);
    if (field) return { entity, field };
  }
  return undefined;
}

/** The spec with one entity's fields changed. */
export const withFields = (
  spec: AppSpec,
  entity: Entity,
  change: (fields: readonly CollectionField[]) => readonly CollectionField[],
): AppSpec => ({
  ...spec,
  entities: spec.entities.map((other) => (other === entity ? { ...other, fields: change(other.fields) } : other)),
});

/** "rename title to name": a field that is called so. "Rename the title to My shelf" is about the page. */
export const renameNamed: Rule = (wish) => {
  const match = matchOf(wish.lexicon, 'renameField', wish.clause, wish.language);
  const found = fieldNamed(wish, match?.x);
  const isHeading = found && ['title', 'name'].includes(typeOf(labelOf(found.field), wish.spec.language, wish.lexicon).id ?? '');
  return isHeading && /[\p{Lu}\s]/u.test(match?.y ?? '') ? undefined : relabel(wish, match);
};

export const renameField: Rule = (wish) =>
  relabel(
    wish,
    matchOf(wish.lexicon, 'renameField', wish.clause, wish.language) ?? matchOf(wish.lexicon, 'replaceText', wish.clause, wish.language),
  );

function relabel(wish: Wish, match: Match | undefined): Edit | undefined {
  const { spec, say } = wish;
  const found = fieldNamed(wish, match?.x);
  // "change phone to +351 123" names no field.
  if (!found || match?.y === undefined || !/\p{L}/u.test(match.y)) return undefined;
  const label = capitalised(shortened(match.y, 48));
  const renamed = withFields(spec, found.entity, (fields) =>
    fields.map((field) => (field === found.field ? relabelled(field, label) : field)),
  );
  return { spec: renamed, note: say('didRenameField', { x: labelOf(found.field), y: label }) };
}

function relabelled({ label: _before, ...field }: CollectionField, label: string): CollectionField {
  return labelOfName(field.name) === label ? field : { ...field, label };
}

export const requireField: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const found = fieldNamed(wish, matchOf(lexicon, 'required', clause, language)?.x);
  if (!found) return undefined;
  const next = withFields(spec, found.entity, (fields) =>
    fields.map((field) => (field === found.field ? { ...field, required: true } : field)),
  );
  return { spec: next, note: say('didRequired', { x: labelOf(found.field) }) };
};

/** New options of a choice, columns of a board or answers of a poll. */
export const addOption: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const match = matchOf(lexicon, 'addOption', clause, language);
  if (match?.x === undefined) return undefined;
  const owner = match.y === undefined ? undefined : fieldNamed(wish, match.y);
  const choices = openEntities(spec).flatMap((entity) =>
    entity.fields.filter(({ type }) => type === 'choice').map((field) => ({ entity, field })),
  );
  const isBoard = /\b(column|spalte|colonne|columna|coluna)\b/.test(fold(clause));
  const target = owner?.field.type === 'choice' ? owner : match.y === undefined ? choices[isBoard ? choices.length - 1 : 0] : undefined;
  const poll = target ? undefined : spec.parts.find(({ part }) => part === 'poll');
  const added = optionsOf(match.x.replace(/^(the\s+)?(options?|choices?|columns?|answers?)\s+/i, ''), language, lexicon).map((option) =>
    option.replace(/^["“„«]|["”“»]$/g, ''),
  );
  if (added.length === 0 || (!target && !poll)) return undefined;
  const more = (options: readonly string[]): string[] => [
    ...options,
    ...added
      .map((option) => (options.every((known) => /^\p{Lu}/u.test(known)) ? capitalised(option) : option))
      .filter((option) => !options.some((known) => fold(known) === fold(option))),
  ];
  const before = target?.field.options ?? (poll?.props['options'] as readonly string[] | undefined) ?? [];
  const parts = spec.parts.map((use): PartUse => {
    if (use === poll) return { ...use, props: { ...use.props, options: more(before) } };
    const columns =
      use.part === 'board' && target && use.props['columnField'] === target.field.name
        ? (use.props['columns'] as readonly string[])
        : undefined;
    return columns ? { ...use, props: { ...use.props, columns: more(columns).slice(0, 5) } } : use;
  });
  const grown = target
    ? withFields(spec, target.entity, (fields) =>
        fields.map((field) => (field === target.field ? { ...field, options: more(before) } : field)),
      )
    : {
        ...spec,
        entities: spec.entities.map((entity) => ({
          ...entity,
          fields: entity.fields.map((field) => (field.name === 'choice' ? { ...field, options: more(before) } : field)),
        })),
      };
  return { spec: { ...grown, parts }, note: say('didAddOption', { x: added.join(', '), y: target ? labelOf(target.field) : spec.title }) };
};

/** A part without what refers to a field that is gone; undefined when nothing of it is left. */
function without(use: PartUse, name: string): PartUse | undefined {
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
    } else if (!(prop === 'sort' && (value as { field?: Json }).field === name)) kept[prop] = value;
  }
  return { ...use, props: kept };
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
  const found = fieldNamed(wish, match.x);
  if (!found) return undefined;
  const { entity, field } = found;
  const holds = spec.parts.some(
    ({ props }) =>
      props['collection'] === entity.collection && ['titleField', 'doneField', 'columnField'].some((prop) => props[prop] === field.name),
  );
  if (holds || entity.fields.length <= 1) throw new AppError('composer_cannot', say('needed', { x: labelOf(field) }));
  const parts = spec.parts.flatMap((use) => (use.props['collection'] === entity.collection ? (without(use, field.name) ?? []) : [use]));
  const left = withFields(spec, entity, (fields) => fields.filter((other) => other !== field));
  return { spec: { ...left, parts }, note: say('didRemoveField', { x: labelOf(field) }) };
};
