/** "Whether they are available, reserved or adopted": one of several, whose words were marked as fields of their own. */
import type { MarkedField } from './marks.ts';
import type { Language } from '../../../../core/composition.ts';
import { capitalised } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { typeWord } from '../understand/clauses/joining.ts';
import { labelOfOptions } from '../understand/known-options.ts';
import { booleanWish } from '../understand/yes-or-no.ts';

const comma = /^\s*,\s*$/;
const either = /^([^,()]+?)\s(?:or|oder|ou|o|ó)\s([^,()]+)$/iu;
const mostChoices = 8;
/** Types whose fields are none of several answers. */
const ownTypes = new Set(['email', 'phone', 'date', 'number', 'money', 'url', 'time', 'image']);

/** The answers that a field is, where it may be the last of such a list. */
function lastOf({ name, options, isLoose }: MarkedField): readonly string[] {
  const [, one, other] = either.exec(name) ?? [];
  if (options.length === 0) return one === undefined || other === undefined ? [] : [one, other];
  return isLoose === true ? [name, ...options] : [];
}

/** @returns the fields, those of such a list as one choice */
export function withWhetherLists(fields: readonly MarkedField[], language: Language, lexicon: Lexicon): MarkedField[] {
  const whether = new RegExp(`^(?:${lexicon.phrasing[language].rules.whether.split(' ').join('|')})\\s+`, 'i');
  const isOwn = (name: string): boolean => ownTypes.has(lexicon.fields.exactly(name, language)?.rule.type ?? '');
  const made: MarkedField[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const first = fields[at] as MarkedField;
    const [asked] = whether.exec(first.name) ?? [];
    const follows = fields.slice(at + 1).findIndex(({ join }) => !comma.test(join ?? ''));
    const next = fields.slice(at + 1, follows < 0 ? undefined : at + 1 + follows);
    const end = next.findIndex((field) => lastOf(field).length > 0);
    const answer = asked === undefined ? undefined : booleanWish(first.name.slice(asked.length), language, lexicon)?.label;
    const more = [...next.slice(0, end).map(({ name }) => name), ...(next[end] ? lastOf(next[end]) : [])];
    if (answer === undefined || first.options.length > 0 || end < 0 || more.length >= mostChoices || more.some(isOwn)) {
      made.push(first);
      continue;
    }
    const options = [answer, ...more].map(capitalised);
    made.push({ name: labelOfOptions(options, language, lexicon) ?? typeWord[language], options });
    at += end + 1;
  }
  return made;
}
