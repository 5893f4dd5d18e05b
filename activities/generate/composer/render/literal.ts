/** Values as source text, laid out as prettier lays them out (single quotes, `width` columns). */
import type { Json } from '../../../../core/composition.ts';

/** Columns of the source that is written (`.prettierrc` of generated apps: singleQuote, printWidth 100). */
export const width = 100;

type Code = { readonly $code: string };
export const isCode = (value: Json | undefined): value is Code =>
  typeof value === 'object' && value !== null && '$code' in value && typeof value['$code'] === 'string';

/** A string in quotes: single ones, unless it has more of those than of double ones. */
export function quoted(text: string): string {
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  const quote = singles > doubles ? '"' : "'";
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));

/** On one line, however long. */
export function flat(value: Json): string {
  if (isCode(value)) return value.$code;
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(flat).join(', ')}]`;
  const entries = entriesOf(value as { readonly [name: string]: Json });
  return entries.length === 0 ? '{}' : `{ ${entries.map(([name, inner]) => `${name}: ${flat(inner)}`).join(', ')} }`;
}

/** Prettier quotes all names of an object when one needs it as a number, else only those that need it. */
const entriesOf = (object: { readonly [name: string]: Json }): [string, Json][] =>
  Object.entries(object).map(([name, inner]) => [key(name), inner]);

/** Prettier breaks an array of several objects, or of several arrays, that have more than one member each. */
function breaks(value: Json): boolean {
  if (isCode(value) || value === null || typeof value !== 'object') return false;
  if (!Array.isArray(value)) return Object.values(value).some(breaks);
  const list = value as readonly Json[];
  const sizes = list.map((item) =>
    item === null || typeof item !== 'object' || isCode(item) ? 0 : Array.isArray(item) ? item.length : -Object.keys(item).length,
  );
  const alike = list.length > 1 && (sizes.every((size) => size > 1) || sizes.every((size) => size < -1));
  return alike || list.some(breaks);
}

/**
 * @param indent columns in front of the line that the value begins on
 * @param used columns of that line in front of the value and behind it
 */
export function laidOut(value: Json, indent: number, used: number): string {
  const line = flat(value);
  if (!breaks(value) && indent + used + line.length <= width) return line;
  if (isCode(value) || value === null || typeof value !== 'object') return line;
  const pad = ' '.repeat(indent + 2);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    if (list.length === 0) return '[]';
    if (list.length > 1 && list.every((item) => typeof item === 'number')) return filled(list.map(String), indent);
    return `[\n${list.map((item) => `${pad}${laidOut(item, indent + 2, 1)},\n`).join('')}${' '.repeat(indent)}]`;
  }
  const entries = entriesOf(value as { readonly [name: string]: Json });
  return `{\n${entries.map(([name, inner]) => `${pad}${member(name, inner, indent + 2)},\n`).join('')}${' '.repeat(indent)}}`;
}

/** `name: value`; what does not fit a line goes under its name. */
function member(name: string, value: Json, indent: number): string {
  const line = `${name}: ${laidOut(value, indent, name.length + 3)}`;
  if (indent + line.length + 1 <= width || line.includes('\n')) return line;
  if (typeof value === 'string') return `${name}:\n${' '.repeat(indent + 2)}${flat(value)}`;
  return isCode(value) && value.$code.includes(' => ') ? `${name}: ${arrow(value.$code, indent)}` : line;
}

/** A function whose body goes under its parameters. */
function arrow(code: string, indent: number): string {
  const at = code.indexOf(' => ') + 3;
  return `${code.slice(0, at)}\n${' '.repeat(indent + 2)}${expression(code.slice(at + 1), indent + 2)}`;
}

/** An expression over several lines where one is too short: a choice at ? and :, a sum or product at its operators. */
function expression(code: string, indent: number): string {
  if (indent + code.length + 1 <= width) return code;
  const [test, yes, no] = splitOutside(code, [' ? ', ' : ']);
  const pad = ' '.repeat(indent + 2);
  if (test !== undefined && yes !== undefined && no !== undefined)
    return `${test}\n${pad}? ${expression(yes, indent + 4)}\n${pad}: ${expression(no, indent + 4)}`;
  for (const operators of [
    [' + ', ' - '],
    [' * ', ' / '],
  ]) {
    const terms = splitOutside(code, operators, true);
    if (terms.length > 1) return terms.map((term) => within(term, indent)).join(`\n${' '.repeat(indent)}`);
  }
  return code;
}

/** A term of a sum that is too long itself; the operator behind it stays. */
function within(term: string, indent: number): string {
  if (indent + term.length <= width) return term;
  const [, inner = term, operator = ''] = /^(.*?)( [-+*/])?$/s.exec(term) ?? [];
  return expression(inner, indent + 2) + operator;
}

/** Cuts at separators that stand outside of brackets; `keep` leaves each at the end of what it follows. */
function splitOutside(code: string, separators: readonly string[], keep = false): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < code.length; i += 1) {
    depth += code[i] === '(' ? 1 : code[i] === ')' ? -1 : 0;
    const found = depth === 0 ? separators.find((separator) => code.startsWith(separator, i)) : undefined;
    if (found === undefined) continue;
    parts.push(code.slice(from, i) + (keep ? found.trimEnd() : ''));
    from = i + found.length;
  }
  return [...parts, code.slice(from)];
}

/** Numbers fill their lines. */
function filled(items: readonly string[], indent: number): string {
  const pad = ' '.repeat(indent + 2);
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length + 2 <= width) lines[lines.length - 1] = `${last} ${item},`;
    else lines.push(`${pad}${item},`);
  }
  return `[\n${lines.join('\n')}\n${' '.repeat(indent)}]`;
}
