/** Comma separated values (RFC 4180): reading what spreadsheets write, and writing what they can open safely. Pure. */

const separators = [',', ';', '\t', '|'] as const;

/** The separator that the first line uses most, outside of quotes. */
function separatorOf(text: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 65_536))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = separators.map((one) => line.split(one).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * Reads a file of separated values: quotes, doubled quotes, line breaks inside quotes, `\n`, `\r\n` or `\r` between records, a byte order mark.
 * A quote in the middle of a bare cell is a character like any other; one that is never closed takes the rest.
 * @returns records of cells; lines without a character are left out
 */
export function parseCsv(source: string): string[][] {
  const text = source.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const records: string[][] = [];
  let record: string[] = [];
  let isBare = true;
  let at = 0;
  const endRecord = () => {
    if (record.length > 1 || record[0] !== '' || !isBare) records.push(record);
    record = [];
    isBare = true;
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      isBare = false;
      for (at += 1; at < text.length; at += 1) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[(at += 1)];
        else break;
      }
      at += 1;
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    record.push(cell + text.slice(start, at));
    if (at < text.length && text[at] === separator) {
      at += 1;
      if (at === text.length) record.push('');
      continue;
    }
    endRecord();
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (record.length > 0) endRecord();
  return records;
}

/** Begins a formula in Excel, LibreOffice or Sheets, or would after apostrophes that we wrote before. */
const formula = /^'*[=+\-@\t\r]/;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, which the spreadsheet hides: someone who types
 * `=HYPERLINK(...)` into an app's form must not reach into its owner's computer. Numbers are left alone.
 * Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
 */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text as it was before `guarded`. */
export const unguarded = (text: string): string => (formula.test(text) && text.startsWith("'") ? text.slice(1) : text);

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? guarded(value) : JSON.stringify(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record without its line break. A record of one empty cell is quoted, or it would read as no record. */
const lineOf = (cells: readonly unknown[]): string => {
  const line = cells.map(cellOf).join(',');
  return line === '' ? '""' : line;
};

/** Records as RFC 4180 has them, with a byte order mark: without it Excel reads UTF-8 as something else. */
export const writeCsv = (records: readonly (readonly unknown[])[]): string =>
  `\uFEFF${records.map((record) => `${lineOf(record)}\r\n`).join('')}`;
