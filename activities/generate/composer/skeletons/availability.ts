/** Who can come when: dates that are added, people, and an answer of each to each. */
import type { Entity } from '../../../../core/composition.ts';
import { looksPlural, singularOf } from '../language/inflect.ts';
import { slugOf } from '../language/names.ts';
import { capitalised, fold } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import { namedSubject } from '../understand/subject.ts';
import { componentOf, entityOf, fieldsCode, headline, use, type Bench, type Draft } from './bench.ts';
import { formFields } from './house/asked-list.ts';
import { heard } from './house/heard.ts';
import { houseOf } from './house/house.ts';
import { cutTitle } from './house/title.ts';
import { styleOf } from '../understand/style.ts';

const yes = /\b(?:yes|ja|oui|si|sim)\b/;
const no = /\b(?:no|nein|non|nao)\b/;
const maybe = /\b(?:maybe|perhaps|if need be|vielleicht|eventuell|vllt|peut-etre|quizas?|tal vez|a lo mejor|talvez)\b/;
/** The three in a row: "yes, no or maybe". */
const threeAnswers = new RegExp(
  `${yes.source}[^.;:]{0,12}(?:${no.source}[^.;:]{0,16}${maybe.source}|${maybe.source}[^.;:]{0,16}${no.source})`,
);
const everyone =
  /(?:^|\s)(?:everyone|everybody|people|each|all|alle|jeder|jede|tous|toutes|chacun|les gens|todos|todas|cada uno|la gente|cada um|as pessoas)$/;
const dates =
  /\b(?:dates?|when|days|evenings|termin\w*|tage|abende|wann|jours?|soirs?|quand|fechas?|dias?|cuando|datas?|quando|calend\w*|kalender|agenda|rehears\w*|proben?|repetitions?|ensayos?|ensaios?|training\w*|gigs?|matches|games)\b/;

/** Whether people answer for dates, as with "yes, no or maybe" for each rehearsal. */
export function asksDates({ u }: Bench): boolean {
  if (u.kind?.id === 'availability') return true;
  const said = fold(heard(u));
  return threeAnswers.test(said) && dates.test(said);
}

const capital = String.raw`\p{Lu}[\p{L}'’-]+`;
const inBrackets = new RegExp(`\\(\\s*(${capital}(?:\\s*[,;]\\s*${capital})+(?:,?\\s+(?:and|und|et|y|e)\\s+${capital})?)\\s*\\)`, 'u');
const behindLead = new RegExp(
  `(?:for|between|with|among|für|zwischen|mit|von|pour|entre|avec|para|con|com)\\s+(${capital}(?:\\s*,\\s*${capital})*,?\\s+(?:and|und|et|y|e)\\s+${capital})(?![\\p{L}])`,
  'u',
);

/** Three or more at the end of a clause; in German such words are any nouns. */
const behindComma = new RegExp(`,\\s+(${capital}(?:\\s*,\\s*${capital})+,?\\s+(?:and|et|y|e)\\s+${capital})(?=\\s*(?:$|[.;]))`, 'u');

/** "Everyone (Mara, Joe, Teo, Linh)": who answers. */
function peopleIn({ u, language, lexicon }: Bench): string[] {
  const said = inBrackets.exec(heard(u))?.[1] ?? behindLead.exec(heard(u))?.[1] ?? behindComma.exec(heard(u))?.[1] ?? '';
  const names = said.split(/\s*[,;]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e)\s+/).filter((name) => name !== '');
  const isWord = (name: string): boolean =>
    [lexicon.nouns, lexicon.fields].some((index) => index.exactly(name, language) !== undefined) ||
    yes.test(fold(name)) ||
    no.test(fold(name));
  const found = names.some(isWord) ? [] : names;
  const chosen = u.fields.find(({ type, id, options = [] }) => type === 'choice' && id === 'person' && options.length > 1)?.options;
  return found.length > 1 ? found : [...(chosen ?? [])];
}

const isType = ({ type, label, known }: FieldWish, language: Bench['language']): boolean =>
  type === 'text' && !known && !label.includes(' ') && looksPlural(language, label);

/** "Rehearsals and gigs": what a date can be. */
function withTypes(wishes: readonly FieldWish[], { language, say }: Bench): FieldWish[] {
  const types = wishes.filter((wish) => isType(wish, language));
  if (types.length < 2) return [...wishes];
  const options = types.map(({ label }) => capitalised(singularOf(language, label)));
  return [{ label: say('ledgerKind'), type: 'choice', options, known: true }, ...wishes.filter((wish) => !types.includes(wish))];
}

/** What the grid shows by itself. */
const shows =
  /\b(?:wins?|best|most|suits|passt|gewinnt|besten?|meisten|gagne|meilleure?|convient|gana|mejor|mas votada|ganha|vence|melhor)\b/;

/** The fields of a date, without who answers and what. */
function dateFields(bench: Bench, people: readonly string[]): FieldWish[] {
  const { language, lexicon } = bench;
  const own = new Set([...people, ...bench.say('yesNoMaybe').split(', ')].map(fold));
  const isAnswer = ({ label, options = [], id }: FieldWish): boolean => {
    const words = fold(label);
    const spoken = [yes, no, maybe].filter((word) => word.test(words)).length > 0 && words.split(' ').length < 5;
    return (
      own.has(words) ||
      everyone.test(words) ||
      spoken ||
      options.some((option) => own.has(fold(option))) ||
      id === 'name' ||
      id === 'person' ||
      id === 'coming'
    );
  };
  const asked = withTypes(
    formFields(bench, houseOf(bench)).filter((wish) => !isAnswer(wish)),
    bench,
  ).filter(
    ({ known, label }) =>
      !shows.test(fold(label)) && !styleOf(label, language, lexicon, true).dark && (known || label.split(' ').length < 3),
  );
  const when = asked.some(({ type }) => type === 'date' || type === 'datetime') ? [] : usualFields(['date'], language, lexicon);
  const rest = asked.length > 0 ? asked : usualFields(['time', 'place'], language, lexicon);
  const date = rest.find(({ type }) => type === 'date');
  return date ? [date, ...rest.filter((wish) => wish !== date)] : [...when, ...rest];
}

/** What is answered for: rehearsals where the sentence names them, else dates. */
function answeredIn({ u, say, language }: Bench): { text: string; singular: string; plural: string } {
  const rule = u.subject?.rule;
  if (rule && ['event', 'rehearsal', 'meeting', 'match', 'training'].includes(rule.id)) return namedSubject(rule, language);
  const [singular = 'date', plural = 'dates'] = say('dateRow').split(', ');
  return { text: plural, singular, plural };
}

/** A head that says no more than "poll" or "calendar" is no title: then the dates give it. */
function titleOf({ fields }: Entity, { u, language, lexicon, say }: Bench): string {
  const line = cutTitle(headline(u, 200));
  if (lexicon.asked.exactly(line, language) === undefined) return line;
  const types = u.fields.filter((wish) => isType(wish, language)).map(({ label }) => label);
  const isTyped = types.length > 1 && fields.some(({ options = [] }) => options.length === types.length);
  const plurals = types.map((label, at) => (at > 0 && language !== 'de' ? label.toLowerCase() : label));
  return isTyped ? capitalised(new Intl.ListFormat(language).format(plurals)) : say('whoCanComeTitle');
}

export function availability(bench: Bench): Draft {
  const { u, language, say } = bench;
  const people = peopleIn(bench);
  const entity: Entity = entityOf(answeredIn(bench), dateFields(bench, people), bench);
  const answers = say('yesNoMaybe').split(', ');
  const date = entity.fields.find(({ type }) => type === 'date' || type === 'datetime');
  const time = entity.fields.find(({ type }) => type === 'time');
  const title = u.name ?? titleOf(entity, bench);
  const text = say('whoCanCome');
  const collection = slugOf(`${entity.collection} answers`, 'en', 'answers', 60);
  const shared = { collection: entity.collection, fields: fieldsCode(entity, language), noun: entity.singular, plural: entity.plural };
  const name = componentOf(entity, language);
  const inCalendar = u.kind?.rule.skeleton === 'calendar' || u.views.some(({ kind }) => kind === 'calendar');
  const named = entity.fields.find(({ type }) => type === 'text' || type === 'choice') ?? date;
  return {
    appType: 'webapp',
    title,
    tagline: text,
    layout: 'stack',
    entities: [
      { ...entity, fields: entity.fields.map((field) => ({ ...field, required: field === date })) },
      {
        collection,
        singular: say('answerRow'),
        plural: say('answerRow'),
        fields: [
          { name: 'date', type: 'text', required: true },
          { name: 'person', type: 'text', required: true },
          { name: 'answer', type: 'choice', options: answers },
        ],
      },
    ],
    parts: [
      use('page-header', { title, text }),
      ...(inCalendar && date
        ? [
            use(
              'calendar',
              { ...shared, dateField: date.name, titleField: named?.name ?? date.name, ...(time ? { timeField: time.name } : {}) },
              `${name}Calendar`,
            ),
          ]
        : []),
      use(
        'availability',
        { ...shared, answersCollection: collection, answers, ...(people.length > 0 ? { people } : {}) },
        `${name}Answers`,
      ),
    ],
    grants: ({ said }) => maybe.test(fold(said)) || shows.test(fold(said)),
  };
}
