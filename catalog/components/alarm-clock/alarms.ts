export interface Alarm {
  id: string;
  time: string;
  label: string;
  /** 0 is Sunday; none: once, or every day until switched off. */
  days: readonly number[];
  on: boolean;
}

const two = (figure: number): string => String(figure).padStart(2, '0');
export const timeOf = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** Alarms that are due in the minute of a moment. */
export const dueAt = (alarms: readonly Alarm[], date: Date): Alarm[] =>
  alarms.filter(
    ({ on, time, days }) => on && time === timeOf(date) && (days.length === 0 || days.includes(date.getDay())),
  );

/** Minutes until the next one rings, none where all are off. */
export function minutesUntil(alarms: readonly Alarm[], now: Date): number | undefined {
  const waits = alarms
    .filter(({ on }) => on)
    .flatMap(({ time, days }) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      return Array.from({ length: 8 }, (_, ahead) => {
        const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, hours, minutes);
        const wait = Math.ceil((at.getTime() - now.getTime()) / 60_000);
        return wait > 0 && (days.length === 0 || days.includes(at.getDay())) ? wait : undefined;
      }).filter((wait) => wait !== undefined);
    });
  return waits.length === 0 ? undefined : Math.min(...waits);
}

export const minutesLater = (date: Date, minutes: number): string =>
  timeOf(new Date(date.getTime() + minutes * 60_000));
