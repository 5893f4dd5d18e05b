/** Words, lines and tables of a text. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.toLowerCase());

const large = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const plain = (text: string): string => text.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');

export const titled = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
export const sentenced = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^\s*|[.!?]\s+|\n\s*)(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase());
export const camel = (text: string): string =>
  wordsOf(plain(text))
    .map((word, at) => (at === 0 ? word : large(word)))
    .join('');
export const snake = (text: string): string => wordsOf(plain(text)).join('_');
export const kebab = (text: string): string => wordsOf(plain(text)).join('-');

const linesOf = (text: string): string[] => text.split('\n');
const inLines =
  (change: (lines: string[]) => string[]) =>
  (text: string): string =>
    change(linesOf(text)).join('\n');

export const sorted = inLines((lines) => [...lines].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })));
export const turned = inLines((lines) => [...lines].reverse());
export const unique = inLines((lines) => [...new Set(lines)]);
export const filled = inLines((lines) => lines.filter((line) => line.trim() !== ''));
export const numbered = inLines((lines) => lines.map((line, at) => `${at + 1}. ${line}`));
export const mixed = inLines((lines) => {
  const cards = lines.map((line) => ({ line, place: Math.random() }));
  return cards.sort((a, b) => a.place - b.place).map(({ line }) => line);
});

/** Cells of a row with quotes as spreadsheets write them. */
function cellsOf(line: string, mark: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (quoted && letter === '"' && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === mark && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

/** @throws Error without a row under the headings */
export function csvToJson(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (lines.length < 2) throw new Error();
  const mark = [';', '\t', ','].find((one) => first.includes(one)) ?? ',';
  const names = cellsOf(first, mark);
  return JSON.stringify(
    lines
      .slice(1)
      .map((line) => Object.fromEntries(cellsOf(line, mark).map((cell, at) => [names[at] ?? `column${at + 1}`, cell]))),
    null,
    2,
  );
}

/** @throws Error for anything but a list of objects */
export function jsonToCsv(text: string): string {
  const rows = JSON.parse(text) as unknown;
  if (!Array.isArray(rows) || rows.length === 0) throw new Error();
  const objects = rows.map((row) => row as Record<string, unknown>);
  const names = [...new Set(objects.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown): string => {
    const said =
      value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
    return /[",\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said;
  };
  return [names.join(','), ...objects.map((row) => names.map((name) => cell(row[name])).join(','))].join('\n');
}

const filler =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum'.split(
    ' ',
  );

/** Paragraphs of filler text, the first one begins as everybody knows it. */
export function fillerOf(paragraphs: number): string {
  const pick = (): string => filler[Math.floor(Math.random() * filler.length)] ?? '';
  const sentence = (begin: readonly string[] = []): string =>
    `${large([...begin, ...Array.from({ length: 6 + Math.floor(Math.random() * 8) }, pick)].join(' '))}.`;
  return Array.from({ length: paragraphs }, (_, at) =>
    Array.from({ length: 4 + Math.floor(Math.random() * 3) }, (__, n) =>
      sentence(at === 0 && n === 0 ? filler.slice(0, 5) : []),
    ).join(' '),
  ).join('\n\n');
}
