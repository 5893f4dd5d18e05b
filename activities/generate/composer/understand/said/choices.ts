/** What can be chosen of goods: "jars of 250g and 500g", "talla S, M y L para las camisetas", "in the colours red and blue". */
import { languages, type Language } from '../../../../../core/composition.ts';
import { singularOf } from '../../language/inflect.ts';
import { capitalised, fold } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { uncoloured } from '../style.ts';
import { cutOut, type Span } from './span.ts';

export interface GoodsChoice {
  /** In the words of the sentence: "Jar"; nothing where it only lists sizes. */
  readonly label?: string;
  readonly options: readonly string[];
  /** The one kind of goods that has it: "camisetas". */
  readonly of?: string;
}

const joins = String.raw`(?:\s*[,/]\s*(?:(?:and|or|und|oder|et|ou|y|o|e)\s+)?|\s+(?:and|or|und|oder|et|ou|y|o|e)\s+)`;
/** Before the last of a list. */
const lastOne = String.raw`(?:\s+(?:and|or|und|oder|et|ou|y|o|e)\s+)`;
const measure = String.raw`\d+(?:[.,]\d+)?\s?(?:kg|g|gr|ml|cl|dl|l|lbs?|oz|cm|mm)(?![\p{L}\d])`;
/** Behind a word for sizes: "36-38", "42". */
const numbered = String.raw`\d{2,3}(?:\s?[-–/]\s?\d{2,3})?(?![\d\p{L}])`;
const plainNumber = String.raw`\d{1,3}(?![\d\p{L}.])`;
const letter = String.raw`(?<![\p{L}\d])(?:XXS|XS|S|M|L|XL|XXL|XXXL|[2-5]XL|PP|P|G|GG|EG)(?![\p{L}\d])`;
const word = String.raw`(?<!\p{L})(?:small|medium|large|extra large|klein|mittel|gro(?:ß|ss)|petite?|moyenn?e?|grande?|pequeñ[oa]|pequen[oa]|median[oa]|médi[oa])(?!\p{L})(?=\s*(?:[,/.;)]|$|\s(?:and|or|und|oder|et|ou|y|o|e|for|für|pour|para)\s))`;
const sizeLabel = String.raw`(?<!\p{L})(?:(?:in|en|em|nos|dans)\s+)?(?:the\s+|den\s+|las\s+|les\s+|os\s+)?(?:[Ss]izes?|[Gg]r(?:ö|oe|o)(?:ß|ss)en?|[Tt]ailles?|[Tt]allas?|[Tt]amaños?|[Tt]amanhos?)(?:\s+(?:of|de|von))?\s*[:(]?\s*`;
const container = String.raw`(?<container>\p{L}{3,})\s+(?:of|de|à|a|zu|mit|von|d')\s+`;
/** "Cider in 1l and 3l". */
const inMeasures = String.raw`(?<!\p{L})(?:in|en|em)\s+(?=\d)`;
const owner = String.raw`(?:\s*\)?\s+(?:for|für|pour|para)\s+(?:the\s+|die\s+|den\s+|les\s+|las\s+|los\s+|as\s+|os\s+)?(?<of>\p{L}+(?:-\p{L}+)*))?`;
/** "S to XL" and "S–XL". */
const range = String.raw`(?<from>${letter})\s*(?:-|–|to|bis|à|a|até)\s*(?<upTo>${letter})`;
const letters = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', 'XXXL'];

const runOf = (atom: string): string => `${atom}(?:${joins}${atom})+`;
const sizes = new RegExp(
  `(?:${sizeLabel}(?<numbers>${runOf(numbered)})|${container}(?<pieces>${runOf(plainNumber)})|(?:${sizeLabel}|${container.replace('container', 'holder')}|(?<measured>${inMeasures}))?(?<list>${range}|${runOf(measure)}|${runOf(letter)}|${runOf(word)}))\\)?${owner}`,
  'u',
);

function rangeOf(from: string, upTo: string): string[] {
  const [first, last] = [letters.indexOf(from), letters.indexOf(upTo)];
  return first >= 0 && last > first ? letters.slice(first, last + 1) : [from, upTo];
}

const split = (list: string): string[] => list.split(new RegExp(joins, 'u')).map((option) => option.trim());

/** "T-shirts in S and M, records and stickers": what stands before the sizes has them alone, where more follows and nothing comes first. */
function onlyBefore(text: string, start: number, end: number): string | undefined {
  const clause =
    text
      .slice(0, start)
      .split(/[,.;:(]|\s(?:for|with|für|mit|pour|avec|para|con|com|vender|vendre|sell)\s/iu)
      .at(-1) ?? '';
  const isFirst =
    !new RegExp(`${joins}\\p{L}`, 'u').test(clause.trim()) && !/,/.test(text.slice(0, start).slice(-clause.length - 2, -clause.length));
  const goesOn = new RegExp(`^(?:${joins})\\p{L}`, 'u').test(text.slice(end));
  return isFirst && goesOn ? clause.trim().split(/\s+/).at(-1) : undefined;
}

/** Colours stand behind the word for them; without it they are how the page looks. */
function coloursIn(text: string, { rules }: Lexicon): (GoodsChoice & Span) | undefined {
  const names = Object.values(rules.looks.colours).flatMap((lists) => languages.flatMap((language) => lists[language]));
  const colour = String.raw`(?<!\p{L})(?:${[...names.map(fold), uncoloured.source.slice(1, -1)].join('|')})(?!\p{L})`;
  const label = String.raw`(?<!\p{L})(?:(?:in|en|em|nas?|dans)\s+)?(?:(?:the|den|les|los|as)\s+)?(?<label>colou?rs?|farben?|couleurs?|colou?res?|cores)\s*[:(]?\s*`;
  const match = new RegExp(`${label}(?<list>\\p{L}+(?:\\s*,\\s*\\p{L}+)*${lastOne}\\p{L}+)\\)?${owner}`, 'u').exec(fold(text));
  const { list = '', label: said = '', of } = match?.groups ?? {};
  // "Bordeaux" is one where others of its list are.
  if (!match || !new RegExp(colour, 'u').test(list)) return undefined;
  const at = match.index + match[0].indexOf(list);
  return {
    start: match.index,
    end: match.index + match[0].length,
    label: capitalised(said),
    options: split(text.slice(at, at + list.length)).map(capitalised),
    ...(of === undefined ? {} : { of }),
  };
}

const kindLabel = String.raw`(?<!\p{L})(?:(?:in|en|em|nas?|nos|dans|avec|with|mit|con|com)\s+)?(?:(?:the|den|les|los|las|os|as|two|three|four|five|six|zwei|drei|vier|funf|sechs|deux|trois|quatre|cinq|six|dos|tres|cuatro|cinco|seis|dois|duas|quatro|\d)\s+)?(?<label>scents?|fragrances|flavou?rs|aromas?|varieties|roasts|fillings|toppings|duften?|duftnoten|sorten|geschmacksrichtungen|varianten|parfums|saveurs|gouts|varietes|sabores|variedades|perfumes|rellenos|fragrancias|recheios)\s*[,:(]?\s*`;
const oneOfKind = String.raw`\p{L}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]*)?`;

/** "In three scents, lavender, cedar and orange": a list behind a word for kinds, up to its last one. */
function kindsIn(text: string, language: Language): (GoodsChoice & Span) | undefined {
  const match = new RegExp(`${kindLabel}(?<list>${oneOfKind}(?:\\s*,\\s*${oneOfKind})*${lastOne}\\p{L}[\\p{L}'’-]*)\\)?`, 'u').exec(
    fold(text),
  );
  const { list = '', label = '' } = match?.groups ?? {};
  if (!match) return undefined;
  const at = match.index + match[0].lastIndexOf(list);
  const said = text.slice(match.index + match[0].indexOf(label)).slice(0, label.length);
  return {
    start: match.index,
    end: match.index + match[0].length,
    label: capitalised(singularOf(language, said)),
    options: split(text.slice(at, at + list.length)).map(capitalised),
  };
}

function sizesIn(text: string, language: Language): (GoodsChoice & Span) | undefined {
  const match = sizes.exec(text);
  const groups = match?.groups ?? {};
  const list = groups['list'] ?? groups['numbers'] ?? groups['pieces'] ?? '';
  const { from, upTo, of, measured } = groups;
  const held = groups['container'] ?? groups['holder'];
  if (!match) return undefined;
  const before = measured === undefined ? undefined : /,[^,]*?(\p{L}+)\s*$/u.exec(text.slice(0, match.index))?.[1];
  const owns = of ?? before ?? onlyBefore(text, match.index, match.index + match[0].length);
  return {
    start: match.index,
    end: match.index + match[0].length,
    options: (from !== undefined && upTo !== undefined ? rangeOf(from, upTo) : split(list)).map(capitalised),
    ...(held === undefined ? {} : { label: capitalised(singularOf(language, held)) }),
    ...(owns === undefined ? {} : { of: owns }),
  };
}

/** "Two sizes": which ones, nobody has said. */
const uncounted =
  /(?:,\s*|(?<!\p{L})(?:in|en|em|dans|with|mit|avec|con|com)\s+)?(?<!\p{L})(?<count>two|three|zwei|drei|deux|trois|dos|tres|dois|duas|três|2|3)\s+(?:different\s+|verschiedenen?\s+)?(?:sizes|größen|tailles|tamaños|tallas|tamanhos)(?!\p{L})(?!\s*[:(])/iu;
const usualSizes: Readonly<Record<Language, readonly string[]>> = {
  en: ['Small', 'Medium', 'Large'],
  de: ['Klein', 'Mittel', 'Groß'],
  fr: ['Petit', 'Moyen', 'Grand'],
  es: ['Pequeño', 'Mediano', 'Grande'],
  pt: ['Pequeno', 'Médio', 'Grande'],
};

function sizesCounted(text: string, language: Language): (GoodsChoice & Span) | undefined {
  const match = uncounted.exec(text);
  if (!match) return undefined;
  const options = usualSizes[language].filter((_, at) => at !== 1 || /^(?:th|d?rei|tr|3)/iu.test(match.groups?.['count'] ?? ''));
  return { start: match.index, end: match.index + match[0].length, options };
}

/** All choices, and the sentence without them. */
export function choicesIn(text: string, language: Language, lexicon: Lexicon): { rest: string; choices: GoodsChoice[] } {
  const found = [kindsIn(text, language), sizesIn(text, language) ?? sizesCounted(text, language), coloursIn(text, lexicon)].filter(
    (choice) => choice !== undefined,
  );
  return {
    rest: cutOut(text, found),
    choices: found.map(({ label, options, of }) => ({
      options,
      ...(label === undefined ? {} : { label }),
      ...(of === undefined ? {} : { of }),
    })),
  };
}
