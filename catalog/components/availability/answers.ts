import type { Row } from '@faibric/kit';

export interface Answer {
  /** Id of the date's row. */
  date: string;
  person: string;
  answer: string;
}

/** Everybody who has a column: those who are named, then those who have answered. */
export const everybody = (people: readonly string[], rows: readonly Row<Answer>[]) => [
  ...new Set([...people, ...rows.map(({ person }) => person).sort()]),
];

export const answerOf = (rows: readonly Row<Answer>[], date: string, person: string) =>
  rows.find((row) => row.date === date && row.person === person);

/** The dates that most people can make, where anybody can. */
export function bestOf(dates: readonly string[], rows: readonly Row<Answer>[], yes: string): ReadonlySet<string> {
  const counts = dates.map(
    (date) => rows.filter((row) => row.date === date && row.answer === yes).length,
  );
  const most = Math.max(0, ...counts);
  return new Set(most === 0 ? [] : dates.filter((_, at) => counts[at] === most));
}
