/** What a choice offers: options of a field, columns of a board, answers of a poll; a text that becomes a choice. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { AppSpec, Entity, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import { matchOf } from '../understand/wishes.ts';
import { fieldNamed, labelOf, openEntities, withFields } from './meant.ts';
import { outOf } from './fields.ts';
import type { Edit, Rule, Wish } from './rule.ts';

/** A list of options somewhere in the app. */
interface Choice {
  readonly label: string;
  readonly options: readonly string[];
  readonly entity?: Entity;
  readonly field?: CollectionField;
  readonly poll?: PartUse;
}

/** A board has at most so many columns (catalog/components/board). */
const mostColumns = 5;

const isBoardField = (spec: AppSpec, name: string): boolean =>
  spec.parts.some(({ part, props }) => part === 'board' && props['columnField'] === name);

/** Every list of options that people can change; rows of another kind are none. */
function choicesOf(spec: AppSpec): Choice[] {
  const fields = openEntities(spec).flatMap((entity) =>
    entity.fields.flatMap((field) =>
      field.type === 'choice' && field.from === undefined ? [{ entity, field, label: labelOf(field), options: field.options ?? [] }] : [],
    ),
  );
  const polls = spec.parts.flatMap((poll) =>
    poll.part === 'poll' ? [{ poll, label: spec.title, options: (poll.props['options'] as readonly string[] | undefined) ?? [] }] : [],
  );
  return [...fields, ...polls];
}

/** The spec with other options in one list, wherever it is used. */
export function withOptions(spec: AppSpec, { entity, field, poll }: Choice, options: readonly string[]): AppSpec {
  const parts = spec.parts.map((use): PartUse => {
    if (use === poll) return { ...use, props: { ...use.props, options: [...options] } };
    return use.part === 'board' && field && use.props['columnField'] === field.name
      ? { ...use, props: { ...use.props, columns: [...options] } }
      : use;
  });
  const owner = entity ?? spec.entities.find(({ collection }) => collection === poll?.props['collection']);
  const name = field?.name ?? 'choice';
  const next = owner
    ? withFields(spec, owner, (fields) => fields.map((other) => (other.name === name ? { ...other, options: [...options] } : other)))
    : spec;
  return { ...next, parts };
}

const columnWord = /\b(columns?|lanes?|stages?|spalten?|colonnes?|columnas?|colunas?)\b/;
const optionWord =
  /\b(options?|optionen|auswahl|choices?|values?|answers?|antwort(en)?|choix|opcion(es)?|opcoes|opcao|respuestas?|respostas?)\b/;
const places =
  /[\s,]+(?:(?<first>at the (?:very )?(?:start|beginning|front|top)|(?:as the )?first|am anfang|ganz vorn|an den anfang|au debut|en premier|al principio|al inicio|no inicio|no comeco)|(?<end>at the (?:very )?end|last|am ende|ans ende|a la fin|al final|no fim|no final)|(?:between|zwischen|entre) (?<between>.+?) (?:and|und|et|y|e) (?<until>.+)|(?:before|vor|avant|antes de|antes do|antes da) (?<before>.+)|(?:after|behind|nach|hinter|apres|despues de|depois de|depois do|depois da) (?<after>.+))$/;

/** Words of an option list without where they should stand; the place is one in `options`. */
function placed(words: string, options: readonly string[]): { readonly words: string; readonly at: number } {
  const match = places.exec(fold(words));
  const { first, between, until, before, after } = match?.groups ?? {};
  const placeOf = (name: string): number =>
    options.findIndex((option) => fold(option) === fold(name).replace(/^(the|die|der|das|la|le|el|o|a)\s+/, ''));
  const found = placeOf(before ?? between ?? after ?? '');
  const end = until === undefined ? -1 : placeOf(until);
  const at = first !== undefined ? 0 : found < 0 ? (end < 0 ? options.length : end) : before === undefined ? found + 1 : found;
  // "Before" with nothing known behind it may be a part of the name.
  return match && (before ?? between ?? after) !== undefined && found < 0 && end < 0
    ? { words, at: options.length }
    : { words: match ? words.slice(0, match.index) : words, at };
}

/** The list that an addition means: by its name, a board's for "column", else the first. */
function meantChoice(wish: Wish, owner: string | undefined, said: string): Choice | undefined {
  const choices = choicesOf(wish.spec);
  const boardChoice = choices.find(({ field }) => field && isBoardField(wish.spec, field.name));
  if (owner !== undefined) {
    const named = fieldNamed(wish, owner);
    if (/\b(board|poll|vote|umfrage|sondage|encuesta|enquete|quadro|tablero|tableau)\b/.test(fold(owner)))
      return boardChoice ?? choices.find(({ poll }) => poll);
    return choices.find(({ field }) => field !== undefined && field === named?.field);
  }
  if (columnWord.test(said)) return boardChoice;
  if (optionWord.test(said)) return choices[0];
  const name = said.replace(
    /^(an?|the|another|new|eine?n?|die|der|das|neue[rn]?|weitere|une?|la|le|nouvelle|una?|nueva|otra|uma?|nova|outra|o)\s+/g,
    '',
  );
  return choices.find(({ field }) => field !== undefined && field === fieldNamed(wish, name)?.field);
}

const kinds =
  'options?|optionen|choices?|values?|columns?|lanes?|stages?|categor(?:y|ies)|status|types?|answers?|spalten?|kategorien?|auswahl|antwort|typ|colonnes?|categories?|choix|columnas?|categorias?|opcion|opciones|tipo|colunas?|opcao|opcoes|resposta|respuesta';
const kindInFront = new RegExp(
  `^((?:(?:two|three|zwei|drei|deux|trois|dos|tres|duas|dois|an?|the|another|new|some|eine?n?|die|der|das|neue[rn]?|weitere|une?|la|le|les|nouvelle|los|las|una?|nueva|otra|uma?|nova|outra|o|as|os)\\s+)*(?:${kinds}))(?:\\s+(?:called|named|namens|appelee?|llamad[ao]|chamad[ao]))?\\s*:?\\s+(?=\\S)`,
);

/** "A Blocked column": on a board. */
const kindBehind = /^(\S.*?)[\s-]+(?:columns?|lanes?|stages?|spalten?)(?![\p{L}])/iu;

/** New options of a choice, columns of a board or answers of a poll. */
export const addOption: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const match = matchOf(lexicon, 'addOption', clause, language);
  const into = match?.x !== undefined && match.y !== undefined ? meantChoice(wish, match.y, '') : undefined;
  if (into && match?.x !== undefined) return grown(wish, into, match.x.replace(kindInFront, ''));
  const added = matchOf(lexicon, 'add', clause, language)?.x;
  if (added === undefined) return undefined;
  if (matchOf(lexicon, 'showing', clause, language)) return undefined;
  const article = clause.slice(0, clause.length - added.length);
  const behind = kindBehind.exec(added);
  const [column] = behind ? choicesOf(spec).filter(({ field }) => field && isBoardField(spec, field.name)) : [];
  if (behind?.[1] !== undefined && column) return grown(wish, column, `${behind[1]}${added.slice(behind[0].length)}`);
  const words = kindInFront.exec(fold(added));
  const names = words ? added.slice(words[0].length) : added;
  const only = spec.parts.find(({ part }) => part === 'poll') ? choicesOf(spec).find(({ poll }) => poll) : undefined;
  if (!words) return only && openEntities(spec).length === 0 && names.length < 60 ? grown(wish, only, names) : undefined;
  // "A status: a, b" names a field and what it can be; "a column for notes" a field.
  if (
    /^(for|für|pour|para|with|mit|field|feld)\b/i.test(names) ||
    (/:\s*$/.test(words[0]) && !columnWord.test(words[0]) && !optionWord.test(words[0]))
  )
    return undefined;
  const target = meantChoice(wish, undefined, words[1] ?? fold(article));
  const open = target ? undefined : fieldNamed(wish, (words[1] ?? '').replace(/^\S+\s+(?=\S)/, ''))?.field;
  if (open?.type === 'text' && names.length < 40) throw new AppError('composer_cannot', say('freeText', { x: names, y: labelOf(open) }));
  return target && !(target.field && fold(names) === 'field') ? grown(wish, target, names) : undefined;
};

function grown({ spec, language, lexicon, say }: Wish, target: Choice, words: string): Edit | undefined {
  const place = placed(words, target.options);
  const added = optionsOf(place.words.replace(/^(the\s+)?(options?|choices?|columns?|answers?)\s+/i, ''), language, lexicon)
    .map((option) => option.replace(/^["“„«]|["”“»]$/g, ''))
    .map((option) => (target.options.every((known) => /^\p{Lu}/u.test(known)) ? capitalised(option) : option))
    .filter((option) => !target.options.some((known) => fold(known) === fold(option)));
  const options = [...target.options.slice(0, place.at), ...added, ...target.options.slice(place.at)];
  if (target.field && isBoardField(spec, target.field.name) && options.length > mostColumns)
    throw new AppError('composer_cannot', say('noMoreColumns', { n: mostColumns }));
  return {
    spec: added.length === 0 ? spec : withOptions(spec, target, options),
    note: say('didAddOption', { x: added.join(', ') || place.words, y: target.label }),
  };
}

/** The option that words mean, with the list it is in. */
export function optionNamed(
  { spec, language, lexicon }: Wish,
  words: string,
): { readonly choice: Choice; readonly option: string } | undefined {
  const name = words
    .replace(new RegExp(`^(?:the |die |das |der |la |le |el |o |a )?(?:${kinds})\\s+`, 'i'), '')
    .replace(new RegExp(`\\s+(?:${kinds}|colum)$`, 'i'), '')
    .replace(/^["'“„«]|["'”“»]$/g, '');
  const wanted = [fold(name), fold(bare(name, language, lexicon))];
  for (const choice of choicesOf(spec)) {
    const option = choice.options.find((known) => wanted.includes(fold(known)));
    if (option !== undefined) return { choice, option };
  }
  return undefined;
}

/** An option goes from the list; rows that have it keep it. */
export const removeOption: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const words = matchOf(lexicon, 'remove', clause, language)?.x;
  if (words === undefined) return undefined;
  const head = words.replace(outOf, '');
  const found = optionNamed(wish, words) ?? optionNamed(wish, head);
  if (!found) return undefined;
  const { choice, option } = found;
  // A field that is called like the option is meant, unless the list is.
  const list = fieldNamed(wish, words.slice(head.length).replace(/^\s+\S+\s+/, ''));
  const isSaid = (list && list.field === choice.field) || columnWord.test(fold(words)) || optionWord.test(fold(words));
  if (!isSaid && fieldNamed(wish, head)) return undefined;
  const options = choice.options.filter((other) => other !== option);
  if (options.length < 2) throw new AppError('composer_cannot', say('needed', { x: option }));
  return { spec: withOptions(spec, choice, options), note: say('didRemoveOption', { x: option, y: choice.label }) };
};

/** "Genre should be a dropdown with A, B and C": the field keeps its name, so rows keep what they have. */
export const makeChoice: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const match = matchOf(lexicon, 'choice', clause, language);
  if (match?.x === undefined || match.y === undefined || ['required', 'optional'].some((key) => matchOf(lexicon, key, clause, language)))
    return undefined;
  const options = optionsOf(match.y.replace(/^\s*:\s*/, ''), language, lexicon);
  const found = fieldNamed(wish, match.x);
  if (!found || options.length < 2 || options.some((option) => option.length > 40)) return undefined;
  const { entity, field } = found;
  if (field.from !== undefined || spec.parts.some(({ props }) => props['titleField'] === field.name || props['doneField'] === field.name))
    throw new AppError('composer_cannot', say('needed', { x: labelOf(field) }));
  if (isBoardField(spec, field.name) && options.length > mostColumns)
    throw new AppError('composer_cannot', say('noMoreColumns', { n: mostColumns }));
  const typed = withFields(spec, entity, (fields) =>
    fields.map((other) => (other === field ? { ...other, type: 'choice' as const, options } : other)),
  );
  return {
    spec: withOptions(typed, { label: labelOf(field), options, entity, field }, options),
    note: say('didMakeChoice', { x: labelOf(field), y: options.join(', ') }),
  };
};
