import type { SourceFile } from '../../../core/app-files.ts';
import { isScript } from '../../bundle/sources.ts';
import { parseScript } from '../parse.ts';
import type { Fixer } from './bench.ts';

const fenced = /^```[^\n]*\n([\s\S]*?)^```[ \t]*$/gm;
const openFence = /^\s*```[\w./+-]*[^\n]*\n/;
const byteOrderMark = '\uFEFF';
const quotes: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '\u00A0': ' ' };

/** What stands around the code and is none: a byte order mark, a markdown fence with its prose, typographic quotes as delimiters. */
export const wrapping: Fixer = (bench) => {
  for (const { path, content } of bench.app().files) {
    if (content.startsWith(byteOrderMark)) bench.write(path, content.slice(1), 'A byte order mark was taken off');
  }
  for (const { path, content } of bench.app().files) {
    const inside = path.endsWith('.md') ? undefined : insideFence(content);
    if (inside !== undefined && isBetter({ path, content: inside }, content))
      bench.write(path, `${inside}\n`, 'A markdown fence was taken off');
  }
  for (const { path, content } of bench.broken()) {
    const inside = withoutProse(path, content);
    if (inside !== undefined) bench.write(path, inside, 'Sentences around the code were taken off');
  }
  for (const { path, content } of bench.broken()) {
    const mended = straightQuotes(path, content);
    if (mended !== undefined) bench.write(path, mended, 'Typographic quotes became plain ones');
  }
};

/** The longest fenced block: examples beside it are shorter than the file. */
const insideFence = (content: string): string | undefined => {
  const blocks = [...content.matchAll(fenced)].map(([, inside = '']) => inside.trimEnd());
  const [longest] = blocks.sort((a, b) => b.length - a.length);
  return longest ?? (openFence.test(content) ? content.replace(openFence, '').replace(/\n```[ \t]*$/, '') : undefined);
};

const opensCode = /^\s*(import|export|const|let|function|class|type|interface|['"]use |\/\/|\/\*)/;
/** Words in a row and no signs of code: what was cut off in the middle is none. */
const prose = /^[\s#*>\d.-]*["'`*]*\p{L}[^={};<>]*\s[^={};<>]*$/u;
const closesCode = /[;})>\]]\s*$/;

/** Sentences before the first line of code and after the last. */
function withoutProse(path: string, content: string): string | undefined {
  const lines = content.split('\n');
  const first = lines.findIndex((line) => opensCode.test(line));
  const last = lines.findLastIndex((line) => closesCode.test(line));
  const around = [...lines.slice(0, first), ...lines.slice(last + 1)].filter((line) => line.trim() !== '');
  if (first === -1 || last < first || around.length === 0 || !around.every((line) => prose.test(line) && !opensCode.test(line)))
    return undefined;
  const inside = `${lines.slice(first, last + 1).join('\n')}\n`;
  return parseScript({ path, content: inside }).errors.length === 0 ? inside : undefined;
}

/** A script that parses may hold a fence as text; in other files one at the start is none of theirs. */
function isBetter(file: SourceFile, before: string): boolean {
  if (!isScript(file.path)) return openFence.test(before);
  const errors = parseScript({ ...file, content: before }).errors.length;
  return errors > 0 && parseScript(file).errors.length <= errors;
}

/** Only where the parser stumbles: quotes inside of texts are meant. */
function straightQuotes(path: string, content: string): string | undefined {
  let text = content;
  for (let tries = 0; tries < 40; tries += 1) {
    const [error] = parseScript({ path, content: text }).errors;
    if (!error) return text;
    const line = text.lastIndexOf('\n', error.at - 1) + 1;
    const at = text.slice(line).search(/[“”„‘’\u00A0]/) + line;
    const end = text.indexOf('\n', error.at);
    if (at < line || (end !== -1 && at > end)) return undefined;
    text = text.slice(0, at) + (quotes[text.charAt(at)] ?? '') + text.slice(at + 1);
  }
  return undefined;
}
