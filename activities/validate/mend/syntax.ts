/** Slips of writing that keep a file from being parsed: entities in code, doubled escapes, quotes inside of quotes. */
import type { SourceFile } from '../../../core/app-files.ts';
import { parseScript } from '../parse.ts';
import type { Fixer } from './bench.ts';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&#34;': '"',
  '&#x2F;': '/',
};
const entity = /&(?:lt|gt|amp|quot|apos|#39|#x27|#34|#x2F);/g;
const decoded = (text: string): string => text.replace(entity, (whole) => entities[whole] ?? whole);

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '', '"': '"', "'": "'", '`': '`', '\\': '\\', '/': '/', $: '$' };
const unescaped = (text: string): string => text.replace(/\\(.)/g, (whole, letter: string) => escapes[letter] ?? whole);

/** Rewritings of a whole file; the first that makes it parse counts. */
const whole: readonly (readonly [message: string, rewrite: (content: string) => string])[] = [
  ['HTML entities in code became the signs they stand for', decoded],
  ['Escapes that were written twice became what they stand for', unescaped],
  ['Escapes that were written twice became what they stand for', (content) => content.replace(/\\(["'`])/g, '$1')],
  ['Line breaks that were written as text became line breaks', (content) => content.replace(/\\r?\\n|\\n/g, '\n')],
  ['A bracket too many at the end was taken off', (content) => content.replace(/[)}\]];?\s*$/, '')],
];

/** Changes of one place near the error; each must bring the parser further. */
const local: readonly (readonly [message: string, places: RegExp, put: (found: string) => string])[] = [
  ['An apostrophe inside of a quoted text was escaped', /(?<=[\p{L}\p{N}])(?<!\\)'(?=\p{L})/gu, () => "\\'"],
  ['HTML entities in code became the signs they stand for', entity, decoded],
  ['A sign that JSX keeps for itself became text', /(?<=[-=\s])>/g, () => "{'>'}"],
  ['A line break inside of a quoted text became its escape', /\n/g, () => '\\n'],
];
/** Slips of one kind in one file; each costs a few times parsing it. */
const mostPlaces = 30;

export const syntax: Fixer = (bench) => {
  for (const { path, content } of bench.broken()) {
    const [message, rewritten] = mendWhole(path, content) ?? mendPlaces(path, content) ?? [];
    if (message !== undefined && rewritten !== undefined) bench.write(path, rewritten, message);
  }
};

/** Where the parser stumbles first; Infinity where it does not. */
const stumbles = (file: SourceFile): number => Math.min(Infinity, ...parseScript(file).errors.map(({ at }) => at));

function mendWhole(path: string, content: string): readonly [string, string] | undefined {
  for (const [message, rewrite] of whole) {
    const rewritten = rewrite(content);
    if (rewritten.trim() !== '' && rewritten !== content && stumbles({ path, content: rewritten }) === Infinity)
      return [message, rewritten];
  }
  return undefined;
}

function mendPlaces(path: string, content: string): readonly [string, string] | undefined {
  let text = content;
  const messages = new Set<string>();
  for (let place = 0; place < mostPlaces; place += 1) {
    const at = stumbles({ path, content: text });
    if (at === Infinity) return messages.size === 0 ? undefined : [[...messages].join('; '), text];
    const further = oneStep(path, text, at);
    if (!further) return undefined;
    messages.add(further.message);
    text = further.text;
  }
  return undefined;
}

/** The change near an error that brings the parser furthest. */
function oneStep(path: string, text: string, at: number): { readonly message: string; readonly text: string } | undefined {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  const end = text.indexOf('\n', text.indexOf('\n', at) + 1);
  const near = text.slice(start, end === -1 ? text.length : end);
  const steps = local.flatMap(([message, places, put]) =>
    [...near.matchAll(places)].slice(0, 8).map((found) => {
      const place = start + found.index;
      const changed = text.slice(0, place) + put(found[0]) + text.slice(place + found[0].length);
      const grown = changed.length - text.length;
      return { message, text: changed, reach: stumbles({ path, content: changed }) - Math.max(0, grown) };
    }),
  );
  return steps.filter(({ reach }) => reach > at).sort((a, b) => b.reach - a.reach)[0];
}
