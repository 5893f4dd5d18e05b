/** What kind of value a field holds, by its name and by the words around it. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

export type FieldType = CollectionField['type'];

export interface Typed {
  readonly type: FieldType;
  /** Line of fields.yaml, where one fits. */
  readonly id?: string;
  /** Whether the vocabulary knows it, or it is text for want of better. */
  readonly known: boolean;
  /** The whole label is many of a word that the vocabulary has as one: "priorities". */
  readonly plural?: boolean;
}

const units: readonly (readonly [RegExp, FieldType])[] = [
  [/\b(1|one)\s*(-|to|bis|a|à|até)\s*(5|five)\b/, 'rating'],
  [/\b(yes|ja|oui|si|sim)\s*(?:[/,-]|or|oder|ou|o)?\s*(no|nein|non|nao)\b|\b[yjos]\/n\b|\b(checkbox|toggle|boolean)\b/, 'boolean'],
  [/[€$£¥]|\b(eur|usd|gbp|chf|euros?|dollars?)\b/, 'money'],
  [
    /[°µμ]|\b(kg|km|cm|mm|mg|g|ml|dl|m2|m3|sqm|sqft|ft|lbs?|oz|bpm|kcal|kwh|mph|min|mins|minutes?|minuten|minutos|hours?|stunden|heures|horas|percent|prozent|days?|tage|jours|dias|weeks?|years?|celsius|fahrenheit|watts?|volts?|kw|rpm|psi|bar|db|gb|mb|number|zahl|nombre|numero|litres?|liters?|grams?|gramm)\b|%/,
    'number',
  ],
  [/^(date|datum|fecha|data|yyyy|dd)\b/, 'date'],
  [/^(text|long text|multiline)$/, 'longtext'],
];

/** "is vegan", "hat Garten", "est payé" ask for yes or no. */
const yesNo = /^(is|are|was|were|has|had|did|does|can|ist|hat|war|est|a ete|es|esta|fue|foi|esta)\s+\p{L}/u;
/** "Skeins left", "metres per skein": how many there are of many. */
const amountLeft = /^\p{L}+s (?:left|remaining|in stock|on hand|needed|used|sold|planted|caught|made|missed|taken|per \p{L}+)$/u;
/** "How many times a day": a figure, whatever it counts. */
const counts =
  /^(?:how many|wie viele|wie oft|combien(?: de)?|cuant[oa]s|quant[oa]s|number of times)\b|\b(?:times|mal|fois|veces|vezes) (?:a|per|am|pro|par|al|por|ao) (?:day|week|month|tag|woche|monat|jour|semaine|mois|dia|semana|mes)$/;
const months = /\b(?:months|monate[n]?|meses)\b/;
/** "Próxima ITV": the day of what comes next. */
const nextTime = /^(next|nachste[rsn]?|prochaine?|proxim[oa]) \w+/;
/** "Letzte Durchsicht", "última compra": the day of it, unless somebody is meant. */
const lastTime = /^(?:letzte[rsn]?|derniere?|ultim[oa]) \p{L}{4,}$/u;
const isPerson = (tokens: readonly Token[], language: Language, { nouns }: Lexicon): boolean =>
  nouns.find(tokens, language).some(({ value }) => value.rule.people);
const onDay = /\s(on|at|am|le|el|em)$|^(last|first|next)\s\w+(ed|en|wn|ught|id|nt)$|^zuletzt\s/;

/**
 * @param hint what stands in brackets behind the name: "kg", "yes/no"
 * @param money whether an "amount" of this thing is a sum of money
 */
export function typeOf(label: string, language: Language, lexicon: Lexicon, hint = '', money = true): Typed {
  const tokens = tokensOf(label);
  const key = tokens.map((token) => token.key).join(' ');
  const said = units.find(([pattern]) => pattern.test(fold(hint)))?.[1];
  const plain = tokens.filter((token) => !extremes.test(token.key));
  const named = nameOf(tokens, language, lexicon) ?? (plain.length > 0 ? nameOf(plain, language, lexicon) : undefined);
  if (said) return { type: said, known: true, ...(named && !named.rule.various ? { id: named.id } : {}) };
  if (!named && language === 'en' && amountLeft.test(key)) return { type: 'number', known: true };
  if (yesNo.test(key) || /\?$/.test(label)) return { type: 'boolean', known: true };
  if (counts.test(key) || (named?.id === 'month' && months.test(key))) return { type: 'number', known: true };
  if (named?.rule.type === 'boolean' && onDay.test(key)) return { type: 'date', known: true };
  if (named) {
    const { type } = isIdentifier(tokens, named.id, language) || areColours(tokens) ? { type: 'text' as const } : named.rule;
    return {
      type: named.id === 'amount' && !money && anyAmount.test(key) ? 'number' : type,
      ...(named.rule.various ? {} : { id: named.id }),
      known: true,
      plural: isPluralOf(tokens, language, lexicon),
    };
  }
  if (nextTime.test(key)) return { type: 'date', id: 'due', known: true };
  if (onDay.test(key) || (lastTime.test(key) && !isPerson(tokens, language, lexicon))) return { type: 'date', known: true };
  if (/^(number of|anzahl)\b/.test(key)) return { type: 'number', known: true };
  return { type: 'text', known: false };
}

/** Words for an amount that is no sum of money of itself: a "Betrag" or a "valor" is one. */
const anyAmount = /\b(amount|sum|total|balance|summe|somme|suma|soma)\b/;

/** One colour is picked, several are written down. */
const areColours = (tokens: readonly Token[]): boolean =>
  tokens.some(({ key }) => /^(?:colou?rs|farben|couleurs|colores|cores)$/.test(key));

/** "Invoice number" and "Rechnungsnummer" name one thing; "number of guests" counts. */
function isIdentifier(tokens: readonly Token[], id: string, language: Language): boolean {
  if (id !== 'quantity') return false;
  const [first, last] = [tokens[0]?.key ?? '', tokens.at(-1)?.key ?? ''];
  if (language === 'en') return tokens.length > 1 && last === 'number';
  if (language === 'de') return (tokens.length > 1 && last === 'nummer') || /.{3}nummer$/.test(last);
  return tokens.length > 1 && /^num?ero$/.test(first) && !last.endsWith('s');
}

function isPluralOf(tokens: readonly Token[], language: Language, lexicon: Lexicon): boolean {
  const hit = lexicon.fields.at(tokens, 0, language);
  const key = tokens.map((token) => token.key).join(' ');
  return hit?.to === tokens.length && hit.phrase !== key && key.startsWith(hit.phrase.slice(0, 3)) && key.length > hit.phrase.length;
}

const prepositions = new Set(['about', 'for', 'to', 'in', 'per', 'im', 'pro', 'am', 'zum', 'zur', 'fur', 'von', 'bis', 'bei', 'beim']);
/** "Profondeur max", "average speed": the rest says what kind of value it is. */
const extremes =
  /^(max|maximum|maximal\w*|maxim[oa]|min|minimum|minimal\w*|minim[oa]|average|avg|durchschnittliche?\w*|moyenne?|medi[oa]|total|gesamt|insgesamt|total[e]?s|totaux|totais|overall)$/;

/** The line of fields.yaml that names a label: all of it, else its telling word, which ends or begins it as the language has it. */
function nameOf(tokens: readonly Token[], language: Language, lexicon: Lexicon) {
  const { fields, phrasing } = lexicon;
  const whole = fields.at(tokens, 0, language);
  if (whole?.to === tokens.length) return whole.value;
  const isOf = (token: Token | undefined): boolean =>
    token !== undefined && phrasing[language].of.exec(token.key)?.[0].trim() === token.key;
  const begins =
    whole &&
    (language === 'fr' ||
      language === 'es' ||
      language === 'pt' ||
      isOf(tokens[whole.to]) ||
      prepositions.has(tokens[whole.to]?.key ?? ''));
  // "date applied", "date of purchase"
  const isDate = whole?.phrase === 'date' && whole.value.rule.type === 'date';
  if (whole && (begins || isDate)) return whole.value;
  for (let from = 1; from < tokens.length; from += 1) {
    const hit = fields.at(tokens, from, language);
    if (hit?.to !== tokens.length) continue;
    // "price paid" is a price, "date finished" a date.
    const valued = whole && ['money', 'date', 'number'].includes(whole.value.rule.type) && hit.value.id === 'done';
    return valued ? whole.value : hit.value;
  }
  return undefined;
}
