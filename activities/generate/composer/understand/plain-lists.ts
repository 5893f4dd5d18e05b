/** Lists that are typed without what marks a list: "vaccins chien date vétérinaire coût", "house works, room, contractor, quote". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { wishOf } from './fields.ts';
import { itemsOf } from './items.ts';
import { questionAt } from './question-chains.ts';
import { viewIn } from './wishes.ts';
import { asksForPage } from './said/page.ts';

/** So many names of fields side by side are no coincidence. */
const fewest = 3;
const mostWords = 5;
/** "M", "SSA", "80": what stands between names of fields and names nothing itself. */
const small = 2;
const unit = /^(?:kg|km|cm|mm|g|ml|l|liter|litres?|euros?|min|minuten|minutes|stunden|heures|h)$/;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly known: boolean;
  /** Figures or a question say that it is a field. */
  readonly sure?: boolean;
}

/** Ends of clauses, outside of brackets. */
export function clausesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    const ends = i === text.length || (depth === 0 && /[,;:!?\n]/.test(char)) || (depth === 0 && /^\.(\s|$)/.test(text.slice(i, i + 2)));
    if (!ends) continue;
    found.push({ start, end: i });
    start = i + 1;
  }
  return found;
}

/** Words for × ÷ + −: "length times width" is a rule, no list. */
const operator = /^(?:times|multiplied|divided|plus|minus|mal|multipliziert|geteilt|fois|divisee?|moins|veces|dividid[oa]|vezes)$/;

const joins = new WeakMap<object, ReadonlySet<string>>();

/** Words that say how the words around them belong together: no list stands there. */
export function isJoin({ key }: Token, language: Language, lexicon: Lexicon): boolean {
  const { rules, skipped } = lexicon.phrasing[language];
  const words = joins.get(rules) ?? new Set([...rules.function, ...rules.and, ...rules.or].map(fold));
  joins.set(rules, words);
  return skipped.has(key) || words.has(key);
}

/** An adjective behind its noun: "valeur faciale", "presión arterial". */
const follows = /(?:ale?|elle|[eé]e?s?|ique|i[fv]e?|eu(?:x|se)|aire|ante?|ado|ada|ido|ida|ico|ica|oso|osa|al|ial|ivo|iva)$/;

const isYesNo = (tokens: readonly Token[], at: number): boolean =>
  /^(?:yes|ja|oui|si|sim) (?:no|nein|non|nao)$/.test(`${tokens[at]?.key ?? ''} ${tokens[at + 1]?.key ?? ''}`);

/** How many words say behind a name in what figures it is: "sur 10", "1 bis 5", "in kg", "€". */
function figuresAt(tokens: readonly Token[], at: number): number {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.key ?? '');
  const [first = '', second = '', third = ''] = words;
  if (/^\d+$/.test(first) && /^(?:to|bis|a)$/.test(second) && /^\d+$/.test(third)) return 3;
  if (/^(?:sur|von|of|sobre|auf|de)$/.test(first) && /^(?:5|6|10|20|100)$/.test(second)) return 2;
  if (/^(?:in|en|em)$/.test(first) && unit.test(second)) return 2;
  return unit.test(first) ? 1 : 0;
}

/** Names of fields from a word on, up to the first word that joins others. */
function runAt(tokens: readonly Token[], start: number, language: Language, lexicon: Lexicon): Piece[] {
  const run: Piece[] = [];
  for (let from = start; from < tokens.length;) {
    const figures = run.length === 0 ? 0 : isYesNo(tokens, from) ? 2 : run.at(-1)?.known ? figuresAt(tokens, from) : 0;
    const before = run.at(-1);
    if (figures > 0 && before) {
      run[run.length - 1] = { ...before, to: from + figures, known: true, sure: true };
      from += figures;
      continue;
    }
    const asked = questionAt(tokens, from, language, lexicon);
    if (asked > 1) {
      run.push({ from, to: from + asked, known: true, sure: true });
      from += asked;
      continue;
    }
    const hit = lexicon.fields.at(tokens, from, language);
    const token = tokens[from];
    if (operator.test(token?.key ?? '') || (!hit && (token === undefined || isJoin(token, language, lexicon)))) break;
    const last = run.at(-1);
    if (!hit && last?.known && language !== 'en' && language !== 'de' && follows.test(token?.key ?? ''))
      run[run.length - 1] = { ...last, to: from + 1 };
    else run.push({ from, to: hit?.to ?? from + 1, known: hit !== undefined });
    from = hit?.to ?? from + 1;
  }
  while (run.length > 0 && run.at(-1)?.known === false && (tokens[run.at(-1)?.from ?? 0]?.key.length ?? 0) <= small) run.pop();
  return run;
}

/** The first run of a clause in which the vocabulary knows three names at least, and no fewer than it does not know. */
function runIn(tokens: readonly Token[], language: Language, lexicon: Lexicon): Piece[] | undefined {
  for (let start = 0; start < tokens.length; start += 1) {
    const before = tokens[start - 1];
    // "Control de presión arterial sistólica diastólica": what stands behind "of" is no first name of a list.
    const isOwned = before !== undefined && lexicon.phrasing[language].of.exec(before.key)?.[0].trim() === before.key;
    if (isOwned || !lexicon.fields.at(tokens, start, language) || questionAt(tokens, start, language, lexicon) > 0) continue;
    const run = runAt(tokens, start, language, lexicon);
    const known = run.filter((piece) => piece.known).length;
    const next = tokens[run.at(-1)?.to ?? tokens.length];
    // "Carga, séries, repetições, evolução em gráfico": what the last one stands in comes behind it.
    const isToTheEnd = next === undefined || /^(?:en|em|con|com|avec)$/.test(next.key);
    const isSure = run.filter((piece) => piece.sure).length > 1;
    if (isToTheEnd && known >= (isSure ? 2 : fewest) && known * 2 >= run.length) return run;
  }
  return undefined;
}

/** Outside of brackets: what stands in them belongs to the name before. */
const outside = (tokens: readonly Token[], text: string): Token[] =>
  tokens.filter(({ start }) => {
    const before = text.slice(0, start);
    return before.lastIndexOf('(') <= before.lastIndexOf(')');
  });

/** The sentence with commas between names of fields that stand in a row without any. */
function withCommas(sentence: string, language: Language, lexicon: Lexicon): string {
  let written = sentence;
  for (const { start, end } of clausesOf(sentence).reverse()) {
    const clause = sentence.slice(start, end);
    const tokens = outside(tokensOf(clause), clause);
    // "Graph the weight over time per exercise" says how rows are seen.
    const isView = start > 0 && viewIn(lexicon, clause, language) !== undefined;
    const run = isView ? undefined : runIn(tokens, language, lexicon);
    const [first] = run ?? [];
    if (!run || !first) continue;
    const starts = run.map(({ from }) => tokens[from]?.start ?? 0);
    const head = clause.slice(0, starts[0]).trimEnd();
    const isHead = head !== '' && start === 0;
    const list = run.map((_, at) => clause.slice(starts[at], starts[at + 1]).trim()).join(', ');
    written = `${written.slice(0, start)}${head}${head === '' ? ' '.repeat(start === 0 ? 0 : 1) : isHead ? ': ' : ', '}${list}${written.slice(end)}`;
  }
  return written;
}

/** "I, my, who": whoever speaks in such words tells something and lists nothing. */
const isShort = (item: string): boolean => tokensOf(item.replace(/\([^)]*\)/g, '')).length <= mostWords;

/** Whether items name fields: two that the vocabulary knows, none of them a sentence. */
export function areFieldNames(items: readonly string[], language: Language, lexicon: Lexicon): boolean {
  const known = items.filter((item) => wishOf(item, language, lexicon, true)?.known).length;
  return items.length >= fewest && known >= 2 && known * 3 >= items.length && items.every(isShort);
}

/** "House works, room, contractor, quote": the first comma ends what the app is called. */
function withColon(sentence: string, language: Language, lexicon: Lexicon): string {
  const [, head = '', list = ''] = /^([^,:;()]{3,70}?)\s*,\s+(.+)$/s.exec(sentence) ?? [];
  if (/\s[-–—]\s/.test(head)) return sentence;
  const { roles } = lexicon.phrasing[language];
  const opens = [...fold(head).matchAll(new RegExp(roles.source, 'gu'))].some(({ groups }) => groups?.['with'] !== undefined);
  if (list === '' || opens || asksForPage(head, language, lexicon) || tokensOf(head).length < 2 || /[.!?]\s/.test(head)) return sentence;
  const [first = ''] = list.split(/[.!?](?:\s|$)/);
  return areFieldNames(itemsOf(first, language, lexicon), language, lexicon) ? `${head}: ${list}` : sentence;
}

/** The sentence with the marks of a list where names of fields stand in a row. */
export const withListMarks = (sentence: string, language: Language, lexicon: Lexicon): string =>
  withColon(withCommas(sentence, language, lexicon), language, lexicon);
