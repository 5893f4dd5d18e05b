/** A marked field with its marked options, as a field of a row. */
import type { MarkedField } from './marks.ts';
import type { Language } from '../../../../core/composition.ts';
import { capitalised } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { FieldWish } from '../understand/field-wish.ts';
import { wishOf } from '../understand/fields.ts';
import { booleanWish, oneOf } from '../understand/yes-or-no.ts';

/** More numbers than these are typed, not chosen. */
const mostNumbers = 20;

/** "1 to 7", "1-7". */
const range = /^(\d+)\s*(?:-|–|to|bis|à|a|until|até)\s*(\d+)$/i;

/** The numbers of a range that are few enough to choose from. */
function numbersOf([from, to]: readonly string[]): string[] {
  const [first, last] = to === undefined ? (range.exec(from ?? '')?.slice(1) ?? []).map(Number) : [Number(from), Number(to)];
  const count = first === undefined || last === undefined || !Number.isInteger(first) ? 0 : last - first + 1;
  return count > 2 && count <= mostNumbers ? Array.from({ length: count }, (_, at) => String((first ?? 0) + at)) : [];
}

/** "A to D". */
export const letterRange = /^([A-Z])\s*(?:-|–|to|bis|à|a)\s*([A-Z])$/;

function lettersOf([range = '', ...others]: readonly string[]): string[] {
  const [, from, to] = others.length === 0 ? (letterRange.exec(range) ?? []) : [];
  const [first, last] = [from, to].map((letter) => letter?.charCodeAt(0) ?? 0) as [number, number];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String.fromCharCode(first + at)).filter(() => first > 0);
}

/** "Single or joint" is one of two; "here or not" is yes or no. */
const either = /^([^,()]+?)\s(?:or|oder|ou|o|ó)\s([^,()]+)$/iu;
const denied = /^(?:not?|nicht|nein|non|pas|n[aã]o)(?:\s|$)/i;
const mostEither = 5;

function twoOf(name: string): readonly string[] {
  const [, one, other] = either.exec(name) ?? [];
  const isShort = name.split(/\s+/).length <= mostEither;
  return one === undefined || other === undefined || !isShort || denied.test(other) ? [] : [one, other];
}

/** "Se leva lenha", "whether they bring a dog": a field that was marked is no condition. */
function answeredByYes(name: string, language: Language, lexicon: Lexicon): FieldWish | undefined {
  const { rules } = lexicon.phrasing[language];
  const [asked] = new RegExp(`^(?:${rules.whether.split(' ').join('|')})\\s+`, 'i').exec(name) ?? [];
  if (asked === undefined) return undefined;
  const rest = name.slice(asked.length);
  return oneOf(rest, rules.or[0] ?? 'or') ?? booleanWish(rest, language, lexicon);
}

/** "Sent (yes/no)". */
const yesOrNo = /^(?:yes|no|y|n|ja|nein|j|oui|non|o|si|sí|s|sim|n[aã]o)$/i;

/** "S'il était présent ou absent": what is asked is one of two. */
const asks =
  /^(?:s['’](?:il|elle|ils) (?:est|était|a été)|si (?:está|estaba|es|fue|era)|se (?:está|estava|é|foi|era)|(?:whether|if) (?:it|he|she|they)(?:['’]s| is| was| were)|ob (?:er|sie|es)(?= .*(?:ist|war)$))\s+/iu;
/** "En qué punto está, recibida", "nothing fancy": no choices. */
const noChoice =
  /^(?:est[áa]|es|is|ist|est|é|nothing (?:fancy|special|complicated)|nichts (?:besonderes|kompliziertes)|rien de (?:compliqué|spécial)|nada (?:complicado|especial|raro|demais))$/i;
const lastTwo = /\s(?:or|oder|ou|o|u)\s/iu;

/** "Low/med/high n" due date. */
const hanging = /\s(?:n|and|or|und|oder|et|ou|y|o|e|&)$/i;

/** Choices as they are chosen: the last of them may be two. */
const tidied = (options: readonly string[]): string[] =>
  options
    .flatMap((option, at) => (at > 0 && at === options.length - 1 ? option.split(lastTwo) : [option]))
    .map((option) => option.replace(asks, '').replace(hanging, '').trim())
    .filter((option) => option !== '' && !noChoice.test(option));

/** @param money whether a bare amount of such rows is money. */
export function wishOfMarked(field: MarkedField, language: Language, lexicon: Lexicon, money: boolean): FieldWish {
  const wish = wishWith(field, language, lexicon, money);
  return field.isRequired ? { ...wish, required: true } : wish;
}

/** "A button for watered today" is pressed. */
const pressed = /^(?:an?\s)?(?:button|knopf|bouton|bot[oó]n|bot[aã]o)\s+(?:for|to|für|zum|pour|para)\s+/iu;
/** "Which room it's in". */
const where = /\s+(?:it|he|she|they)(?:['’]|(?:['’](?:s|re)| is| are)\s+(?:in|on|at|from|for))$/iu;

function wishWith({ name: whole, options: told }: MarkedField, language: Language, lexicon: Lexicon, money: boolean): FieldWish {
  if (pressed.test(whole)) return { label: capitalised(whole.replace(pressed, '')), type: 'boolean', known: true };
  const said = whole.replace(where, '');
  const options = tidied(told);
  const name = either.test(said) ? said.replace(asks, '') : said;
  const wish = answeredByYes(name, language, lexicon) ??
    wishOf(name, language, lexicon, money) ?? { label: capitalised(name), type: 'text', known: true };
  const { label, id, required } = wish;
  const chosen = (choices: readonly string[]): FieldWish => ({
    label,
    ...(id === undefined ? {} : { id }),
    ...(required === undefined ? {} : { required }),
    type: 'choice',
    options: choices,
    known: true,
  });
  const isNumbered = options.length > 0 && options.length <= 2 && options.every((option) => /^\d+$|^\d+\D+\d+$/.test(option));
  if (isNumbered) {
    const numbers = numbersOf(options);
    if (wish.type === 'text' && numbers.length > 0) return chosen(numbers);
    return wishOf(`${name} (${options.join('-')})`, language, lexicon, money) ?? wish;
  }
  const letters = lettersOf(options);
  if (letters.length > 0) return chosen(letters);
  if (options.length === 2 && options.every((option) => yesOrNo.test(option)))
    return { label, ...(id === undefined ? {} : { id }), type: 'boolean', known: true };
  if (options.length > 1) return chosen(options);
  if (options.length === 1) return wishOf(`${name} (${options[0] ?? ''})`, language, lexicon, money) ?? wish;
  const two = name !== said || (wish.type === 'text' && !wish.known) ? twoOf(name) : [];
  const areFields = name === said && two.some((one) => lexicon.fields.exactly(one, language) !== undefined);
  return two.length === 2 && !areFields ? { ...chosen(two), label: capitalised(name) } : wish;
}
