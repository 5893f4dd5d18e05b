/** Minutes by which a zone is ahead of UTC at a moment. */
export function offsetOf(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const there = Date.UTC(number('year'), number('month') - 1, number('day'), number('hour'), number('minute'));
  return Math.round((there - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
}

/** The minute of the day that clocks of a zone show. */
export const minuteOf = (zone: string, at: Date): number => {
  const minutes = Math.floor(at.getTime() / 60_000) + offsetOf(zone, at);
  return ((minutes % 1440) + 1440) % 1440;
};

/** The moment of that day at which clocks of a zone show a minute of the day. */
export const momentAt = (zone: string, minute: number, day: Date): Date =>
  new Date(Math.floor(day.getTime() / 60_000) * 60_000 + (minute - minuteOf(zone, day)) * 60_000);

/** `+7 h`, `−3:30 h`. */
export function differenceOf(zone: string, home: string, at: Date): string {
  const minutes = offsetOf(zone, at) - offsetOf(home, at);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`} h`;
}

/** The city of a zone's name: `America/New_York` is New York. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export const isDay = (minute: number): boolean => minute >= 6 * 60 && minute < 20 * 60;
/** Nine to five, when people answer. */
export const isWork = (minute: number): boolean => minute >= 9 * 60 && minute < 17 * 60;
