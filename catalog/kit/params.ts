/** What a service is asked with. `$year`, `$month`, `$day` and `$today` stand for the day on which it is asked. */
export type Params = { [name: string]: string | number | boolean };

/** Params with the day of today in them. */
export function datedParams(params: Params): Params {
  const [today = ''] = new Date().toISOString().split('T');
  const [year = '', month = '', day = ''] = today.split('-');
  const dates: Readonly<Record<string, string>> = { $year: year, $month: month, $day: day, $today: today };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, dates[String(value)] ?? value]));
}
