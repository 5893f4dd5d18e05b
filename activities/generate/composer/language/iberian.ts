/** One and many in Spanish and Portuguese: the noun in front, and the adjectives that agree with it. */
import { fold } from './text.ts';

type Iberian = 'es' | 'pt';
type Ending = readonly [RegExp, string | ((word: string) => string)];

const withoutAccents = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .normalize('NFC');
const asItIs = (word: string): string => word;

/** From many to one: the first ending that fits. */
const singulars: Readonly<Record<Iberian, readonly Ending[]>> = {
  es: [
    [/(?:[st]is|virus|campus|bonus|^bus|^lunes|^martes|^jueves|^viernes|^mes|^gas|^tos|^país|^tenis|autobús|interés|estrés)$/i, asItIs],
    [/^(mes|país|gas|clon|dron|fin)es$/i, '$1'],
    [/autobuses$/i, 'autobús'],
    [/intereses$/i, 'interés'],
    [/(cine|sede|alcalde|baile|aire|chile)s$/i, '$1'],
    [/([áéíóú][^aeiouáéíóú]+en)es$/i, (word) => withoutAccents(word.slice(0, -2))],
    [/(?<=[a-zñ]{2})iones$/i, 'ión'],
    [/ones$/i, 'ón'],
    [/(?<=[a-zñ]{2})ines$/i, 'ín'],
    [/unes$/i, 'ún'],
    [/(nce|enlace|dulce|índice|cauce)s$/i, '$1'],
    [/ces$/i, 'z'],
    [/(reloj)es$/i, '$1'],
    [/([bcdfgptlr][lr]e|je|[^aeiouáéíóú]de)s$/i, '$1'],
    [/([lrndy])es$/i, '$1'],
    [/([aeiouáéó])s$/i, '$1'],
  ],
  pt: [
    [/(?:lápis|ônibus|vírus|tênis|óculos|férias|pires|atlas|bônus|oásis|^mês|^país|^gás|^três|^mais)$/i, asItIs],
    [/^meses$/i, 'mês'],
    [/^(país|pai|lei|rei|mãe)(?:es|s)$/i, '$1'],
    [/[õã][eo]s$/i, 'ão'],
    [/éis$/i, 'el'],
    [/óis$/i, 'ol'],
    [/([ae])is$/i, '$1l'],
    [/uis$/i, 'ul'],
    [/(fun|perf|barr|cant|quadr)is$/i, '$1il'],
    [/ns$/i, 'm'],
    [/(hectare|software|[bcdfgptlr][lr]e|[áéíóúâêô].*re)s$/i, '$1'],
    [/([rz])es$/i, '$1'],
    [/([aeiouáéíóúâêô])s$/i, '$1'],
  ],
};

const plurals: Readonly<Record<Iberian, readonly Ending[]>> = {
  es: [
    [/([aeiouáéó])$/i, '$1s'],
    [/z$/i, 'ces'],
    [/([aeiou])n$/i, '$1nes'],
    [/[áéíóú]n$/i, (word) => `${withoutAccents(word)}es`],
    [/([lrdjy])$/i, '$1es'],
  ],
  pt: [
    [/ão$/i, 'ões'],
    [/m$/i, 'ns'],
    [/([ao])l$/i, '$1is'],
    [/vel$/i, 'veis'],
    [/el$/i, 'éis'],
    [/([rz])$/i, '$1es'],
    [/([^sx])$/i, '$1s'],
  ],
};

function changed(word: string, endings: readonly Ending[]): string {
  const [pattern, into] = endings.find(([ending]) => ending.test(word)) ?? [];
  if (pattern === undefined || into === undefined) return word;
  return typeof into === 'string' ? word.replace(pattern, into) : into(word);
}

/** Words behind which another noun stands, that agrees with nothing. */
const joins = new Set(
  'de del da do das dos la las los el o os a as en em na no nas nos para con com sin sem por y e mas mais al ao'.split(' '),
);
const isMany = (word: string): boolean => word.length > 3 && /s$/i.test(word) && !joins.has(fold(word));
/** Endings of adjectives; another noun behind the first ("hora Brasil") stays as it is. */
const isAdjective = (word: string): boolean =>
  /^\p{Ll}{3,}(?:[aáií]d[oa]|os[oa]|iv[oa]|ic[oa]|ari[oa]|ori[oa]|al|ar|bles?|vel|ente|ante)$/u.test(word);

/** The first word and those behind it that agree with it; `goes` says how far. */
function agreeing(phrase: string, endings: readonly Ending[], goes: (word: string) => boolean): string {
  const [first = '', ...others] = phrase.split(' ');
  const stop = others.findIndex((word) => !goes(word));
  const end = stop < 0 ? others.length : stop;
  return [changed(first, endings), ...others.map((word, at) => (at < end ? changed(word, endings) : word))].join(' ');
}

/** "Libros prestados" as "libro prestado", "horas de trabajo" as "hora de trabajo". */
export const oneOf = (language: Iberian, phrase: string): string => agreeing(phrase, singulars[language], isMany);

/** "Planta medicinal" as "plantas medicinales". */
export const manyOf = (language: Iberian, phrase: string): string => agreeing(phrase, plurals[language], isAdjective);
