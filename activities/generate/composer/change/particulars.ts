/** When a place is open and how it is reached. */
import type { AppSpec, Json, Language, PartUse } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { daysIn, hoursIn } from '../skeletons/days.ts';
import { sayIn, use } from '../skeletons/bench.ts';
import { phoneIn, telOf } from '../skeletons/sections.ts';
import { matchOf } from '../understand/wishes.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { appended } from './sections.ts';

const closed = /\b(closed|shut|geschlossen|zu|ruhetag|ferme|fermes|fermee|cerrado|cerrados|cierra|fechado|fechados|fecha)\b/;
const open = /\b(open|opening|hours|geoffnet|offen|offnungszeiten|auf|ouvert\w*|horaires|abiert[oa]s?|abrimos|horario|abert[oa]s?)\b/;

interface Row {
  readonly day: string;
  readonly hours: string;
}

/** Days with their hours, closed ones too; each piece between commas speaks for itself. */
function rowsIn({ spec, clause, language, lexicon }: Wish): Row[] {
  const pieces = clause.split(/[,;]\s+|\s+(?:and|und|et|y|e)\s+(?=(?:closed|shut|on|geschlossen|ferm|cerrad|fechad))/i);
  let isClosed = false;
  return pieces.flatMap((piece) => {
    const spans = daysIn(piece, language);
    isClosed = closed.test(fold(piece)) || (isClosed && spans.every(({ hours }) => hours === undefined));
    return spans.flatMap(({ label, hours }) =>
      hours !== undefined
        ? [{ day: label, hours: hours.replace(/\s*uhr/gi, '') }]
        : isClosed
          ? [{ day: label, hours: sayIn(lexicon, spec.language, 'closed') }]
          : [],
    );
  });
}

/** Another value for some props of one part; what said that it is a sample goes. */
const filled = (spec: AppSpec, part: PartUse, props: { readonly [prop: string]: Json }): AppSpec => {
  const { note: _note, ...kept } = part.props;
  return { ...spec, parts: spec.parts.map((other) => (other === part ? { ...part, props: { ...kept, ...props } } : other)) };
};

/** "We are open Tuesday to Saturday 8:30 to 18:00, closed Sunday and Monday." */
export const setHours: Rule = (wish): Edit | undefined => {
  const { spec, clause, language, lexicon, say } = wish;
  const shown = spec.parts.find(({ part }) => part === 'opening-hours');
  if (!shown && spec.appType !== 'website') return undefined;
  const days = rowsIn(wish);
  const daily = days.length === 0 && open.test(fold(clause)) ? hoursIn(clause)?.replace(/\s*uhr/gi, '') : undefined;
  const rows = daily === undefined ? days : [{ day: sayIn(lexicon, spec.language, 'daily'), hours: daily }];
  const [first] = rows;
  if (!first || (!shown && !open.test(fold(clause)))) return undefined;
  const title = sayIn(lexicon, spec.language, 'hours');
  const note = say('didHours', { x: rows.map(({ day, hours }) => `${day} ${hours}`).join(', ') });
  const asJson = (list: readonly Row[]): Json => list.map((row) => ({ ...row }));
  if (!shown) return { spec: appended(spec, [use('opening-hours', { title, rows: asJson(rows) })]), note };
  const old = (shown.props['rows'] ?? []) as unknown as readonly Row[];
  const isSample = shown.props['note'] === lexicon.rules.texts['sampleHours']?.[spec.language];
  const closedOnly = rows.every(({ hours }) => hours === sayIn(lexicon, spec.language, 'closed'));
  // One day more, or one that changes; several days with hours are the whole week.
  const single = (closedOnly || (rows.length === 1 && !isSample)) && !matchOf(lexicon, 'replaceText', clause, language);
  if (!single) return { spec: filled(spec, shown, { rows: asJson(rows) }), note };
  const said = new Set(rows.flatMap(({ day }) => daysIn(day, spec.language).flatMap(({ days }) => days)));
  const next = [...old.flatMap((row) => without(row, said, spec.language)), ...rows];
  return { spec: withRows(spec, shown, asJson(next)), note };
};

const withRows = (spec: AppSpec, part: PartUse, rows: Json): AppSpec => ({
  ...spec,
  parts: spec.parts.map((other) => (other === part ? { ...part, props: { ...part.props, rows } } : other)),
});

/** A row without days that have a row of their own: "Monday to Friday" without Monday is Tuesday to Friday. */
function without(row: Row, taken: ReadonlySet<string>, language: Language): readonly Row[] {
  const days = daysIn(row.day, language).flatMap((span) => span.days);
  const left = days.filter((day) => !taken.has(day));
  const [first, last] = [left[0], left.at(-1)];
  if (days.length === 0 || left.length === days.length) return [row];
  if (first === undefined || last === undefined) return [];
  const isWhole = days.indexOf(last) - days.indexOf(first) === left.length - 1;
  return isWhole
    ? [{ day: first === last ? first : `${first} – ${last}`, hours: row.hours }]
    : left.map((day) => ({ day, hours: row.hours }));
}

const addressWord =
  /^(?:(?:our|my|the|unsere|meine|die|notre|mon|l['’]|nuestra|mi|la|nossa|minha|o|a)\s*)?(?:address|adresse|anschrift|dirección|direccion|morada|endereço|endereco)\s*(?:is|:|lautet|ist|est|es|é)\s+(.+)$/i;
const livesAt = /^(?:we are at|you find us at|find us at|wir sind in der|man findet uns|nous sommes au|estamos en|ficamos na)\s+(.+\d.*)$/i;

/** "Our phone number is …, our email is …": into the contact block, which comes where there is none. */
export const setContact: Rule = ({ spec, clause, lexicon, say }): Edit | undefined => {
  const block = spec.parts.find(({ part }) => part === 'contact-block');
  if (!block && spec.appType !== 'website') return undefined;
  const email = /[\w.+-]+@[\w-]+\.[\w.-]*\w/.exec(clause)?.[0];
  const phone = phoneIn(clause);
  const address = (addressWord.exec(clause) ?? livesAt.exec(clause))?.[1];
  const said = {
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
  const values = Object.values(said);
  if (values.length === 0) return undefined;
  const title = sayIn(lexicon, spec.language, 'contact');
  const next = block ? filled(spec, block, said) : appended(spec, [use('contact-block', { title, ...said })]);
  return { spec: phone === undefined ? next : dialling(next, phone, lexicon), note: say('didContact', { x: values.join(', ') }) };
};

/** The button that dials dials the new number, and shows it. */
function dialling(spec: AppSpec, phone: string, lexicon: Lexicon): AppSpec {
  const action = { label: sayIn(lexicon, spec.language, 'callUs', { phone }), href: telOf(phone) };
  const dials = ({ props }: PartUse): boolean => {
    const { href } = (props['action'] ?? {}) as { readonly href?: Json };
    return typeof href === 'string' && href.startsWith('tel:');
  };
  return { ...spec, parts: spec.parts.map((use) => (dials(use) ? { ...use, props: { ...use.props, action } } : use)) };
}
