/** "Tenants report a problem with flat number": what is reported is what a row is called by, and what goes with it its fields. */
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import { withWord } from './clauses/joining.ts';

const one = String.raw`(?:an?|their|the|eine?n?|une?|des|leurs?|una?|su|um|uma|seu|sua)`;
const people = String.raw`(?:(?:where|wo|ou|donde|onde|so)\s+)?(?:(?:the|our|les|nos|los|las|os|as|die|unsere)\s+)?[a-z-]+(?:\s+[a-z-]+)?`;
const verb = String.raw`(?:can\s+|peuvent\s+|pueden\s+|podem\s+)?(?:reports?|raise|raises|flag|flags|melden|meldet|signalent|signaler|declarent|reportan|reportar|avisan de|informan de|relatam|relatar|reportam|registram|comunicam)`;
const reports = new RegExp(
  String.raw`[,:;–-]\s+${people}\s+${verb}\s+(?:${one}\s+)?([a-z][a-z -]{2,30}?)\s+(?:with|mit|avec|con|com|including)\s+(?:l'|(?:the|le|la|el|o|a|der|die|das)\s+)?`,
);
/** Germans put what is done last. */
const reportsLast = new RegExp(
  String.raw`[,:;–-]\s+${people}\s+konnen\s+(?:${one}\s+)?([a-z][a-z -]{2,30}?)\s+mit\s+([^,.;]+?)\s+(?:melden|einreichen|eintragen)\b`,
);

/** @returns the text with what is reported as the first field of a list, "maintenance board with problem, flat number", and its name */
export function reportedIn(text: string, language: Language): { readonly text: string; readonly what: string } | undefined {
  const folded = fold(text);
  const last = reportsLast.exec(folded);
  const match = last ?? reports.exec(folded);
  const [whole = '', what = '', list = ''] = match ?? [];
  if (!match || what === '') return undefined;
  const said = (words: string, at: number): string => text.slice(match.index + at, match.index + at + words.length);
  const name = said(what, whole.indexOf(` ${what} `) + 1);
  const fields = last ? said(list, whole.lastIndexOf(list)) : '';
  const rest = text.slice(match.index + whole.length);
  return { text: `${text.slice(0, match.index)} ${withWord[language]} ${name}, ${fields}${rest}`, what: name };
}
