/** Checklists and boards: rows that are ticked off or moved along. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, PartUse } from '../../../../core/composition.ts';
import type { KindRule } from '../../../../catalog/understanding.ts';
import { labelOfName } from '../language/names.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Named } from '../language/phrases.ts';
import { usualFields, wishOf, type FieldWish } from '../understand/fields.ts';
import { namedSubject, type Subject } from '../understand/subject.ts';
import { componentOf, entityOf, fieldsCode, headline, listed, rowsTitle, use, wishedFields, type Bench, type Skeleton } from './bench.ts';
import { cutTitle } from './house/title.ts';
import { listedItems } from './left-over.ts';
import { boardBudget, columnsOf, isFirm } from './columns.ts';
import { currencyOf } from './money.ts';
import { figuresOf } from './records.ts';
import { hoursPart } from './sections.ts';
import { rankedDown } from './views.ts';

const isText = ({ type }: { type: string }): boolean => type === 'text';
/** Texts that say something about a row and do not name it. */
const aside = new Set(['category', 'place', 'person', 'brand', 'company', 'subject']);

/** Texts that are asked for as names of rows. */
const titles = new Set(['title', 'name', 'task']);

/** A row's name first: the listed text that can be one, else the usual one of such rows. */
function withTitle(wishes: readonly FieldWish[], usual: readonly string[], { language, lexicon }: Bench): FieldWish[] {
  const named =
    wishes.find((wish) => isText(wish) && titles.has(wish.id ?? '')) ?? wishes.find((wish) => isText(wish) && !aside.has(wish.id ?? ''));
  if (named) return [named, ...wishes.filter((wish) => wish !== named)];
  const [title] = usualFields(usual, language, lexicon).filter(isText);
  return title ? [title, ...wishes] : [...wishes];
}

/** "Grouped by aisle (fruit, dairy, hygiene)", "sorted by priority": what the rows stand under, the highest first. */
function groupWish({ u, language, lexicon }: Bench): FieldWish | undefined {
  const said = u.request.segments.flatMap(({ role, text }) => (role === 'by' ? [text] : []));
  const head = /^[^(]*?([\p{L}-]+\s*\([^)]*[,/][^)]*\))/u.exec(u.request.head.text)?.[1];
  return [...said, ...(head === undefined ? [] : [head])]
    .map((text) => wishOf(text, language, lexicon, false))
    .map((wish) => (wish?.options && rankedDown(wish) ? { ...wish, options: wish.options.toReversed() } : wish))
    .find((wish) => (wish?.type === 'choice' && (wish.options?.length ?? 0) >= 2) || (wish?.known && wish.type === 'text'));
}

/** Rows to be ticked off with the part that shows them. */
function ticked(
  bench: Bench,
  subject: Pick<Subject, 'singular' | 'plural' | 'text'>,
  asked: readonly FieldWish[],
  usual: readonly string[],
) {
  const { language, lexicon } = bench;
  const group = groupWish(bench);
  const known = group ? asked.filter(({ label }) => fold(label) !== fold(group.label)) : asked;
  const wishes = withTitle(group ? [...known, group] : known, usual, bench);
  const done =
    usualFields(
      usual.filter((id) => lexicon.rules.fields[id]?.type === 'boolean'),
      language,
      lexicon,
    )[0] ?? usualFields(['done'], language, lexicon)[0];
  const entity = entityOf(subject, wishes.some(({ type }) => type === 'boolean') || !done ? wishes : [...wishes, done], bench);
  const [titleField, doneField] = [entity.fields.find(({ required }) => required), entity.fields.find(({ type }) => type === 'boolean')];
  const groupField = group && entity.fields.find((field) => fold(field.label ?? labelOfName(field.name)) === fold(group.label));
  const part: PartUse = use(
    'checklist',
    {
      collection: entity.collection,
      titleField: titleField?.name ?? '',
      doneField: doneField?.name ?? '',
      ...(groupField ? { groupField: groupField.name } : {}),
      fields: fieldsCode(entity, language),
      noun: entity.singular,
    },
    `${componentOf(entity, language)}Checklist`,
  );
  return { entity, part };
}

const checklistIn = (words: string, { language, lexicon }: Bench): Named<KindRule> | undefined =>
  lexicon.asked
    .find(tokensOf(words), language)
    .flatMap(({ value }) => (value.type === 'kind' && value.rule.skeleton === 'checklist' ? [value] : []))[0];

/** Whether words ask for things to tick off: "a task list", "tasks". */
export const isChecklist = (words: string, bench: Bench): boolean =>
  checklistIn(words, bench) !== undefined || bench.lexicon.nouns.exactly(words, bench.language)?.id === 'task';

/** The list that a sentence wants beside something else. @param more texts that may name it */
export function besideList(bench: Bench, more: readonly string[] = []): { entity: Entity; part: PartUse } | undefined {
  const { u, language, lexicon } = bench;
  const said = [
    ...listedItems(bench),
    ...u.limits.flatMap((limit) => (limit.id === 'another' ? [limit.said.replace(/:.*$/s, '')] : [])),
    ...more,
  ];
  const item = said.find((words) => isChecklist(words, bench));
  const id = item === undefined ? undefined : (checklistIn(item, bench)?.rule.noun ?? 'task');
  const rule = id === undefined ? undefined : lexicon.rules.nouns[id];
  if (id === undefined || !rule) return undefined;
  const usual = rule.fields.slice(0, 1);
  const list = ticked(bench, namedSubject({ id, rule }, language), usualFields(usual, language, lexicon), rule.fields);
  const title = capitalised(checklistIn(item ?? '', bench)?.rule.heads[language][0] ?? list.entity.plural);
  return { ...list, part: { ...list.part, props: { ...list.part.props, title } } };
}

export const checklist: Skeleton = (bench) => {
  const { u, say } = bench;
  const subject = u.subject ?? { text: '', singular: 'task', plural: 'tasks' };
  const usual = u.subject?.rule?.rule.fields ?? ['task', 'done'];
  const { entity, part } = ticked(bench, subject, wishedFields(bench, usual), usual);
  const title = rowsTitle(bench);
  const text = say('tickOff');
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stack',
    entities: [entity],
    parts: [use('page-header', { title, text }), part, ...(u.sections.some(({ id }) => id === 'hours') ? [hoursPart(bench)] : [])],
  };
};

const mostColumns = 7;

const budgetPart = (entity: Entity, spent: CollectionField, target: number, bench: Bench): PartUse =>
  use(
    'progress-goal',
    {
      collection: entity.collection,
      valueField: spent.name,
      target,
      noun: spent.label ?? labelOfName(spent.name),
      most: true,
      unit: currencyOf(bench),
    },
    `${componentOf(entity, bench.language)}Budget`,
  );

/** What cards hold where nobody says it: what such rows have by themselves, which is more than a task to be done. */
function cardFields({ u, language, lexicon }: Bench): FieldWish[] {
  const own = (u.subject?.rule?.rule.fields ?? []).filter((id) => !['status', 'done'].includes(id));
  const fields = usualFields(own, language, lexicon, u.subject?.rule?.rule.money);
  const isCard = fields.length > 1 && isText(fields[0] ?? { type: '' }) && u.subject?.rule?.id !== 'task';
  return isCard ? fields : usualFields(['task', 'person', 'due', 'notes'], language, lexicon);
}

export const board: Skeleton = (bench) => {
  const { u, language, say } = bench;
  const subject = u.subject ?? { text: '', singular: 'task', plural: 'tasks' };
  const { columns: named, fields, label } = columnsOf(bench);
  const columns = [...new Map(named.map((column) => [fold(column), column])).values()].slice(0, mostColumns);
  const details = fields.length > 0 ? withTitle(fields, ['task'], bench) : cardFields(bench);
  const plain: Entity = entityOf(subject, [...details, { label, type: 'choice', options: columns, known: true }], bench);
  const budget = boardBudget(bench);
  const spent = budget && plain.fields.find(({ type }) => type === 'money');
  const entity: Entity =
    budget?.isFirm && spent
      ? {
          ...plain,
          fields: plain.fields.map((field) =>
            field === spent ? { ...field, sumAtMost: { most: budget.most, collection: plain.collection } } : field,
          ),
        }
      : plain;
  const goal = budget && spent ? [budgetPart(entity, spent, budget.most, bench)] : [];
  const titleField = entity.fields.find(({ required }) => required);
  const columnField: CollectionField | undefined = entity.fields.findLast(({ type }) => type === 'choice');
  const title = cutTitle(headline(u, 200));
  const text = say('columnsAre', { first: columns[0] ?? '', last: columns.at(-1) ?? '' });
  return {
    appType: 'webapp',
    title,
    tagline: text,
    layout: 'wide',
    entities: [entity],
    parts: [
      use('page-header', { title, text }),
      ...goal,
      ...figuresOf(bench, entity, false),
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
    grants: ({ words }) => goal.length > 0 && isFirm(words),
    ...(named.length > mostColumns ? { leftOut: [listed(named.slice(mostColumns))] } : {}),
  };
};
