/** "Income and expenses": rows of both kinds, and what is left of them. */
import type { Entity, Json, Language, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import type { Subject } from '../understand/subject.ts';
import { componentOf, use, type Bench } from './bench.ts';

const comes: Readonly<Record<Language, RegExp>> = {
  en: /\b(incomes?|earnings|money in)\b/,
  de: /\b(einnahmen?|eingange|einkunfte)\b/,
  fr: /\b(revenus?|recettes|entrees)\b/,
  es: /\b(ingresos?|entradas)\b/,
  pt: /\b(receitas?|entradas|ganhos)\b/,
};
const goes: Readonly<Record<Language, RegExp>> = {
  en: /\b(expenses?|spendings?|outgoings|costs|money out)\b/,
  de: /\b(ausgaben?|ausgange|kosten)\b/,
  fr: /\b(depenses?|sorties|charges)\b/,
  es: /\b(gastos?|egresos?|salidas)\b/,
  pt: /\b(despesas?|gastos?|saidas)\b/,
};
/** What is left: a figure, not a field. */
const left =
  /\b(balance|what'?s left|what is left|left over|remaining|kontostand|saldo|was ubrig (ist|bleibt)|rest|restbetrag|solde|ce qu'il reste|reste|lo que queda|sobra|restante)\b/;

export interface Ledger {
  /** As the sentence calls them. */
  readonly income: string;
  readonly expense: string;
  readonly balance: string;
}

/** The words for both, where a sentence names both. */
export function ledgerIn({ u, language, say }: Bench): Ledger | undefined {
  const [plus, minus, rest] = u.subject?.rule?.rule.sides?.[language] ?? [];
  if (plus !== undefined && minus !== undefined) return { income: plus, expense: minus, balance: rest ?? say('ledgerBalance') };
  const folded = fold(u.sentence);
  const [income] = comes[language].exec(folded) ?? [];
  const [expense] = goes[language].exec(folded) ?? [];
  if (income === undefined || expense === undefined) return undefined;
  const written = (word: string): string => capitalised(u.sentence.slice(folded.indexOf(word), folded.indexOf(word) + word.length));
  return { income: written(income), expense: written(expense), balance: say('ledgerBalance') };
}

/** The fields of an entry: which of the two it is stands before its amount. */
export function ledgerFields({ income, expense }: Ledger, wishes: readonly FieldWish[], { u, language, lexicon, say }: Bench): FieldWish[] {
  // What the thing usually has says nothing here: "receitas" are recipes as well.
  const wished = u.fields.length === 0 && !u.subject?.rule?.rule.sides ? [] : wishes;
  const rest = wished.filter(({ label }) => ![comes[language], goes[language], left].some((pattern) => pattern.test(fold(label))));
  const usual = (id: string): FieldWish[] => usualFields([id], language, lexicon, true);
  const has = (...types: FieldWish['type'][]): boolean => rest.some(({ type }) => types.includes(type));
  const kind: FieldWish = { label: say('ledgerKind'), type: 'choice', options: [income, expense], known: true };
  const what: FieldWish = { label: say('ledgerWhat'), type: 'text', known: true };
  return [
    ...(rest.some(({ type, id }) => type === 'longtext' || (type === 'text' && id !== 'category')) ? [] : [what]),
    ...rest.filter(({ type }) => type === 'text'),
    kind,
    ...(has('money') ? [] : usual('amount')),
    ...rest.filter(({ type }) => type !== 'text'),
    ...(has('date', 'datetime') ? [] : usual('date')),
  ];
}

/** What came in, what went out, and what is left. */
export function ledgerTiles({ income, expense, balance }: Ledger, entity: Entity, { language, say }: Bench): PartUse[] {
  const [amount, kind] = [
    entity.fields.find(({ type }) => type === 'money'),
    entity.fields.find(({ label, name }) => fold(label ?? name) === fold(say('ledgerKind'))),
  ];
  if (!amount || !kind) return [];
  const tile = (label: string, equals: string, minus?: string): Json => ({
    label,
    op: 'sum',
    field: amount.name,
    format: 'money',
    where: { field: kind.name, equals },
    ...(minus === undefined ? {} : { minus: { field: kind.name, equals: minus } }),
  });
  const tiles = [tile(balance, income, expense), tile(income, income), tile(expense, expense)];
  return [use('stat-tiles', { collection: entity.collection, tiles }, `${componentOf(entity, language)}Totals`)];
}

/** Expenses without their amount are none. */
export const spends = (subject: Subject | undefined): boolean => subject?.rule?.rule.fields.includes('spent_for') === true;
