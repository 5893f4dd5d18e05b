/** Comma separated values (RFC 4180) that spreadsheets can open safely. Pure. */

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
