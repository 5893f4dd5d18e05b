/** What a form asks for where people say who fills in what: "where neighbours put name, house number and what dish they bring". */
import type { Language } from '../../../../../core/composition.ts';
import { looksPlural } from '../../language/inflect.ts';
import { capitalised, fold } from '../../language/text.ts';
import { fieldWishes, wishOf, type FieldWish } from '../../understand/fields.ts';
import { optionsOf } from '../../understand/items.ts';
import { labelOfOptions } from '../../understand/known-options.ts';
import type { Bench } from '../bench.ts';
import { withoutRules, type House } from './house.ts';

/** What those who fill it in do with a field. */
const fills: Readonly<Record<Language, string>> = {
  en: 'put(?: down| in)?|enter|enters|write(?: down)?|leave|leaves|give|fill in|pick|picks|choose|chooses|select|selects|say|says|state|type(?: in)?|note(?: down)?|tell (?:us|me)|provide',
  de: 'eintragen|eintragt|eintrag|angeben|angibt|hinterlassen|hinterlasst|ausfullen|wahlen|wahlt|auswahlen|auswahlt|eingeben|aufschreiben|schreiben|nennen',
  fr: 'mettent|mettre|indiquent|indiquer|laissent|laisser|donnent|donner|saisissent|saisir|choisissent|choisir|choisit|entrent|remplissent|remplir|ecrivent|notent|noter|inscrivent|renseignent|precisent',
  es: 'ponen|pongan|poner|ponga|escriben|escriban|dejan|dejen|deje|dejar|indican|indiquen|indicar|eligen|elijan|elegir|elige|rellenan|rellenen|introducen|anotan|apuntan|seleccionan|digan|dicen',
  pt: 'poem|ponham|escrevem|escrevam|deixam|deixem|deixar|indicam|indiquem|indicar|escolhem|escolham|escolher|escolhe|preenchem|preencham|colocam|coloquem|informam|informem|dizem|digam',
};
const chooses = /^(?:pick|choose|select|wahl|auswahl|chois|elig|elij|eleg|selecc|escolh)/;
/** In German the list stands before its verb: "wo Eltern Name, Kind und Tag eintragen". */
const germanLead =
  /(?:^|\s)(?:wo|damit|dass|in de[mn]|in das|bei dem|auf der|auf dem)\s+(?:(?:die|der|man|jede[rs]?|alle|sich|mir|uns|sie)\s+)*(?:\p{Lu}\p{Ll}+\s+)?(?:ihren?|ihre?n?|seine?n?)?\s*/u;

const ours =
  /^(?:their|his|her|your|the|a|an|ihre?n?|seine?n?|leurs?|son|sa|ses|un|une|le|la|les|l'|sus?|el|los|las|una?|o seu|a sua|os seus|as suas|seu|sua|o|a|os|as|um|uma)\s+/i;

/** The list behind the first verb that fills something in, with the verbs inside of it as commas. */
function toldIn(rest: string, language: Language, isFilled: (list: string) => string): string | undefined {
  const folded = fold(rest);
  const verb = new RegExp(`(?<![\\p{L}-])(?:${fills[language]})(?![\\p{L}-])`, 'gu');
  const [first, ...others] = [...folded.matchAll(verb)];
  if (!first) return undefined;
  if (language === 'de') {
    const before = rest.slice(0, first.index);
    const lead = [...before.matchAll(new RegExp(germanLead.source, 'gu'))].at(-1);
    return lead ? before.slice(lead.index + lead[0].length) : undefined;
  }
  const marks = [first, ...others];
  const end = /[.;!?](?:\s|$)/.exec(folded.slice(first.index))?.index ?? folded.length;
  const pieces = marks
    .filter(({ index }) => index < first.index + end)
    .map((match, at) => {
      const from = match.index + match[0].length;
      const piece = rest.slice(from, Math.min(marks[at + 1]?.index ?? rest.length, first.index + end)).trim();
      const bare = piece.replace(/[\s,]+(?:and|und|et|y|e|then)?[\s,]*$/i, '');
      return chooses.test(match[0]) ? isFilled(bare) : bare;
    });
  return pieces.filter((piece) => piece !== '').join(', ');
}

/** "Pick soprano, alto or bass": options without their field. */
function asChoice(list: string, { language, lexicon, say }: Bench): string {
  const { or } = lexicon.rules.languages[language];
  const isEither = or.some((word) => fold(list).includes(` ${fold(word)} `)) && !list.includes('(');
  const options = isEither ? optionsOf(list, language, lexicon) : [];
  const areFields = options.filter((option) => lexicon.fields.exactly(option, language)).length > 1;
  if (options.length < 2 || areFields) return list;
  return `${labelOfOptions(options, language, lexicon) ?? say('choiceWord')} (${options.join(', ')})`;
}

const mostWords = 6;

/** What stands behind the first comma: "night shifts, name, ward and which night". */
const behindComma = (rest: string): string | undefined => /^[^,:(]{3,}[,:]\s+([^.;!?]+)/.exec(rest)?.[1];

const each = /^(?:pro|je|per|each|every|par|por|cada|chaque|a cada)\s+\S+\s+(?=\S)/i;

const asOptions =
  /\s+(?:als auswahl\w*|zur auswahl|zum auswahlen|zum auswählen|als dropdown|as (?:a |an )?(?:choice|option|options|dropdown|select)|to choose(?: from)?|(?:en|au|à) choix|à choisir|en liste déroulante|como opci[oó]n(?:es)?|a elegir|para elegir|como op[cç](?:[aã]o|[oõ]es)|à escolha|para escolher)$/i;

/** "Type of bike as a choice" is called "Type of bike"; wished colours are told in words. */
const tidied = (wish: FieldWish, language: Language): FieldWish => ({
  ...wish,
  label: wish.label.replace(asOptions, ''),
  ...(wish.type === 'color' && looksPlural(language, wish.label.split(' ')[0] ?? '') ? { type: 'text' as const } : {}),
});

/** "Pro Dienst Datum": what each row has is called "Datum". */
function perRow(wish: FieldWish, { language, lexicon }: Bench): FieldWish {
  const said = each.exec(wish.label)?.[0].length ?? 0;
  return said === 0 ? wish : (wishOf(wish.label.slice(said), language, lexicon, false) ?? wish);
}

/** "Soprano, alto, tenor or bass": what stands behind the comma goes on with the options before it. */
function joinedOptions(wishes: readonly FieldWish[], { language, lexicon }: Bench): FieldWish[] {
  const joined: FieldWish[] = [];
  for (const wish of wishes) {
    const before = joined.at(-1);
    const options = [...(before?.options ?? []), ...(wish.options ?? [])];
    const isUnnamed = wish.type === 'choice' && (wish.options ?? []).every((option) => fold(wish.label).includes(fold(option)));
    const goesOn = isUnnamed && before?.type === 'choice' && labelOfOptions(options, language, lexicon) !== undefined;
    if (goesOn) joined[joined.length - 1] = { ...before, options };
    else joined.push(wish);
  }
  return joined;
}

/** "The slot morning, noon or evening": the first option stands behind its field's name. */
function ownerOfOptions(wishes: readonly FieldWish[], { language, lexicon }: Bench): FieldWish[] {
  return wishes.flatMap((wish, at) => {
    const [before, next] = [wishes[at - 1], wishes[at + 1]];
    const firstOf = (owner: FieldWish | undefined, options: readonly string[] = []): string | undefined => {
      const [word, first] = /^(\S+) (\S+)$/.exec(owner?.label ?? '')?.slice(1) ?? [];
      const isOption = word !== undefined && first !== undefined && labelOfOptions([first, ...options], language, lexicon) !== undefined;
      return owner?.type === 'text' && isOption ? first : undefined;
    };
    if (firstOf(before, wish.options) !== undefined && wish.type === 'choice') return [];
    const first = next?.type === 'choice' ? firstOf(wish, next.options) : undefined;
    if (first === undefined) return [wish];
    return [{ label: wish.label.split(' ')[0] ?? '', type: 'choice', options: [first, ...(next?.options ?? [])], known: true }];
  });
}

/** The fields of a form or sheet, without what is a rule. */
export function formFields(bench: Bench, house: House): FieldWish[] {
  const { u, language, lexicon } = bench;
  if (u.isMarked) return [...u.fields];
  const verbs = new RegExp(`^(?:${fills[language]})\\s+`);
  const own = joinedOptions(
    ownerOfOptions(
      withoutRules(u.fields, house).map((wish) => {
        const said = verbs.exec(fold(wish.label))?.[0].length ?? 0;
        return said === 0
          ? perRow(tidied(wish, language), bench)
          : { ...wish, label: capitalised(wish.label.slice(said).replace(ours, '')) };
      }),
      bench,
    ),
    bench,
  );
  const known = (wishes: readonly FieldWish[]): number => wishes.filter((wish) => wish.known).length;
  const read = (list: string | undefined): FieldWish[] =>
    list === undefined
      ? []
      : fieldWishes(list, language, lexicon, false, () => false).flatMap((wish) => {
          const label = wish.label.replace(ours, '');
          const isShort = label.split(' ').length <= mostWords && label !== '';
          return isShort && !house.isSaid(label) ? [{ ...wish, label: capitalised(label) }] : [];
        });
  const told = read(toldIn(house.rest, language, (list) => asChoice(list, bench)));
  if (told.length >= 2 && known(told) >= known(own)) return told;
  const behind = own.length < 2 ? read(behindComma(house.rest)) : [];
  return behind.length >= 2 && known(behind) > known(own) ? behind : own;
}
