export interface CalculatorInput {
  name: string;
  label: string;
  kind: 'money' | 'number' | 'percent' | 'choice' | 'date' | 'time' | 'duration' | 'list';
  /** Of a date: days from today. Of a time or a duration: seconds. Of a list: numbers with spaces between. */
  initial: number | string;
  unit?: string;
  min?: number;
  max?: number;
  step?: number;
  /** Of a choice: words and the number they stand for. */
  options?: readonly { label: string; value: number }[];
}

export type OutputFormat = 'money' | 'number' | 'percent' | 'date' | 'duration' | 'hours';

/** What stands for a unit in another system, and how many of it one is. */
export type UnitSystem = { [unit: string]: { unit: string; factor: number } };

export const dayMs = 86_400_000;
const two = (value: number) => String(value).padStart(2, '0');
const decimal = (text: string) => Number(text.trim().replace(',', '.'));

/** 5:00 or 1:05:00; without seconds 1:05. */
export function clock(seconds: number, withSeconds = true) {
  if (!Number.isFinite(seconds)) return '–';
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const sign = seconds < 0 ? '-' : '';
  if (!withSeconds) return `${sign}${hours}:${two(minutes)}`;
  return `${sign}${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
}

export function textOf({ kind, initial }: CalculatorInput): string {
  if (kind === 'date') return new Date(Date.now() + Number(initial) * dayMs).toISOString().slice(0, 10);
  if (kind === 'time') return clock(Number(initial), false).padStart(5, '0');
  return kind === 'duration' ? clock(Number(initial)) : String(initial);
}

/** Minutes, minutes:seconds or hours:minutes:seconds. */
function secondsOf(text: string) {
  const parts = text.split(':').map(decimal);
  const [first = 0, second = 0, third = 0] = parts;
  return parts.length > 2 ? first * 3600 + second * 60 + third : first * 60 + second;
}

/** The numbers of an input under their names: a list has a sum and a count, a date its days since 1970 and 20251231. */
export function numbersOf({ name, kind }: CalculatorInput, text: string, system: { factor: number }) {
  if (kind === 'list') {
    const numbers = text.split(/[\s;]+|,\s+/).flatMap((word) => (word === '' ? [] : [decimal(word)]));
    return { [name]: numbers.reduce((sum, number) => sum + number, 0), [`${name}Count`]: numbers.length };
  }
  if (kind === 'date') return { [name]: Date.parse(text) / dayMs, [`${name}Ymd`]: Number(text.replaceAll('-', '')) };
  if (kind === 'time') return { [name]: secondsOf(text) * 60 };
  if (kind === 'duration') return { [name]: secondsOf(text) };
  const [, feet, inches] = /^\s*(\d+)\s*['’′]\s*(\d*)/.exec(text) ?? [];
  return { [name]: (feet === undefined ? decimal(text) : Number(feet) * 12 + Number(inches)) / system.factor };
}
