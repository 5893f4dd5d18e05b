/** What people want to see of their rows: order, filters, charts, totals. Used when an app is made and when it is changed. */
import type { Language } from '../../../../core/composition.ts';
import { captured, compile } from '../language/pattern.ts';
import { remembered } from '../language/remembered.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

export const viewKinds = [
  'export',
  'board',
  'calendar',
  'tick',
  'open',
  'map',
  'comments',
  'daysLeft',
  'progress',
  'most',
  'sort',
  'overdue',
  'mark',
  'filter',
  'left',
  'chart',
  'average',
  'total',
  'count',
  'search',
] as const;
export type ViewKind = Exclude<(typeof viewKinds)[number], 'left'>;
export const spans = ['week', 'month', 'year'] as const;
export type Span = (typeof spans)[number];

/**
 * A view over rows; `field`, `value` and `by` are people's words for fields.
 * Of a chart `field` is what rows are told apart by and `value` the figure; of progress `field` is what is aimed at and `value` how far it is.
 */
export interface ViewWish {
  readonly kind: ViewKind;
  readonly field?: string;
  readonly value?: string;
  readonly descending?: boolean;
  readonly shape?: 'bar' | 'line' | 'donut';
  /** What averages and progress are told apart by: "per pupil". */
  readonly by?: string;
  /** Stretch of time: "at the end of the month". */
  readonly span?: Span;
  /** Of `most`: what the sum may come to. */
  readonly amount?: number;
  /** Of `most`: rows that would pass it are refused. */
  readonly firm?: boolean;
  /** Of a count: only rows that are not done yet. */
  readonly left?: boolean;
  /** The wish as it was written. */
  readonly said?: string;
}

const compiled = new Map<string, readonly RegExp[]>();

/** Lines that are orders: they begin what is said. "With" in the middle adds nothing. */
const orders = new Set(['title', 'tagline', 'replaceText', 'renameField', 'addOption', 'remove', 'required', 'add']);

/** Patterns of one line of `catalog/understanding/changes`. Those that look for a text reach to the end of what is said. */
function patternsOf(lexicon: Lexicon, key: string, language: Language): readonly RegExp[] {
  const slot = `${language} ${key}`;
  const known = compiled.get(slot);
  if (known) return known;
  const lines = lexicon.rules.changes[key]?.[language] ?? [];
  const made = lines.map(
    (pattern) =>
      new RegExp(
        `${orders.has(key) ? '^\\s*' : ''}${compile(pattern).source}${/\{\w+\}/.test(pattern) ? String.raw`[\s.!?]*$` : ''}`,
        'du',
      ),
  );
  compiled.set(slot, made);
  return made;
}

export interface Match {
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly index: number;
  readonly length: number;
}

/** The first pattern of a line that fits the text, in the language or in English. */
export function matchOf(lexicon: Lexicon, key: string, text: string, language: Language): Match | undefined {
  const folded = fold(text);
  for (const spoken of new Set<Language>([language, 'en'])) {
    for (const pattern of patternsOf(lexicon, key, spoken)) {
      const match = pattern.exec(folded);
      if (match) return { x: captured(match, text, 'x'), y: captured(match, text, 'y'), index: match.index, length: match[0].length };
    }
  }
  return undefined;
}

const descending =
  /\b(desc|descending|newest|latest|highest|largest|most|best|absteigend|neu(?:e)?ste\w*|hochste\w*|meiste\w*|grosste\w*|beste\w*|decroissant|recents?|(?:le|la|les) plus|descendente|mas|mais)\b(?! (?:antig|ancien|old))/;
const timeWord =
  /^(?:(?:the|last|past|le|la|les|l\'|el|los|o|os|der|die|das|den|derniers?|ultim[oa]s?) )*(month|months|week|weeks|day|days|year|years|time|date|season|monate?|wochen?|tage?|jahre?|zeit|mois|semaines?|jours?|annees?|temps|mes|meses|semanas?|dias?|anos?|tiempo|tempo|fecha|data|datum)$/;
const overTime =
  /\b(month|months|week|weeks|day|days|year|years|time|date|monat|monate|woche|tag|jahr|zeit|mois|semaine|jour|annee|temps|mes|meses|semana|dia|ano|tiempo|tempo|fecha|data)\b/;
const round = /\b(pie|donut|torten\w*|kreis\w*|camembert|tarta|torta|pastel|pizza|circular|sectores|setores|dona|rosca|quesitos?)\b/;
const lined =
  /\b(line|curve|linien\w*|courbe|curva|lineas?|linhas?|evolu[ct]i?on?|evolucao|progress\w*|progreso|kurve|entwicklung|verlauf\w*|tendenc\w+|trend|over time|dans le temps|con el tiempo|a lo largo|ao longo)\b/;
const amount = /(\d[\d.,]*\d|\d)\s*(k\b)?/;

/** "1,500" and "1.500" as a figure. */
function amountIn(folded: string): number | undefined {
  const [, digits = '', thousands] = amount.exec(folded) ?? [];
  const figure = Number(digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));
  return digits === '' ? undefined : figure * (thousands === undefined ? 1 : 1_000);
}

const money = /[€$£¥]|\b(eur|usd|gbp|chf|brl|euros?|dollars?|pounds?|pesos?|reais|reales|francs?|franken|soles|quid)\b/;

/** The kind of view that a text asks for, with the words it has for fields. */
function kindIn(lexicon: Lexicon, text: string, language: Language): { kind: (typeof viewKinds)[number]; match: Match } | undefined {
  const folded = fold(text);
  for (const kind of viewKinds) {
    if (kind === 'most') {
      const [said, firm] = ['budget', 'notOver'].map((key) => matchOf(lexicon, key, text, language));
      const isAlone = firm !== undefined && /\d/.test(folded) === false && firm.length > folded.length / 2 && folded.includes(' ');
      if (((said ?? (firm && money.test(folded))) && amountIn(folded) !== undefined) || isAlone)
        return { kind, match: { index: 0, length: 0 } };
      continue;
    }
    const match = matchOf(lexicon, kind, text, language) ?? (kind === 'mark' ? standing(lexicon, text, language) : undefined);
    if (match) return { kind, match };
  }
  return undefined;
}

/** "In red what expires soon": that rows stand out, and when. */
function standing(lexicon: Lexicon, text: string, language: Language): Match | undefined {
  const stands = matchOf(lexicon, 'stand', text, language);
  return stands && ['soon', 'low', 'late'].map((key) => matchOf(lexicon, key, text, language)).find((match) => match !== undefined);
}

/** The text without the first words that a line of patterns fits, and where it had them. */
function without(lexicon: Lexicon, key: string, text: string, language: Language): string {
  const match = matchOf(lexicon, key, text, language);
  return match ? `${text.slice(0, match.index)} ${text.slice(match.index + match.length)}`.replace(/\s+/g, ' ').trim() : text;
}

/** @returns the span of time that a text names */
export const spanIn = (lexicon: Lexicon, text: string, language: Language): Span | undefined =>
  spans.find((span) => matchOf(lexicon, span, text, language) !== undefined);

function readView(text: string, language: Language, lexicon: Lexicon): ViewWish | undefined {
  const placed = without(lexicon, 'place', text, language);
  const span = spanIn(lexicon, placed, language);
  const whole = span === undefined ? placed : without(lexicon, span, placed, language);
  // "Most votes on top" is an order by its last words; "total of kilos by crop at the end of the month" has its crop without them.
  const per = matchOf(lexicon, 'per', whole, language);
  const found =
    (matchOf(lexicon, 'sort', text, language) ? kindIn(lexicon, text, language) : undefined) ??
    kindIn(lexicon, span !== undefined && per ? whole : placed, language) ??
    kindIn(lexicon, whole, language) ??
    (per ? kindIn(lexicon, whole.slice(0, per.index), language) : undefined);
  if (!found) return undefined;
  const { match } = found;
  const kind = found.kind === 'left' ? 'count' : found.kind;
  const folded = fold(text);
  const by = per?.x === undefined || timeWord.test(fold(per.x)) ? undefined : per.x;
  // What is told apart stands at the end: "kilos per crop".
  const bared = (words: string | undefined): string | undefined => {
    if (words === undefined || by === undefined) return words;
    const inner = matchOf(lexicon, 'per', words, language);
    return inner ? words.slice(0, inner.index).trim() || undefined : words;
  };
  const said = { said: text.trim(), ...(span === undefined ? {} : { span }) };
  const [x, y] = [bared(match.x), bared(match.y)];
  const named = { ...(x === undefined ? {} : { field: x }), ...(y === undefined ? {} : { value: y }) };
  if (kind === 'chart')
    return chartWish({ ...said, ...(match.x === undefined ? {} : { field: match.x }), ...(y === undefined ? {} : { value: y }) }, folded);
  if (kind === 'total' && by !== undefined)
    return { kind: 'chart', ...said, field: by, ...(x === undefined ? {} : { value: x }), shape: 'bar' };
  if (kind === 'most')
    return { kind, ...said, ...amountOf(folded), ...(matchOf(lexicon, 'notOver', text, language) ? { firm: true } : {}) };
  return {
    kind,
    ...said,
    ...named,
    ...((kind === 'average' || kind === 'progress') && by !== undefined ? { by } : {}),
    ...(found.kind === 'left' ? { left: true } : {}),
    ...(kind === 'sort' ? { descending: descending.test(folded) } : {}),
  };
}

const mostTexts = 200;
const viewOf = remembered(readView, mostTexts);

/** The view that a text asks for, if any. */
export const viewIn = (lexicon: Lexicon, text: string, language: Language): ViewWish | undefined => viewOf(text, language, lexicon);

/** "And must not be passed", said apart, has no amount of its own. */
function amountOf(folded: string): { amount?: number } {
  const figure = amountIn(folded);
  return figure === undefined ? {} : { amount: figure };
}

/** A chart's shape; "over the month" says that it is a line, and names no field. */
function chartWish(wish: Omit<ViewWish, 'kind'>, folded: string): ViewWish {
  const { field, ...rest } = wish;
  const isTime = field !== undefined && timeWord.test(fold(field));
  const isOver = isTime && wish.span === undefined;
  const shape = round.test(folded) ? 'donut' : lined.test(folded) || isTime || overTime.test(fold(field ?? '')) ? 'line' : 'bar';
  return { kind: 'chart', ...rest, ...(field === undefined || isOver ? {} : { field }), shape };
}
