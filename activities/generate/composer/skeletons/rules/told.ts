/** A rule that is told in words without an equals sign: "multiply price by amount and subtract the discount", "wage times hours minus 30 euros". */
import { fold } from '../../language/text.ts';
import { behindColon } from '../given.ts';
import { written } from './sides.ts';

const article = String.raw`(?:(?:the|a|den|die|das|der|dem|le|la|les|el|los|las|o|os|as|l['’])\s*(?<=['’\s]))?`;
const operand = String.raw`${article}(?<NAME>\p{L}[\p{L}\p{N} ]{0,40}?|\d[\d.,]*[\p{L} €$£%]{0,30}?)`;
const named = (pattern: string, ...names: readonly string[]): RegExp =>
  new RegExp(
    names.reduce((text, name) => text.replace('@', operand.replace('NAME', name)), pattern),
    'iu',
  );
const end = String.raw`(?=\s*(?:$|[,.;]|\s(?:and|then|und|dann|et|puis|y|luego|e|depois)\s))`;

/** What begins a rule, with the sign that it stands for. */
const begins: readonly (readonly [RegExp, string])[] = [
  [named(String.raw`(?:multipl\p{L}*)\s+@\s+(?:by|with|and|times|mit|par|por)\s+@${end}`, 'first', 'second'), '*'],
  [named(String.raw`(?:divid\p{L}*|divis\p{L}*|teilt?|teile)\s+@\s+(?:by|durch|par|por|entre)\s+@${end}`, 'first', 'second'), '/'],
];
/** What goes on with it. */
const goesOn: readonly (readonly [RegExp, string])[] = [
  [named(String.raw`(?:adds?|adding|addier\p{L}*|ajout\p{L}*|suma|sumar|soma|somar)\s+@${end}`, 'other'), '+'],
  [named(String.raw`(?:subtracts?|subtracting|soustrai\p{L}*|retire|resta|restar|subtrai|subtrair|diminui)\s+@${end}`, 'other'), '-'],
  [named(String.raw`(?:zieht?|ziehe)\s+@\s+ab${end}`, 'other'), '-'],
];

/** "30 euros of travel" is 30. */
const plain = (text: string): string =>
  text.replace(/(\d[\d.,]*)\s*(?:€|\$|£|euros?|dollars?|pounds?|reais|franken)(?:\s+\p{L}+){0,3}/giu, '$1').trim();

function byVerbs(text: string): string | undefined {
  for (const [pattern, sign] of begins) {
    const groups = pattern.exec(text)?.groups;
    if (!groups?.['first'] || !groups['second']) continue;
    const more = goesOn.flatMap(([next, added]) => {
      const other = next.exec(text)?.groups?.['other'];
      return other === undefined ? [] : [` ${added} ${plain(other)}`];
    });
    return `${plain(groups['first'])} ${sign} ${plain(groups['second'])}${more.join('')}`;
  }
  return undefined;
}

const signs = /\s[*/+-]\s/;
const asks =
  /^(?:(?:a|an|one|ein|eine|einen|un|une|una|um|uma)\s+)?\S*(?:calculator|rechner|calculat(?:eur|rice)|calculett?e|calculadora)\s*(?:for|für|pour|para|that|,|:|:)?\s*/iu;

/** @returns the right side of a formula, or undefined where no rule is told */
export function toldIn(sentence: string): string | undefined {
  const said = behindColon(sentence) ?? sentence;
  const verbs = byVerbs(said);
  if (verbs !== undefined) return verbs;
  const text = plain(said.replace(asks, '').split(/[,;.](?:\s|$)/)[0] ?? '');
  const right = written(text);
  const words = right.split(signs);
  const isRule = right !== text && words.length >= 2 && words.every((word) => word !== '' && word.split(/\s+/).length <= 4);
  return isRule && words.filter((word) => /\p{L}/u.test(fold(word))).length >= 2 ? right : undefined;
}
