/** The columns of a board as a sentence names them, and what its cards hold. */
import { capitalised, fold } from '../language/text.ts';
import { usualFields, wishOf, type FieldWish } from '../understand/fields.ts';
import { itemsOf, optionsOf } from '../understand/items.ts';
import { findField, type Bench } from './bench.ts';
import { heard } from './house/heard.ts';

/** "… and an assignee and a due date on each card": what cards have is no column. */
const onCards = new Set(['person', 'due', 'date', 'priority']);
const eachCard =
  /\s+(?:on|in|for|per|auf|pro|sur|par|en|por|em)\s+(?:each|every|jeder?|chaque|cada)?\s*(?:cards?|karten?|cartes?|tarjetas?|cart(?:ão|ões))$/iu;

const lead = /^\s*(?:columns?|lanes?|stages?|spalten|phasen|colonnes?|columnas?|etapas?|colunas?|fases?|étapes?)\s*:?\s+/i;
/** "… each card with an owner": what follows is about cards. */
const each = /^(?:(?:and|und|et|y|e)\s+)?(?:each|every|all|jede[rs]?|pro|je|chaque|cada|with|mit|avec|con|com|oben|on top|at the top)\b/;

/** "… published for my podcast episodes": what the board is for is no part of the last column. */
const purpose =
  /\s(?:for|für|pour|para)\s(?:my|our|the|meine?n?|unsere?n?|den|die|das|mes|mon|ma|nos|notre|les|mis?|nuestr[oa]s?|l[oa]s|meus?|minhas?|noss[oa]s?|os|as)\s.+$/iu;

const budget = /^(?:the |das |le |el |o )?(?:budget|etat|presupuesto|orcamento)$/;
const sum = /^\D{0,3}\d[\d.,]*\s*(?:€|\$|£|euros?|dollars?|pounds?|reais)/i;
/** "And must not be passed" is a rule. */
const never = /^(?:must not|may not|cannot|can't|not|darf nicht|nicht|ne doit pas|ne pas|no puede|no debe|nao pode|nao deve)\s/;

/** A list that says it names columns, the cards' fields in it and behind it. */
function saidColumns({ u, language, lexicon }: Bench): { columns: string[]; fields: FieldWish[] } | undefined {
  const list = u.lists.find((one) => lead.test(one));
  if (list === undefined) return undefined;
  const views = u.views.map(({ said = '' }) => fold(said));
  const items = optionsOf(list.replace(lead, ''), language, lexicon);
  const end = items.findIndex((item) => each.test(fold(item)));
  const listed = items.slice(0, end < 0 ? items.length : end).map((item) => {
    const plain = item.replace(purpose, '');
    const wish = wishOf(plain.replace(eachCard, ''), language, lexicon, false);
    return { item: plain, wish: wish && (wish.type === 'date' || onCards.has(wish.id ?? '')) ? wish : undefined };
  });
  const columns = listed.flatMap(({ item, wish }) =>
    wish || views.includes(fold(item)) || budget.test(fold(item)) || sum.test(item) ? [] : [capitalised(item)],
  );
  const inside = listed.flatMap(({ wish }) => wish ?? []);
  const own = new Set([...items.slice(0, end < 0 ? items.length : end), ...columns].map(fold));
  const isColumn = ({ label }: FieldWish): boolean => {
    const words = fold(label);
    return lead.test(words) || own.has(words) || [...own].some((column) => column.endsWith(` ${words}`)) || each.test(words);
  };
  const rest = u.fields.filter((field) => !isColumn(field) && !inside.some(({ label }) => fold(label) === fold(field.label)));
  const isBudget = ({ label, type }: FieldWish): boolean =>
    (type === 'money' && (/\d/.test(label) || budget.test(fold(label)))) || never.test(fold(label));
  return { columns, fields: [...inside, ...rest.filter((wish) => !isBudget(wish))] };
}

/** "A total of the costs" needs costs. */
function withTotalled(fields: readonly FieldWish[], { u, language, lexicon }: Bench): readonly FieldWish[] {
  const total = u.views.find(({ kind }) => kind === 'total')?.field;
  if (total === undefined || fields.some(({ type }) => type === 'money' || type === 'number')) return fields;
  const known = findField(
    fields.map((wish) => ({ ...wish, name: wish.label })),
    total,
    language,
    lexicon,
  );
  const details = fields.length > 0 ? fields : usualFields(['task', 'person', 'due', 'notes'], language, lexicon);
  return known ? fields : [...details, { label: capitalised(total), type: 'money', known: true }];
}

const figure = /\b(?:budget|etat|presupuesto|orcamento)\b\D{0,20}?(\d[\d.,]*\d|\d)/;
const firmly =
  /\b(?:must not|may not|cannot|can't|never|not be|darf nicht|nicht|doit pas|depasse\w* pas|no puede|no debe|nao pode|nao deve)\b/;

/** "Must not be passed". */
export const isFirm = (words: string): boolean => firmly.test(fold(words));

/** "The budget is 600 and must not be passed", where no view says it already. */
export function boardBudget({ u }: Bench): { most: number; isFirm: boolean } | undefined {
  const said = fold(heard(u));
  const [whole = '', amount = ''] = figure.exec(said) ?? [];
  if (amount === '' || u.views.some(({ kind }) => kind === 'most')) return undefined;
  const behind = said.slice(said.indexOf(whole) + whole.length);
  return { most: Number(amount.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.')), isFirm: firmly.test(behind) };
}

/** Lines of fields.yaml whose words stand for columns as well. */
const wordy = new Set(['done', 'start', 'end']);

interface Columns {
  readonly columns: readonly string[];
  readonly fields: readonly FieldWish[];
  readonly label: string;
}

/** "columns yesterday, today and blocked" and "status (todo, doing, done)" name the columns. */
export function columnsOf(bench: Bench): Columns {
  const found = readColumns(bench);
  return { ...found, fields: withTotalled(found.fields, bench) };
}

function readColumns(bench: Bench): Columns {
  const { u, language, lexicon, say } = bench;
  const said = saidColumns(bench);
  if (said) return { ...said, label: usualFields(['status'], language, lexicon)[0]?.label ?? 'Status' };
  const first = u.lists[0] === undefined ? [] : itemsOf(u.lists[0], language, lexicon);
  const read = first.map((item) => wishOf(item, language, lexicon, false));
  // "Board: open, in progress, done. Card has …": what stands behind the colon names the columns.
  // "Start, stop, continue": one of them sounds like a day.
  const isWord = (wish: FieldWish | undefined): boolean => wish !== undefined && (!wish.known || wordy.has(wish.id ?? '')) && !wish.options;
  const areColumns = first.length >= 3 && read.every(isWord) && read.some((wish) => wish && !wish.known);
  if (areColumns) {
    const named = new Set(read.map((wish) => fold(wish?.label ?? '')));
    const label = usualFields(['status'], language, lexicon)[0]?.label ?? 'Status';
    const isColumn = ({ label: own, options = [] }: FieldWish): boolean =>
      named.has(fold(own)) || (options.length > 0 && options.every((option) => named.has(fold(option))));
    return { columns: first.map(capitalised), fields: u.fields.filter((field) => !isColumn(field)), label };
  }
  // A plan of the week stands on its days.
  const ofWeek = u.kind?.rule.skeleton === 'calendar' ? u.fields.find(({ id, type }) => id === 'weekday' && type === 'choice') : undefined;
  const choice =
    ofWeek ??
    u.fields.find(
      ({ type, options, id }) =>
        type === 'choice' && (options?.length ?? 0) >= 2 && (id === 'status' || id === undefined || id === 'category'),
    );
  const [usual] = usualFields(['status'], language, lexicon);
  const isNamed = choice?.label !== say('ledgerKind') || choice.id !== undefined;
  if (choice)
    return {
      columns: choice.options ?? [],
      fields: u.fields.filter((field) => field !== choice),
      label: isNamed ? choice.label : (usual?.label ?? choice.label),
    };
  const unknown = u.fields.length >= 2 && u.fields.every(({ known }) => !known) ? u.fields.map(({ label }) => label) : [];
  if (unknown.length > 0) return { columns: unknown, fields: [], label: usual?.label ?? 'Status' };
  const own = u.subject?.rule?.rule.stages?.[language];
  return { columns: own ?? usual?.options ?? ['Open', 'Done'], fields: u.fields, label: usual?.label ?? 'Status' };
}
