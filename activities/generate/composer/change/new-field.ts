/** The field that a wish for one names: its label, its kind of value and what it can be. */
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { wishOf, type FieldWish } from '../understand/fields.ts';
import { typeOf } from '../understand/field-type.ts';
import { itemsOf, optionsOf } from '../understand/items.ts';
import { entityIn, openEntities } from './meant.ts';
import type { Wish } from './rule.ts';

const fieldWords =
  /^(?:(?:an?|the|eine?n?|une?|una?|uma?|el|la|le|der|die|das)\s+)?(?:new\s+|extra\s+)?(?:one(?=\s+for)|autre(?=\s+pour)|otro(?=\s+para)|outro(?=\s+para)|weiteres(?=\s+für)|eins(?=\s+für)|fields?|columns?|felder|feld|spalten?|champs?|colonnes?|campos?|columnas?|colunas?|dropdown|drop-down|choice|select|checkbox|auswahl|auswahlfeld|liste déroulante|desplegable)(?:\s+(?:field|list))?\s*(?:for|called|named|with|of|für|mit|namens|pour|appelée?|avec|para|llamad[oa]|chamad[oa]|con|com|de|:)?\s*(?:the\s+)?/i;
const fieldTail =
  /\s+(?:fields?|columns?|felder|feld|spalten?|champs?|colonnes?|campos?|columnas?|colunas?|dropdown|checkbox|tick box|auswahl)$/i;

/** Whether the wish says that it is for a field. */
export const saysField = (words: string): boolean =>
  typedField.some((pattern) => pattern.test(words)) || fieldWords.test(words) || fieldTail.test(nameAndOptions(words)?.name ?? words);

const withoutFieldWords = (words: string): string => words.replace(fieldWords, '').replace(fieldTail, '').trim();

/** "Status: planned, done", "priority with low and high": a name and what stands behind it. */
function nameAndOptions(words: string): { readonly name: string; readonly list: string } | undefined {
  const [, name, list] =
    /^([^:,]{2,50}?)\s*:\s*(.+)$/.exec(words) ??
    /^([^,]{2,50}?)\s+(?:with|mit|avec|con|com|either|entweder|soit)\s+(?:(?:the|den|die|les|las|los|as|os)\s+)?(?:(?:options?|choices?|values?|optionen|werten?|choix|opciones|valores|opções)\s*:?\s+)?(.+)$/i.exec(
      words,
    ) ??
    [];
  return name === undefined || list === undefined ? undefined : { name, list };
}

/** "A date field called repotted", "un campo fecha llamado poda": the kind of value stands before or behind the word for a field. */
const typedField = [
  /^(?:(?:an?|ein|eine|new)\s+)?(?<type>\p{L}+)[\s-]+(?:field|column|feld|spalte)\s+(?:called|named|for|namens|für)\s+(?<name>.+)$/iu,
  /^(?:(?:une?|una?|uma?)\s+)?(?:champ|colonne|campo|columna|coluna)\s+(?:de\s+)?(?<type>\p{L}+)\s+(?:appelée?|nommée?|llamad[oa]|chamad[oa])\s+(?<name>.+)$/iu,
];

function typedFieldIn(words: string, { language, lexicon }: Wish): FieldWish | undefined {
  const { type = '', name = '' } = typedField.map((pattern) => pattern.exec(words)?.groups).find((groups) => groups !== undefined) ?? {};
  const kind = type === '' ? undefined : typeOf(type, language, lexicon);
  const field = kind?.known ? wishOf(name, language, lexicon, true) : undefined;
  return kind && field && { ...field, type: kind.type, known: true };
}

/** "A checkbox for emergencies", "una casilla urgente". */
const tickBox =
  /^(?:(?:an?|the|eine?n?|une?|una?|uma?)\s+)?(?:check-?box|tick ?box|yes[/-]no(?: field)?|toggle|switch|kontrollkästchen|häkchen|ja[/-]nein(?:-feld)?|case à cocher|case|casilla|caixa(?: de seleção)?)\s+(?:field\s+)?(?:for|called|named|if|whether|für|namens|ob|pour|para|si|se|de|:)?\s*(?:the\s+|die\s+|das\s+)?(\p{L}[\p{L} -]{1,40})$/iu;

/** The words as fields, one or several: an option list stays with its name. */
export function fieldsWished(words: string, asked: boolean, wish: Wish): readonly FieldWish[] | undefined {
  const { language, lexicon } = wish;
  const typed = typedFieldIn(words, wish);
  if (typed) return [typed];
  const tick = tickBox.exec(words)?.[1];
  if (tick !== undefined) return [{ label: capitalised(shortened(tick, 40)), type: 'boolean', known: true }];
  const named = nameAndOptions(words);
  const options = named ? optionsOf(named.list, language, lexicon) : [];
  const isList = options.length > 1 && !options.every((option) => lexicon.fields.exactly(option, language)?.rule.type === 'text');
  if (named && isList && !/^\s*(?:and|und|et|y|e)\s/i.test(named.name)) {
    const made = wishOf(withoutFieldWords(named.name), language, lexicon, true);
    return made && isName(made.label) ? [{ ...made, type: 'choice', options, known: true }] : undefined;
  }
  const made = itemsOf(withoutFieldWords(words), language, lexicon).map((item) => oneField(withoutFieldWords(item), asked, wish));
  return made.length > 0 && made.every((field) => field !== undefined) ? made : undefined;
}

/** Longer names are sentences that were not understood. */
const mostWords = 5;
const isName = (label: string): boolean => tokensOf(label).length <= mostWords;

function oneField(item: string, asked: boolean, wish: Wish): FieldWish | undefined {
  const yesNo = whether(item, wish);
  if (yesNo !== undefined) return { label: yesNo, type: 'boolean', known: true };
  const field = wishOf(item, wish.language, wish.lexicon, true);
  // "Recipes by duration" is no name of a field of recipes.
  const isAboutRows = openEntities(wish.spec).some(({ plural }) => fold(field?.label ?? '').startsWith(`${fold(plural)} `));
  if (!field || isAboutRows || (!isName(field.label) && !(asked && field.known))) return undefined;
  // "A receipt as a picture" is called Receipt.
  const label = field.type === 'text' ? field.label : field.label.replace(asType, '');
  return { ...field, label };
}

const asType = /\s+(?:as an? \p{Ll}+|als \p{Lu}\p{L}+|en \p{Ll}+|como \p{Ll}+)$/u;

const question =
  /^(?:(?:to|zu)\s+)?(?:(?:tick|check|mark|cross|abhaken|ankreuzen|cocher|marcar|see|know|track|note|record)(?:\s+off)?,?\s+)?(?:whether|if|ob|si|se)\s+/i;
const helping =
  /\b(?:has|have|had|been|is|are|was|were|am|got|did|do|does|already|i|we|he|she|it|they|them|a|an|the|each|ist|sind|war|wurde|wurden|worden|hat|haben|schon|bereits|ich|wir|es|sie|ein|eine|der|die|das|est|sont|a|ont|ete|deja|je|j|il|elle|on|un|une|le|la|les|l|esta|estan|ha|han|sido|fue|ya|el|los|las|una|foi|ja|esta|estao|o|os|as|um|uma|eu)\b/g;

/** "Whether a lesson has been paid" is Paid. */
function whether(item: string, { spec }: Wish): string | undefined {
  const folded = fold(item);
  const opener = question.exec(folded);
  if (!opener) return undefined;
  const entity = entityIn(spec, item);
  const calls = entity ? [entity.singular, entity.plural] : openEntities(spec).flatMap(({ singular, plural }) => [singular, plural]);
  const named = new Set(calls.flatMap((call) => tokensOf(call).map(({ key }) => key)));
  const rest = item.slice(opener[0].length);
  const words = tokensOf(rest).filter(({ key }) => key.replace(helping, '') !== '' && !named.has(key));
  const [first, last] = [words[0], words.at(-1)];
  return first && last && words.length <= 4 ? capitalised(shortened(rest.slice(first.start, last.end), 40)) : undefined;
}
