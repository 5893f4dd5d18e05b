/** Rows that go from state to state: a status with those states, seen as a board where they are moved along. */
import type { Lexicon } from '../lexicon.ts';
import { capitalised, fold } from '../language/text.ts';
import { belongingIn } from './belonging.ts';
import { columnPer } from './column-per.ts';
import type { FieldWish } from './field-wish.ts';
import { libraryIn } from './libraries.ts';
import { movedAlong } from './moved-along.ts';
import { reportedIn } from './reported.ts';
import type { Understanding } from './understanding.ts';

const rows = new Set(['records', 'tracker', 'board', 'related']);

/** What is reported names the row: it stands first, in one line. */
const named = (fields: readonly FieldWish[], what: string | undefined): readonly FieldWish[] => {
  const name = fields.find(({ label }) => what !== undefined && fold(label) === fold(what));
  return name ? [{ ...name, type: 'text' }, ...fields.filter((field) => field !== name)] : fields;
};

/** Reads a request that says in sentences what others say in a list. @param read reads a text without such sentences */
export function withStates(typed: string, read: (text: string) => Understanding, lexicon: Lexicon): Understanding {
  const { language } = lexicon.detect(typed);
  const two = libraryIn(typed, language) ?? belongingIn(typed, language);
  const both = two && read(two.text);
  if (both && both.things.length > 1) return { ...both, ...(two.name === undefined ? {} : { name: capitalised(two.name) }) };
  const column = columnPer(typed);
  const told = movedAlong(column?.rest ?? typed, language);
  const reported = reportedIn(told?.rest ?? column?.rest ?? typed, language);
  if (!column && !told && !reported) return read(typed);
  const u = read(reported?.text ?? told?.rest ?? column?.rest ?? typed);
  if (!rows.has(u.kind?.rule.skeleton ?? 'records') || u.things.length > 0) return read(typed);
  const fields = named(u.fields, reported?.what);
  const isBoard = (column !== undefined || told?.moved === true) && !u.views.some(({ kind }) => kind === 'board');
  const views = isBoard ? [...u.views, { kind: 'board' as const, ...(column ? { field: column.field } : {}) }] : u.views;
  if (!told) return { ...u, fields, views };
  const [label = 'Status'] = lexicon.rules.fields['status']?.[language] ?? [];
  const status: FieldWish = { label, id: 'status', type: 'choice', options: told.states, known: true };
  const others = fields.filter(({ label: own, id }) => id !== 'status' && fold(own) !== fold(label));
  return { ...u, fields: [...others, status], views };
}
