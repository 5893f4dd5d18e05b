/** Figures, days and answers as people and their spreadsheets write them. Pure. Undefined is: not understood. */

/** "1,204.50", "1.204,50", "$12", "4,5". A comma before exactly three figures parts thousands; "1,5" is one and a half. */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’]|^[$€£¥]|[$€£¥%]$/g, '');
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
  const isGrouped = comma >= 0 && point < 0 && /^[+-]?\d{1,3}(,\d{3})+$/.test(bare);
  const plain = comma > point && !isGrouped ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  const value = Number(plain);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(value) ? value : undefined;
}

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', 't', '1', 'x', 'on', '✓', 'ja', 'oui', 'sí', 'si', 'sim']);
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', 'f', '0', 'off', '✗', 'nein', 'non', 'não', 'nao', '-']);

export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

const two = (figure: string): string => figure.padStart(2, '0');

function day(year: string, month: string, date: string): string | undefined {
  const iso = `${year}-${two(month)}-${two(date)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // 31 February is read as 3 March: what comes back must be what went in.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** `2026-11-21`, `2026-11-21T14:02`, `21.11.2026`. `11/21/2026` is 21 November for some and nothing for others: it is not taken. */
export function readDate(text: string): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined && date !== undefined) return day(year, month, date);
  const [, first = '', second = '', last = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return day(last, second, first);
}

/** `9:30`, `09:30:00`. */
export function readTime(text: string): string | undefined {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?$/.exec(text) ?? [];
  return hours === '' ? undefined : `${two(hours)}:${minutes}`;
}

/** `2026-11-21T14:02` as apps keep it; an instant with its zone stays what it is. */
export function readDateTime(text: string): string | undefined {
  const [, date = '', clock = '', zone = ''] = /^(\S+?)[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/i.exec(text) ?? [];
  const [on, at] = [readDate(date), readTime(clock)];
  if (on === undefined || at === undefined) return undefined;
  return zone === '' ? `${on}T${at}` : text;
}
