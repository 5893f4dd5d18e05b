/** Reading separated values as spreadsheets write them. Pure. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';

const separators = [',', ';', '\t', '|'] as const;

/** The separator that the first line uses most, outside of quotes. */
function separatorOf(text: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 65_536))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = separators.map((one) => line.split(one).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * Reads a file of separated values: quotes, line breaks inside quotes, `\n`, `\r\n` or `\r` between records, a byte order mark.
 * A quote in the middle of a bare cell is a character like any other; one that is never closed takes the rest.
 * @returns records of cells; lines without a character are left out
 */
export function parseCsv(text: string): string[][] {
  const read = (source: string): string[][] =>
    parse(source, {
      bom: true,
      delimiter: separatorOf(text.replace(/^\uFEFF/, '')),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  try {
    return read(text);
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return read(`${text}"`);
    throw error;
  }
}
