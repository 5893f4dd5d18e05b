import * as codes from './codes.ts';
import * as lines from './lines.ts';

/** What is done to a text; what cannot be read throws. */
export interface Operation {
  /** A line of texts.ts, else the name itself. */
  name: string;
  run: (text: string) => string | Promise<string>;
  /** It needs no text to begin with. */
  alone?: boolean;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const unescaped = (text: string): string => {
  const names = Object.fromEntries(Object.entries(escapes).map(([sign, code]) => [code, sign]));
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (code) => names[code] ?? code);
};

const tool = (...operations: readonly (readonly [string, Operation['run']])[]): Operation[] =>
  operations.map(([name, run]) => ({ name, run }));

export const tools = {
  case: tool(
    ['upper', (text) => text.toUpperCase()],
    ['lower', (text) => text.toLowerCase()],
    ['titled', lines.titled],
    ['sentenced', lines.sentenced],
    ['camelCase', lines.camel],
    ['snake_case', lines.snake],
    ['kebab-case', lines.kebab],
    ['backwards', (text) => [...text].reverse().join('')],
  ),
  json: tool(
    ['pretty', (text) => JSON.stringify(JSON.parse(text), null, 2)],
    ['compact', (text) => JSON.stringify(JSON.parse(text))],
  ),
  base64: tool(['encode', codes.toBase64], ['decode', codes.fromBase64]),
  url: tool(['encode', encodeURIComponent], ['decode', decodeURIComponent]),
  html: tool(['encode', (text) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)], ['decode', unescaped]),
  binary: tool(['toBinary', codes.toBinary], ['fromBinary', codes.fromBinary]),
  bases: tool(
    ['decimal', (text) => codes.inBases(text, 10)],
    ['binary', (text) => codes.inBases(text, 2)],
    ['octal', (text) => codes.inBases(text, 8)],
    ['hexadecimal', (text) => codes.inBases(text, 16)],
  ),
  roman: tool(['toRoman', codes.toRoman], ['fromRoman', codes.fromRoman]),
  morse: tool(['toMorse', codes.toMorse], ['fromMorse', codes.fromMorse]),
  lines: tool(
    ['sorted', lines.sorted],
    ['unique', lines.unique],
    ['turned', lines.turned],
    ['mixed', lines.mixed],
    ['numbered', lines.numbered],
    ['filled', lines.filled],
  ),
  csv: tool(['CSV → JSON', lines.csvToJson], ['JSON → CSV', lines.jsonToCsv]),
  hash: tool(
    ['SHA-256', (text) => codes.hashOf(text, 'SHA-256')],
    ['SHA-512', (text) => codes.hashOf(text, 'SHA-512')],
    ['SHA-1', (text) => codes.hashOf(text, 'SHA-1')],
  ),
  cipher: tool(
    ['caesar', (text) => codes.shifted(text, 3)],
    ['uncaesar', (text) => codes.shifted(text, -3)],
    ['ROT13', (text) => codes.shifted(text, 13)],
  ),
  filler: [1, 3, 5, 10].map((count) => ({ name: String(count), alone: true, run: () => lines.fillerOf(count) })),
} satisfies Record<string, readonly Operation[]>;

export type Tool = keyof typeof tools;
/** A text to begin with, so that it shows what it does. */
export const examples: Partial<Record<Tool, string>> = {
  json: '{"name":"Ada","tools":["pen","paper"],"open":true}',
  roman: '1984',
  bases: '255',
  csv: 'name,town\nAda,London\nLuis,Porto',
};
