/** What the form of a page asks for: "contact form with name, phone, dog's name", "pedir presupuesto (nombre, correo)". */
import type { Language } from '../../../../../core/composition.ts';
import { fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { wishOf } from '../fields.ts';
import { itemsOf } from '../items.ts';
import { pages } from './page.ts';
import { cutOut, type Span } from './span.ts';

/** A few words may stand between the form and its list: "form for a quote (". */
const farthest = 48;

/** "An enquiry form that asks for the date and the venue". */
const asks =
  /^\s*(?:(?:that|which|where you|das|qui|que)\s+)?(?:asks? for|asking for|nach|demande(?:ra|nt)?|demandant|pid[ae]|pidiendo|solicit[ae]|pec[ae]|pede|pedindo)\s/;

/** Where the words stand that ask for a form. */
function formsIn(text: string, language: Language, lexicon: Lexicon): number[] {
  const tokens = tokensOf(text);
  const kinds = lexicon.asked
    .find(tokens, language)
    .flatMap(({ value, to }) => (value.type === 'kind' && value.rule.skeleton === 'form' ? [to] : []));
  // The "order" of an order page is a part of its name.
  const pageNames = lexicon.asked.find(tokens, language).filter(({ value }) => value.type === 'kind' && pages.has(value.rule.skeleton));
  const isName = (from: number): boolean => pageNames.some((name) => name.from <= from && from < name.to);
  const sections = lexicon.sections
    .find(tokens, language)
    .flatMap(({ value, from, to }) => (value.rule.form === undefined || isName(from) ? [] : [to]));
  return [...new Set([...kinds, ...sections])].map((to) => tokens[to - 1]?.end ?? 0).sort((a, b) => a - b);
}

/** The end of the sentence, or of the brackets, in which a list begins. */
function endOf(text: string, from: number, opener: string): number {
  if (/[([]/.test(opener)) {
    const close = text.slice(from).search(/[)\]](?![^([]*[)\]])|[)\]](?=\s*(?:[.,;]|$))/);
    return close < 0 ? text.length : from + close;
  }
  const end = text.slice(from).search(/[.!?;](?:\s|$)/);
  return end < 0 ? text.length : from + end;
}

/** The list of the form, as it was written, and the sentence without it. */
export function formFieldsIn(text: string, language: Language, lexicon: Lexicon): { rest: string; fields?: string } {
  const { roles } = lexicon.phrasing[language];
  const folded = fold(text);
  const knownIn = (list: string): number =>
    itemsOf(list, language, lexicon).filter((item) => wishOf(item, language, lexicon, true)?.known).length;
  const taken = ({ start, end }: Span, list: string): { rest: string; fields: string } => ({
    rest: cutOut(text, [{ start, end }]),
    fields: list.replace(/\b(\p{L}+)\*/gu, '$1'),
  });
  const forms = formsIn(text, language, lexicon);
  for (const at of forms) {
    const behind = folded.slice(at, at + farthest);
    const opener = /^[^.!?;]*?(\s*\(|:\s|\sw\/\s)/.exec(behind);
    const lead = [...behind.matchAll(new RegExp(roles.source, 'gu'))].find(
      ({ groups, index }) => groups?.['with'] && !/[.,;]/.test(behind.slice(0, index)),
    );
    const [asked] = asks.exec(behind) ?? [];
    const byLead =
      asked === undefined
        ? lead && { at: lead.index, length: lead[0].length, bracket: false }
        : { at: 0, length: asked.length, bracket: false };
    const bySign = opener && {
      at: opener[0].length - (opener[1]?.length ?? 0),
      length: opener[1]?.length ?? 0,
      bracket: opener[0].endsWith('('),
    };
    const begin = bySign && (!byLead || bySign.at <= byLead.at + byLead.length) ? bySign : byLead;
    if (!begin) continue;
    const start = at + begin.at + begin.length;
    const list = text.slice(start, endOf(text, start, begin.bracket ? '(' : ''));
    const items = itemsOf(list, language, lexicon);
    const isList = items.length >= 2 || (knownIn(list) === 1 && begin === byLead);
    const areSections = items.some((item) => lexicon.sections.exactly(item, language)?.rule.form !== undefined);
    if (isList && !areSections) return taken({ start: at + begin.at, end: start + list.length + (begin.bracket ? 1 : 0) }, list);
  }
  // "Wedding RSVP page. Attending y/n, how many guests, meal (beef, fish)": a sentence of its own that names fields.
  let from = 0;
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    const span = { start: text.indexOf(sentence, from), end: text.indexOf(sentence, from) + sentence.length };
    from = span.end;
    const items = itemsOf(sentence, language, lexicon);
    const known = knownIn(sentence);
    const asksForPage = lexicon.asked.find(tokensOf(sentence), language).some(({ value }) => value.type === 'kind');
    if (forms.length > 0 && !asksForPage && items.length >= 3 && known >= 2 && known * 2 >= items.length - 1)
      return taken(span, sentence.replace(/\.$/, ''));
  }
  return { rest: text };
}
