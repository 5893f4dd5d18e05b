export interface Place {
  name: string;
  zone: string;
}

const hourMs = 3_600_000;
export const [workFrom, workTo] = [9, 17];

/** Minutes by which a zone is ahead of UTC at a moment. */
export function offsetOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-u-hc-h23', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - Math.floor(at / 60_000) * 60_000) / 60_000);
}

/** The moment at which clocks in a zone show what a date box says: `2026-03-29T14:30`. */
export function momentOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`);
  const first = asUtc - offsetOf(zone, asUtc) * 60_000;
  // Across a change of the clocks the second guess is right.
  return asUtc - offsetOf(zone, first) * 60_000;
}

/** What a date box says at a moment in a zone. */
export const wallOf = (at: number, zone: string): string =>
  new Date(at + offsetOf(zone, at) * 60_000).toISOString().slice(0, 16);

/** The hour that clocks in a zone show at a moment. */
export const hourOf = (at: number, zone: string): number => Number(wallOf(at, zone).slice(11, 13));

/** Hours ahead of another zone, as `+5:30`. */
export function aheadOf(zone: string, other: string, at: number): string {
  const minutes = offsetOf(zone, at) - offsetOf(other, at);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return minutes === 0
    ? ''
    : `${minutes > 0 ? '+' : '−'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`} h`;
}

/** The 24 full hours of the day that a zone has at a moment. */
export function hoursOf(at: number, zone: string): number[] {
  const start = momentOf(`${wallOf(at, zone).slice(0, 10)}T00:00`, zone);
  return Array.from({ length: 24 }, (_, hour) => start + hour * hourMs);
}

export const works = (at: number, zone: string): boolean => hourOf(at, zone) >= workFrom && hourOf(at, zone) < workTo;

/** `New York` of `America/New_York`. */
export const nameOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export const allZones = (): string[] => Intl.supportedValuesOf('timeZone');

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The zone that people mean by a city's name. */
export function zoneOf(said: string): string | undefined {
  const wanted = plain(said);
  if (wanted === '') return undefined;
  if (wanted === 'utc' || wanted === 'gmt') return 'UTC';
  const zones = allZones();
  return (
    zones.find((zone) => plain(zone) === wanted || plain(nameOf(zone)) === wanted) ??
    zones.find((zone) => plain(nameOf(zone)).startsWith(wanted))
  );
}
