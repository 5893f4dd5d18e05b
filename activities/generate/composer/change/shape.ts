/** Rows in another shape: a table, cards, a board, a calendar, pictures, a list to tick off. Rows and fields stay. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { AppSpec, Entity, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { pascalOf } from '../language/names.ts';
import { componentOf, fieldsCode, use } from '../skeletons/bench.ts';
import { formOf } from '../skeletons/records.ts';
import { matchOf } from '../understand/wishes.ts';
import { entityIn, fieldNamed, isCalled, labelOf, openEntities } from './meant.ts';
import type { Rule, Wish } from './rule.ts';
import { unseen } from './totals.ts';

/** A shape, the line of changes.yaml by which it is asked for, and whether adding stands in the part itself. */
interface Shape {
  readonly part: string;
  readonly line: string;
  readonly addsItself: boolean;
  readonly layout: AppSpec['layout'];
}

/** The more special ones first: "a list to tick off" is a list too. */
const shapes: readonly Shape[] = [
  { part: 'checklist', line: 'asChecklist', addsItself: true, layout: 'stack' },
  { part: 'board', line: 'asBoard', addsItself: true, layout: 'wide' },
  { part: 'calendar', line: 'asCalendar', addsItself: true, layout: 'stack' },
  { part: 'gallery', line: 'asGallery', addsItself: false, layout: 'split' },
  { part: 'timeline', line: 'asTimeline', addsItself: false, layout: 'split' },
  { part: 'record-cards', line: 'asCards', addsItself: false, layout: 'split' },
  { part: 'record-table', line: 'asTable', addsItself: false, layout: 'split' },
];
const shapeParts = new Set(shapes.map(({ part }) => part));
const mostColumns = 5;

const ofType = (entity: Entity, ...types: readonly CollectionField['type'][]): CollectionField | undefined =>
  entity.fields.find(({ type }) => types.includes(type));

/** The field that names a row. */
const titleOf = (entity: Entity): string => (ofType(entity, 'text', 'longtext') ?? entity.fields[0])?.name ?? '';

/** What a shape needs of its rows. @throws AppError with the field that would have to come first */
function propsOf(wish: Wish, entity: Entity, { part }: Shape, old: PartUse['props']): { readonly [prop: string]: Json } {
  const { clause, language, lexicon, say } = wish;
  const lacking = (key: string): never => {
    throw new AppError('composer_cannot', say(key, { x: entity.plural }));
  };
  const titleField = titleOf(entity);
  switch (part) {
    case 'board': {
      const asked = fieldNamed(wish, matchOf(lexicon, 'by', clause, language)?.x)?.field;
      const isColumn = ({ type, options = [], from }: CollectionField): boolean =>
        type === 'choice' && from === undefined && options.length >= 2 && options.length <= mostColumns;
      const column = asked && isColumn(asked) ? asked : entity.fields.find(isColumn);
      return column ? { titleField, columnField: column.name, columns: [...(column.options ?? [])] } : lacking('needsChoice');
    }
    case 'calendar': {
      const [date, time] = [ofType(entity, 'date', 'datetime'), ofType(entity, 'time')];
      return date
        ? { plural: entity.plural, dateField: date.name, titleField, ...(time ? { timeField: time.name } : {}) }
        : lacking('needsDate');
    }
    case 'timeline': {
      const [date, text] = [ofType(entity, 'date', 'datetime'), ofType(entity, 'longtext')];
      return date ? { dateField: date.name, titleField, ...(text ? { textField: text.name } : {}) } : lacking('needsDate');
    }
    case 'gallery': {
      const image = ofType(entity, 'image');
      return image ? { plural: entity.plural, imageField: image.name, titleField } : lacking('needsImage');
    }
    case 'checklist': {
      const done = ofType(entity, 'boolean');
      return done ? { titleField, doneField: done.name } : lacking('needsTick');
    }
    default: {
      const kept = Object.fromEntries(
        ['sort', 'filters', 'search', 'totals', 'start'].flatMap((prop) => (old[prop] === undefined ? [] : [[prop, old[prop]] as const])),
      );
      const choices = entity.fields.filter(({ type }) => type === 'choice').map(({ name }) => name);
      return { plural: entity.plural, search: true, ...(choices.length > 0 ? { filters: choices.slice(0, 3) } : {}), ...kept };
    }
  }
}

/** The shape that words ask for, and none that they ask to be rid of. */
function shapeIn({ clause, language, lexicon }: Wish): Shape | undefined {
  const instead = matchOf(lexicon, 'instead', clause, language);
  const wanted = instead ? `${clause.slice(0, instead.index)} ` : clause;
  return shapes.find(({ line }) => matchOf(lexicon, line, wanted, language));
}

/** "Show them as cards", "put the plants in a calendar too". @throws AppError where the rows lack what the shape needs */
export const reshape: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  if (['remove', 'tagline', 'sort', 'filter'].some((key) => matchOf(lexicon, key, clause, language))) return undefined;
  const tabled = matchOf(lexicon, 'tableOf', clause, language)?.x;
  const again = tabled !== undefined && openEntities(spec).some((entity) => isCalled(spec, entity, tabled));
  const shape = again ? shapes.at(-1) : shapeIn(wish);
  const shown = spec.parts.filter(({ part, props }) => shapeParts.has(part) && typeof props['collection'] === 'string');
  const meant = entityIn(spec, clause);
  const old = shown.find(({ props }) => props['collection'] === meant?.collection) ?? shown[0];
  const entity = openEntities(spec).find(({ collection }) => collection === old?.props['collection']);
  if (shape && !old && spec.appType === 'form' && spec.entities.every(({ confidential }) => confidential))
    throw new AppError('composer_cannot', unseen(wish));
  if (!shape || !old || !entity) return undefined;
  const note = say('didShape', { x: entity.plural, y: say(`shape_${shape.part.replace('-', '_')}`) });
  if (shown.some(({ part, props }) => part === shape.part && props['collection'] === entity.collection)) return { spec, note };
  const fields = shape.part === 'timeline' ? {} : { fields: fieldsCode(entity, spec.language), noun: entity.singular };
  const made = use(
    shape.part,
    { collection: entity.collection, ...fields, ...propsOf(wish, entity, shape, old.props) },
    `${componentOf(entity, spec.language)}${pascalOf(shape.part.replace('record-', ''))}`,
  );
  const fresh = old.view === undefined ? made : { ...made, view: old.view };
  const isBeside =
    again || (matchOf(lexicon, 'beside', wish.said ?? clause, language) !== undefined && !matchOf(lexicon, 'instead', clause, language));
  if (isBeside) {
    const at = spec.parts.indexOf(old) + 1;
    return { spec: { ...spec, parts: [...spec.parts.slice(0, at), fresh, ...spec.parts.slice(at)] }, note };
  }
  return { spec: withForm({ ...spec, parts: spec.parts.map((other) => (other === old ? fresh : other)) }, entity, shape), note };
};

/** Adding rows stands in the part or in a form in front of it, not in both. */
function withForm(spec: AppSpec, entity: Entity, { part, addsItself, layout }: Shape): AppSpec {
  const isForm = (other: PartUse): boolean => other.part === 'record-form' && other.props['collection'] === entity.collection;
  const parts = addsItself ? spec.parts.filter((other) => !isForm(other)) : spec.parts;
  const alone = spec.entities.length === 1 && spec.layout !== 'stage';
  const placed = alone ? { ...spec, layout } : spec;
  if (addsItself || parts.some(isForm)) return { ...placed, parts };
  const at = parts.findIndex((other) => other.part === part && other.props['collection'] === entity.collection);
  const view = parts[at]?.view;
  const form = { ...formOf(entity, spec), ...(view === undefined ? {} : { view }) };
  return { ...placed, parts: [...parts.slice(0, at), form, ...parts.slice(at)] };
}

/** "Group by priority": the headings of a checklist, the columns of a board, the order of a table. */
export const groupRows: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const words = matchOf(lexicon, 'groupBy', clause, language)?.x;
  const found = words === undefined ? undefined : fieldNamed(wish, words);
  if (!found) return undefined;
  const { entity, field } = found;
  const isChoice = field.type === 'choice' && field.from === undefined;
  const own = spec.parts.filter(({ props }) => props['collection'] === entity.collection);
  const shown = own.find(({ part }) => shapeParts.has(part));
  if (!shown) return undefined;
  const props: { readonly [prop: string]: Json } | undefined =
    shown.part === 'checklist' && isChoice
      ? { groupField: field.name }
      : shown.part === 'board' && isChoice && (field.options ?? []).length <= mostColumns
        ? { columnField: field.name, columns: [...(field.options ?? [])] }
        : shown.part === 'record-table' || shown.part === 'record-cards'
          ? { sort: { field: field.name, direction: 'asc' } }
          : undefined;
  if (!props) throw new AppError('composer_cannot', say('noGroups', { x: labelOf(field) }));
  const parts = spec.parts.map((other) => (other === shown ? { ...other, props: { ...other.props, ...props } } : other));
  return { spec: { ...spec, parts }, note: say('didGroup', { x: labelOf(field) }), about: labelOf(field) };
};
