/** Spreadsheets run what begins like a formula, so such texts get an apostrophe in front. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: unknown): string => {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Lines as RFC 4180 writes them. The mark in front tells spreadsheets that it is UTF-8. */
export const csvOf = (lines: readonly (readonly unknown[])[]): string =>
  `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
