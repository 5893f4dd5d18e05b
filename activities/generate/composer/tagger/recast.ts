/** From marked words to a plain request: the app, its rows with their fields and options, and apart from it what else was wished for. */
import type { Language } from '../../../../core/composition.ts';
import { singularOf } from '../language/inflect.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Recast } from '../understand/clauses/recast.ts';
import { kindOf } from '../understand/clauses/verbatim.ts';
import type { FieldWish } from '../understand/field-wish.ts';
import { usualFields } from '../understand/fields.ts';
import { isRosterOfPeople } from '../understand/roster.ts';
import { bare, subjectOf, type Subject } from '../understand/subject.ts';
import type { Thing } from '../understand/thing.ts';
import { viewIn } from '../understand/wishes.ts';
import { withGaps } from './gaps.ts';
import { groupsOf, type Group } from './groups.ts';
import { appOf, headIn, titleBefore } from './heading.ts';
import type { AppKind, Mark, Span, MarkedField } from './marks.ts';
import { isAboutRows, isElse, isOfRows as areRows } from './about-rows.ts';
import { besideOf } from './beside.ts';
import { withStates } from './states.ts';
import { withSuggested } from './suggested.ts';
import { wishOfMarked } from './wish.ts';

/**
 * @param known the kind that it is known to ask for, one of rows
 * @returns undefined where the text is no request for rows, or says nothing of them
 */
export function recastMarked(
  text: string,
  found: readonly Span[],
  language: Language,
  lexicon: Lexicon,
  known?: AppKind,
): Recast | undefined {
  const told = withGaps(text, found, language, lexicon);
  const spans = known === 'voting' ? withSuggested(text, told, language, lexicon) : told;
  const words = (mark: Mark): string[] => spans.filter((span) => span.mark === mark).map(({ start, end }) => text.slice(start, end));
  const app = appOf(words('app'), language, lexicon);
  if (known === undefined && !isAboutRows(text, { spans, apps: words('app'), app }, language, lexicon)) return undefined;
  const { groups, loose } = groupsOf(text, spans, app, language, lexicon);
  const deeds = words('deed');
  const kind = app === '' ? undefined : kindOf(app, language, lexicon);
  // "A taster page: name, age", "a walk tally": it says how it is called, not what it is.
  const isPlace = kind !== undefined && !areRows(kind.rule);
  const listed = withStates(groups, loose, kind?.rule.skeleton === 'board', language, lexicon);
  const things = groups.length > 1 && kind?.rule.skeleton !== 'board' ? thingsOf(app, listed, language, lexicon) : [];
  // "And a search": no row has it.
  const isSeenAs = ({ name, options, join = '' }: MarkedField): boolean =>
    options.length === 0 && (isSeen(name, language, lexicon) || (/[.;]\s/.test(join) && sums.test(fold(name))));
  const all = listed.flatMap(({ fields }) => fields);
  const fields = all
    .filter((field) => !isSeenAs(field))
    .map((field) => wishOfMarked(field, language, lexicon, true))
    .filter(isNoOption);
  const choices = all.length === 0 ? loose.flatMap(({ options }) => options) : [];
  if (fields.length === 0 && things.length === 0 && choices.length < 2) return undefined;
  const thing = groups.find((group) => group.thing !== undefined)?.thing;
  const before = titleBefore(text, spans, language, lexicon);
  const isTitled = thing !== undefined && before !== undefined && kind === undefined;
  const named = headIn({ app: isPlace || isTitled ? '' : app, thing, deeds, text, spans }, language, lexicon);
  const isVerb = thing === undefined && verbAlone[language]?.test(fold(named)) === true;
  const isNone = named === '' || isVerb || isElse(named, language, lexicon);
  if (isNone && fields.length < 2) return undefined;
  const isOfPeople = isRosterOfPeople(kind?.id, fields);
  const isListed = isNone || isOfPeople || things.length > 1;
  // "Pupils with name and level, and a metronome": a tool beside the rows is not what they are called.
  const isBeside = isPlace && kind.id !== 'site' && thing !== undefined;
  const own = !isBeside && (isPlace || isListed) ? (app === '' ? named : app) : '';
  const name = words('name').find((one) => /\p{Ll}{2}|^\p{L}{3,}$/u.test(one));
  const title =
    (before !== undefined && (name === undefined || before.includes(name)) ? before : name) ?? (own === '' ? undefined : capitalised(own));
  return {
    core: `${isListed ? (lexicon.rules.kinds['list']?.heads[language]?.[0] ?? '') : named}${choices.length > 1 ? `: ${choices.join(', ')}` : ''}`,
    things,
    wishes: [...words('view'), ...all.filter(isSeenAs).map(({ name }) => name), ...words('rule'), ...deeds, ...(isBeside ? [app] : [])],
    told: besideOf(text, spans, language, lexicon),
    isMarked: true,
    ...(app === '' && thing === undefined ? { isUnnamed: true } : {}),
    ...(fields.length > 0 && things.length === 0 ? { fields } : {}),
    ...(title === undefined ? {} : { title }),
  };
}

/** "Priority: low, medium, high": what can be chosen before it is no field of its own. */
const isNoOption = ({ label, id, type }: FieldWish, at: number, all: readonly FieldWish[]): boolean =>
  id !== undefined ||
  type !== 'text' ||
  !all.slice(0, at).some(({ options = [] }) => options.some((option) => fold(option) === fold(label)));

/** "Lançar quando paga", "können": a verb names no rows. */
const verbAlone: Partial<Readonly<Record<Language, RegExp>>> = {
  de: /^(?:konnen|sollen|mussen|durfen|wollen|haben|sein|werden)$/,
  es: /^\p{L}+(?:[aei]r)(?:es)?$/u,
  pt: /^\p{L}+(?:[aei]r)(?:es)?$/u,
};

/** "At month end I need the total" sums up the rows. */
const sums = /^(?:totals?|sums?|summe|gesamtsumme|somme|totaux|suma|total geral|soma)$/;

const looks = new Set(['search', 'export', 'sort', 'calendar', 'overdue']);
/** "Name, quantity; sort, filter and export". */
const verbs = /^(?:sort|filter|search|export)$/i;
const isSeen = (item: string, language: Language, lexicon: Lexicon): boolean =>
  verbs.test(item) || (!lexicon.fields.exactly(item, language) && looks.has(viewIn(lexicon, item, language)?.kind ?? ''));

const fewestFields = 2;

/** Several kinds of rows; none where only one of them is one. */
function thingsOf(app: string, groups: readonly Group[], language: Language, lexicon: Lexicon): Thing[] {
  const made = groups.flatMap(({ thing, owner, fields }) => {
    if (thing === undefined && fields.length < fewestFields) return [];
    const subject =
      subjectOf(bare(thing ?? app, language, lexicon), language, lexicon) ??
      subjectOf(lexicon.rules.nouns['entry']?.[language][0] ?? '', language, lexicon);
    if (!subject) return [];
    const own =
      fields.length === 0
        ? usualFields(subject.rule?.rule.fields ?? ['name', 'notes'], language, lexicon, subject.rule?.rule.money ?? false)
        : fields.map((field) => wishOfMarked(field, language, lexicon, true));
    return own.length === 0 ? [] : [{ thing, owner, subject: { ...subject, title: capitalised(subject.plural) }, fields: own }];
  });
  return made.length < 2
    ? []
    : made.map(({ subject, fields, owner }, at): Thing => {
        const named = (field: FieldWish): number => made.slice(0, at).findIndex((other) => refersTo(field, other.subject, language));
        const owned = owner === undefined ? -1 : made.findIndex(({ thing }) => thing === owner);
        const of = owned < 0 ? Math.max(-1, ...fields.map(named)) : owned;
        // The choice of the other row stands in its place.
        const own = of < 0 ? fields : fields.filter((field) => named(field) !== of);
        return own.length === 0 ? { subject, fields } : { subject, fields: own, ...(of < 0 ? {} : { of }) };
      });
}

/** "Which tool" among the fields of loans, beside tools. */
function refersTo({ label, type, options }: FieldWish, { singular, plural }: Subject, language: Language): boolean {
  const nounOf = (words: string): string => fold(singularOf(language, tokensOf(words).at(-1)?.key ?? ''));
  const noun = nounOf(label);
  return type === 'text' && options === undefined && noun !== '' && [singular, plural].some((words) => nounOf(words) === noun);
}
