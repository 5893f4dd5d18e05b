/** What people expect of rows though the sentence does not say it: the day of a log, a button for today, a chart. */
import type { Entity } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import { namedSubject, type Subject } from '../understand/subject.ts';
import type { ViewWish } from '../understand/wishes.ts';
import type { Bench } from './bench.ts';

/** Words for a book in which is written what happened, not how much. */
const book =
  /^(?:log|logbook|log book|register|record|records|diary|journal|protokoll|logbuch|tagebuch|buch|registre|cahier|carnet|journal|registro|diario|cuaderno|libro|caderno|livro)$/;

/** "Fire drill log": entries of which nothing is known are told in a line. */
const isWritten = ({ u }: Pick<Bench, 'u'>): boolean => book.test(fold(u.request.head.kind?.phrase ?? '')) && u.subject?.rule === undefined;

/** Lines of fields.yaml for rows of which nothing is said and nothing is known. */
export function usualNames(bench: Bench, isLog: boolean, isKnown: boolean): string[] {
  if (isWritten(bench)) return ['date', 'title', 'notes'];
  return isLog || !isKnown ? ['date', 'quantity', 'notes'] : ['name', 'notes'];
}

const perWord = /^(.+?)\s+(?:per|by|pro|je|par|por)\s+(.+)$/i;

/** "Timesheet with hours per project": rows have both by themselves, and what is asked for is a chart. */
export function groupedFigure(bench: Bench): Bench {
  const { u, language, lexicon } = bench;
  const usual = usualFields(u.subject?.rule?.rule.fields ?? [], language, lexicon);
  const has = (words: string): string | undefined => usual.find(({ label }) => fold(label) === fold(words))?.label;
  const views = u.fields.flatMap(({ label }): ViewWish[] => {
    const [, value = '', field = ''] = perWord.exec(label) ?? [];
    const [figure, group] = [has(value), has(field)];
    return figure !== undefined && group !== undefined ? [{ kind: 'chart', field: group, value: figure, shape: 'bar' }] : [];
  });
  if (views.length === 0) return bench;
  return { ...bench, u: { ...u, fields: u.fields.filter(({ label }) => !perWord.test(label)), views: [...u.views, ...views] } };
}

const comments = /^(?:comments|kommentaren?|commentaires|comentarios)$/;

/** Notices "with comments" are answered by those who read them; a diary's comments are a field. */
export function commented(bench: Bench): Bench {
  const { u } = bench;
  const asked = u.fields.filter(({ label }) => comments.test(fold(label)));
  if (u.subject?.rule?.id !== 'notice' || asked.length === 0) return bench;
  return { ...bench, u: { ...u, fields: u.fields.filter((field) => !asked.includes(field)), views: [...u.views, { kind: 'comments' }] } };
}

/** What is noted day by day was mostly today: a form begins with it. */
export const beginningToday = (entity: Entity): Entity => {
  const date = entity.fields.find(({ type }) => type === 'date');
  return { ...entity, fields: entity.fields.map((field) => (field === date && !field.computed ? { ...field, now: true } : field)) };
};

/** Visits and absences are noted on their day; exams and meals of the week are not. */
export const isNoted = ({ rule }: Pick<Subject, 'rule'>): boolean =>
  rule?.rule.heads !== undefined &&
  rule.rule.fields.includes('date') &&
  !rule.rule.ahead &&
  !['calendar', 'week'].includes(rule.rule.shape ?? '');

/** A log of what is done day by day has the day, though the sentence names the rest alone. */
export function withDay({ u, language, lexicon }: Bench, isLog: boolean, wishes: readonly FieldWish[]): FieldWish[] {
  const isOfFigures = isLog && isWritten({ u }) && wishes[0]?.type === 'number';
  const isDaily = isOfFigures || ((isLog || u.subject?.rule?.rule.log === true) && u.subject?.rule?.rule.fields[0] === 'date');
  const hasDay = wishes.some(({ type }) => type === 'date' || type === 'datetime' || type === 'time');
  return isDaily && !hasDay ? [...usualFields(['date'], language, lexicon), ...wishes] : [...wishes];
}

/** A button on each row that says it was done today, where the next time follows from the last. */
export function todayOf({ fields }: Entity, { u, language, say }: Bench): { today?: { field: string; label: string } } {
  const next = fields.find(({ computed }) => computed?.op === 'later');
  const own = u.subject?.rule?.rule.today?.[language];
  const last = next?.computed?.of[0] ?? (own === undefined ? undefined : fields.find(({ type }) => type === 'date')?.name);
  return last === undefined ? {} : { today: { field: last, label: own ?? say('doneToday') } };
}

/** The chart that the thing has by itself. */
export function ownChart({ u, language, lexicon }: Bench): ViewWish[] {
  const { by, of } = u.subject?.rule?.rule.chart ?? {};
  const labels = [by, of].map((id) => (id === undefined ? undefined : usualFields([id], language, lexicon)[0]?.label));
  const [field, value] = labels;
  return field === undefined || value === undefined || u.fields.length > 0
    ? []
    : [{ kind: 'chart', field, value, shape: by === 'date' ? 'line' : 'bar' }];
}

/** "Welches Werkzeug", "quel livre" names the thing itself. */
const whichOne = /^(?:which|what|welche[rsnm]?|quel(?:le)?s?|cual|que|qual) \S+$/;

/** "which neighbours borrowed my tools": questions alone do not name the thing, so it becomes the first field. */
export function namedFirst({ u, language, lexicon }: Bench, wishes: FieldWish[]): FieldWish[] {
  const { wh } = lexicon.phrasing[language].rules;
  const isQuestion = (label: string): boolean =>
    !whichOne.test(fold(label)) && Object.keys(wh).some((word) => `${fold(label)} `.startsWith(`${fold(word)} `));
  const saysNothing = ({ label, type }: FieldWish): boolean =>
    label.split(' ').length > 2 || isQuestion(label) || type === 'boolean' || type === 'date';
  const rule = u.subject?.rule;
  const isNamed = wishes.some(({ id }) => id === 'name' || id === 'title');
  if (!rule || isNamed || u.fields.length === 0 || !u.fields.every(saysNothing) || u.fields[0]?.type === 'date') return wishes;
  // "Empréstimos" stay what they were called; "which neighbours borrowed my tools" has tools inside of more.
  const { singular } = u.subject && u.subject.singular.split(' ').length === 1 ? u.subject : namedSubject(rule, language);
  return [{ label: capitalised(singular), type: 'text', known: true }, ...wishes.filter(({ label }) => fold(label) !== fold(singular))];
}
