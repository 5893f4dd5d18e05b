/** What a person might enter, by the kind of a field; free text is anything. */
export const plausible: Readonly<Record<string, string>> = {
  email: 'ada@example.com',
  number: '3',
  range: '3',
  date: '2026-05-01',
  time: '18:30',
  'datetime-local': '2026-05-01T18:30',
  month: '2026-05',
  week: '2026-W18',
  tel: '+49 30 1234567',
  url: 'https://example.com/',
  color: '#1f4d3a',
  password: 'correct horse',
};
