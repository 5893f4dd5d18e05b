/** Checklists and boards: rows that are ticked off or moved along. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import { optionsOf } from '../understand/items.ts';
import { componentOf, entityOf, fieldsCode, headline, listed, rowsTitle, use, wishedFields, type Bench, type Skeleton } from './bench.ts';
import { hoursPart } from './sections.ts';

const isText = ({ type }: { type: string }): boolean => type === 'text';
/** Texts that say something about a row and do not name it. */
const aside = new Set(['category', 'place', 'person', 'brand', 'company', 'subject']);

/** A row's name first: the listed text that can be one, else the usual one of such rows. */
function withTitle(wishes: readonly FieldWish[], usual: readonly string[], { language, lexicon }: Bench): FieldWish[] {
  const named = wishes.find((wish) => isText(wish) && !aside.has(wish.id ?? ''));
  if (named) return [named, ...wishes.filter((wish) => wish !== named)];
  const [title] = usualFields(usual, language, lexicon).filter(isText);
  return title ? [title, ...wishes] : [...wishes];
}

export const checklist: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const subject = u.subject ?? { text: '', singular: 'task', plural: 'tasks' };
  const usual = u.subject?.rule?.rule.fields ?? ['task', 'done'];
  const wishes = withTitle(wishedFields(bench, usual), usual, bench);
  const done =
    usualFields(
      usual.filter((id) => lexicon.rules.fields[id]?.type === 'boolean'),
      language,
      lexicon,
    )[0] ?? usualFields(['done'], language, lexicon)[0];
  const entity = entityOf(subject, wishes.some(({ type }) => type === 'boolean') || !done ? wishes : [...wishes, done], bench);
  const [titleField, doneField] = [entity.fields.find(({ required }) => required), entity.fields.find(({ type }) => type === 'boolean')];
  const title = rowsTitle(bench);
  const text = say('tickOff');
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stack',
    entities: [entity],
    parts: [
      use('page-header', { title, text }),
      use(
        'checklist',
        {
          collection: entity.collection,
          titleField: titleField?.name ?? '',
          doneField: doneField?.name ?? '',
          fields: fieldsCode(entity, language),
          noun: entity.singular,
        },
        `${componentOf(entity, language)}Checklist`,
      ),
      ...(u.sections.some(({ id }) => id === 'hours') ? [hoursPart(bench)] : []),
    ],
  };
};

/** "columns yesterday, today and blocked" and "status (todo, doing, done)" name the columns. */
function columnsOf({ u, language, lexicon }: Bench): { columns: readonly string[]; fields: readonly FieldWish[]; label: string } {
  const choice = u.fields.find(
    ({ type, options, id }) =>
      type === 'choice' && (options?.length ?? 0) >= 2 && (id === 'status' || id === undefined || id === 'category'),
  );
  const [usual] = usualFields(['status'], language, lexicon);
  if (choice) return { columns: choice.options ?? [], fields: u.fields.filter((field) => field !== choice), label: choice.label };
  const said = u.lists
    .map(
      (list) =>
        /^\s*(columns?|lanes?|stages?|spalten|phasen|colonnes?|columnas?|etapas?|colunas?|fases?|étapes?)\s*:?\s+(.+)$/i.exec(list)?.[2],
    )
    .find((list) => list !== undefined);
  if (said !== undefined)
    return { columns: optionsOf(said, language, lexicon).map(capitalised), fields: [], label: usual?.label ?? 'Status' };
  const unknown = u.fields.length >= 2 && u.fields.every(({ known }) => !known) ? u.fields.map(({ label }) => label) : [];
  if (unknown.length > 0) return { columns: unknown, fields: [], label: usual?.label ?? 'Status' };
  return { columns: usual?.options ?? ['Open', 'Done'], fields: u.fields, label: usual?.label ?? 'Status' };
}

const mostColumns = 5;

export const board: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const subject = u.subject ?? { text: '', singular: 'task', plural: 'tasks' };
  const { columns: named, fields, label } = columnsOf(bench);
  const columns = [...new Map(named.map((column) => [fold(column), column])).values()].slice(0, mostColumns);
  const details =
    fields.length > 0 ? withTitle(fields, ['task'], bench) : usualFields(['task', 'person', 'due', 'notes'], language, lexicon);
  const entity: Entity = entityOf(subject, [...details, { label, type: 'choice', options: columns, known: true }], bench);
  const titleField = entity.fields.find(({ required }) => required);
  const columnField: CollectionField | undefined = entity.fields.findLast(({ type }) => type === 'choice');
  const title = headline(u);
  const text = say('columnsAre', { first: columns[0] ?? '', last: columns.at(-1) ?? '' });
  return {
    appType: 'webapp',
    title,
    tagline: text,
    layout: 'wide',
    entities: [entity],
    parts: [
      use('page-header', { title, text }),
      use(
        'board',
        {
          collection: entity.collection,
          titleField: titleField?.name ?? '',
          columnField: columnField?.name ?? '',
          columns: [...columns],
          fields: fieldsCode(entity, language),
          noun: entity.singular,
        },
        `${componentOf(entity, language)}Board`,
      ),
    ],
    ...(named.length > mostColumns ? { leftOut: [listed(named.slice(mostColumns))] } : {}),
  };
};
