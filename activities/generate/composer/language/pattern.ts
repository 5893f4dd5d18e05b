/** The small pattern language of `catalog/understanding`: `(a|b c)`, `part?`, `sort*`, `#` for a number, `{x}` for what is to be found there, `^` and `$` for the ends. */
import { fold } from './text.ts';

// Folded text has plain letters; Unicode classes here would make each of the hundreds of patterns slow to build.
const before = '(?<![a-z0-9])';
const after = '(?![a-z0-9])';

/** One alternative or a whole pattern as the source of a regular expression over folded text. */
function sourceOf(pattern: string): string {
  let source = '';
  for (let i = 0; i < pattern.length;) {
    const char = pattern.charAt(i);
    if (/\s/.test(char)) {
      i += 1;
      continue;
    }
    if (char === '^' || char === '$') {
      source += char === '^' ? '^\\s*' : '\\s*$';
      i += 1;
      continue;
    }
    let part: string;
    if (char === '(') {
      const end = closing(pattern, i);
      const choices = alternatives(pattern.slice(i + 1, end)).map(sourceOf);
      part = `(?:${choices.join('|')})`;
      i = end + 1;
    } else if (char === '{') {
      const end = pattern.indexOf('}', i);
      // What is captured ends with a word, also in front of a second one.
      part = `(?<${pattern.slice(i + 1, end)}>\\S.*?)${after}\\s*`;
      i = end + 1;
    } else {
      const [raw = char] = /^[^\s(){}?]+/.exec(pattern.slice(i)) ?? [];
      const isNumber = raw === '#';
      const stem = raw.endsWith('*');
      const body = fold(stem ? raw.slice(0, -1) : raw).replace(/[.+^$|[\]\\/]/g, '\\$&');
      const letters = /[a-z0-9]$/.test(body);
      // A word or none; a whole one, so that two of them behind each other need no second look at every letter.
      const isAnyWord = raw === '*';
      part = isAnyWord
        ? `(?:${before}[a-z]+${after}\\s*)?`
        : isNumber
          ? `\\d[\\d.,]*\\s*`
          : `${/^[a-z0-9]/.test(body) ? before : ''}${body}${stem ? '[a-z]*' : letters ? after : ''}\\s*`;
      i += raw.length;
    }
    if (pattern.charAt(i) === '?') {
      part = `(?:${part})?`;
      i += 1;
    }
    source += part;
  }
  return source;
}

function closing(pattern: string, from: number): number {
  let depth = 0;
  for (let i = from; i < pattern.length; i += 1) {
    if (pattern.charAt(i) === '(') depth += 1;
    if (pattern.charAt(i) === ')' && (depth -= 1) === 0) return i;
  }
  throw new Error(`“${pattern}” lacks a closing bracket`);
}

function alternatives(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of text) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (char === '|' && depth === 0) found.push('');
    else found[found.length - 1] += char;
  }
  return found;
}

/** Compiles a pattern; `start` and `whole` bind it to the beginning and to both ends of the text. */
export function compile(pattern: string, bound: 'anywhere' | 'start' | 'whole' = 'anywhere'): RegExp {
  const source = sourceOf(pattern);
  const ends = String.raw`[\s.!?]*$`;
  return new RegExp(bound === 'whole' ? `^\\s*${source}${ends}` : bound === 'start' ? `^\\s*${source}` : source, 'du');
}

/** Several patterns as one. */
export const anyOf = (patterns: readonly string[], bound: 'anywhere' | 'start' | 'whole' = 'anywhere'): RegExp =>
  compile(`(${patterns.join('|')})`, bound);

/** The words of `text` that stand where the pattern has `{name}`. */
export function captured(match: RegExpExecArray, text: string, name: string): string | undefined {
  const place = match.indices?.groups?.[name];
  return place === undefined ? undefined : text.slice(place[0], place[1]).replace(/^[\s"'“”„«»‘’]+|[\s"'“”„«»‘’]+$/g, '');
}
