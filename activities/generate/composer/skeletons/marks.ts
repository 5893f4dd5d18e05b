/** Rows that are to stand out and to be seen alone: "what is still out", "warranties ending in the next 90 days", "which need water today". */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json } from '../../../../core/composition.ts';
import { stemOf } from '../language/inflect.ts';
import { labelOfName } from '../language/names.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { typeOf } from '../understand/field-type.ts';
import type { Limit } from '../understand/limits.ts';
import type { Bench } from './bench.ts';

interface Mark {
  readonly [prop: string]: Json;
  readonly label: string;
  readonly when: readonly Json[];
}

const labelOf = ({ label, name }: CollectionField): string => label ?? labelOfName(name);
const isDay = ({ type }: CollectionField): boolean => type === 'date' || type === 'datetime';
const figure = ({ type, computed }: CollectionField): boolean => (type === 'number' || type === 'money') && !computed;

const still =
  /\b(?:still|not yet|yet to|not|un(?=paid|read|done|sold|returned|finished|confirmed|answered|signed|settled|shipped|checked)|outstanding|missing|remaining|noch|nicht|offen\w*|fehlen\w*|fehlt|encore|pas|manque\w*|impaye\w*|aun|todavia|sin|falta\w*|pendiente\w*|ainda|nao|pendente\w*)\b/;
const back = /\b(?:back|return\w*|zuruck\w*|ruckgabe\w*|rendu\w*|retour\w*|devuel\w*|devol\w*)\b/;
const out =
  /\b(?:out|lent|on loan|borrowed|checked out|away|back|returned|verliehen|ausgeliehen|zuruck|prete\w*|dehors|sorti\w*|rendu\w*|prestad\w*|fuera|devuelt\w*|emprestad\w*|fora|devolvid\w*)\b/;
const scarce =
  /\b(?:low|run(?:s|ning)? (?:low|out)|almost (?:out|empty|gone)|(?:need|to be|must be) (?:re-?order\w*|restock\w*|refill\w*)|re-?order|restock|knapp\w*|nachbestell\w*|nachkaufen|(?:stock )?(?:faible|bas)|rupture|poc[ao]s?|bajo|agotad\w*|acabando|baixo)\b/;
const below = /\b(?:below|under|less than|fewer than|at most|unter|weniger als|sous|moins de|menos de|por debajo de|abaixo de)\s+(\d+)/;
const least = /\b(?:min(?:imum|imo|dest\w*)?|re-?order|melde\w*|threshold|seuil|umbral|limite)\b/;
const soon =
  /\b(?:(?:next|within|in|nachsten?|innerhalb von|in den nachsten|prochain\w*|dans les|proxim\w*|en los proximos|nos proximos)\s+(?:the\s+)?(?:next\s+)?(\d+)?\s*(day|days|week|weeks|month|months|tage?n?|wochen?|monate?n?|jours?|semaines?|mois|dias?|semanas?|mes|meses)|this (week|month)|diese (woche)|cette (semaine)|esta (semana)|soon|bald|bientot|pronto|em breve)\b/;
const today = /\b(?:today|now|due|heute|jetzt|fallig|aujourd'hui|maintenant|hoy|ahora|hoje|agora)\b/;
const needs = /\b(?:need|needs|must|should|due|brauch\w*|muss|mussen|besoin|doi(?:t|vent)|necesit\w*|toca|precis\w*)\b/;

const daysOf = (unit: string): number => (/^(?:w|sem)/.test(unit) ? 7 : /^(?:mo|me)/.test(unit) ? 30 : 1);
const usualDaysAhead = 7;

/** Fields that the words name by one of theirs: "consent" names "Consent form back". */
function namedIn(said: string, fields: readonly CollectionField[], { language }: Bench): CollectionField[] {
  const words = new Set(tokensOf(said.replace(/\bun(?=\w{4})/g, '')).map(({ key }) => stemOf(language, key)));
  return fields.filter((field) => tokensOf(labelOf(field)).some(({ key }) => key.length > 2 && words.has(stemOf(language, key))));
}

/** What day comes again so many days after another: "last watered" and "water every X days". */
function intervalIn(fields: readonly CollectionField[]): { day: CollectionField; every: CollectionField } | undefined {
  const every = fields.find(
    (field) => figure(field) && /\b(?:every|each|interval|alle|tous les|toutes les|cada|a cada)\b/.test(fold(labelOf(field))),
  );
  const day =
    fields.find((field) => isDay(field) && /\b(?:last|zuletzt|letzt\w*|derni\w*|ultim\w*)\b/.test(fold(labelOf(field)))) ??
    fields.find(isDay);
  return every && day ? { day, every } : undefined;
}

function conditionIn(said: string, fields: readonly CollectionField[], bench: Bench): Json[] | undefined {
  const { language, lexicon } = bench;
  const interval = needs.test(said) || today.test(said) ? intervalIn(fields) : undefined;
  if (interval) return [{ field: interval.day.name, days: { to: 0 }, plus: interval.every.name }];
  const [, limit] = below.exec(said) ?? [];
  const amounts = fields.filter((field) => figure(field) && !least.test(fold(labelOf(field))));
  const counted =
    namedIn(said, amounts, bench)[0] ?? amounts.find((field) => typeOf(labelOf(field), language, lexicon).id === 'quantity') ?? amounts[0];
  if (counted && limit !== undefined) return [{ field: counted.name, low: Number(limit) }];
  const threshold = fields.find((field) => figure(field) && least.test(fold(labelOf(field))));
  if (counted && scarce.test(said)) return [{ field: counted.name, low: threshold?.name ?? 1 }];
  const [near, count, unit = 'days', ...spans] = soon.exec(said) ?? [];
  const days = fields.filter(isDay);
  const due = namedIn(said, days, bench)[0] ?? days.find((field) => typeOf(labelOf(field), language, lexicon).id === 'due') ?? days[0];
  if (near !== undefined && due) {
    const span = spans.find((word) => word !== undefined);
    const to = span === undefined ? Number(count ?? (unit === 'days' ? usualDaysAhead : 1)) * daysOf(unit) : daysOf(span);
    return [{ field: due.name, days: { from: 0, to } }];
  }
  if (!still.test(said)) return undefined;
  const returned = out.test(said)
    ? fields.find((field) => (isDay(field) || field.type === 'boolean') && back.test(fold(labelOf(field))))
    : undefined;
  if (returned) return [{ field: returned.name, empty: true }];
  const ticks = fields.filter(({ type }) => type === 'boolean');
  const tick = namedIn(said, ticks, bench)[0] ?? (ticks.length === 1 || /missing|fehl|manqu|falt/.test(said) ? ticks[0] : undefined);
  return tick ? [{ field: tick.name, empty: true }] : undefined;
}

const opening =
  /^(?:and|also|please|then|to|i|we|want|need|would|'d|like|love|you|can|could|should|be|able|let|lets|us|me|see|show|tell|know|highlight|mark|list|find|at|a|glance|which|what|who|how|many|ones|of|them|those|the|all|it|are|is|have|has|red|in|colou?r|when|if|once)\s+/;

/** What the mark is called: the wish without the words of wishing. */
function nameOf(words: string, bench: Bench): string {
  let rest = words.trim().replace(/[\s.!?]+$/, '');
  if (bench.language === 'en')
    for (let match = opening.exec(fold(rest)); match && match[0].length < rest.length; match = opening.exec(fold(rest)))
      rest = rest.slice(match[0].length);
  return capitalised(shortened(rest, 40));
}

/**
 * The marks that the unread wishes of a sentence come to.
 * @returns with them the wishes that they grant
 */
export function marksOf({ fields }: Pick<Entity, 'fields'>, bench: Bench): { marks: readonly Mark[]; granted: ReadonlySet<Limit> } {
  const granted = new Set<Limit>();
  const marks = bench.u.limits.flatMap((limit): Mark[] => {
    const when = limit.id === 'unread' ? conditionIn(fold(limit.words), fields, bench) : undefined;
    if (!when) return [];
    granted.add(limit);
    return [{ label: nameOf(limit.words, bench), when }];
  });
  return { marks: [...new Map(marks.map((mark) => [JSON.stringify(mark.when), mark])).values()], granted };
}
