/** Cuts what follows the head of a request at the words that open a part: "with …", "for …", "in …". */
import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon, Phrasing } from '../lexicon.ts';
import { wishOf } from './fields.ts';
import { itemsOf } from './items.ts';
import { beginningOf } from './openers.ts';
import { questionAt } from './question-chains.ts';

export type Role = keyof Phrasing['rules']['roles'] | 'more';

/** A part of the request. `more` follows a comma: a list only where its words are known. */
export interface Segment {
  readonly role: Role;
  /** The word that opened it, as written: "for". */
  readonly lead: string;
  readonly text: string;
}

/** Splits what follows the head at the words that open a part, outside of brackets. */
export function segmentsOf(text: string, language: Language, lexicon: Lexicon): { head: string; segments: Segment[] } {
  const phrasing = lexicon.phrasing[language];
  const folded = fold(text);
  const tokens = tokensOf(text);
  // "log in with Google" is one wish, not a list.
  const whole = [...lexicon.asked.find(tokens, language), ...lexicon.verbs.find(tokens, language)].map(({ from, to }) => ({
    from: tokens[from]?.start ?? 0,
    to: tokens[to - 1]?.end ?? 0,
  }));
  const found: { role: Role | 'head'; lead: string; text: string }[] = [];
  let role = 'head' as Role | 'head';
  let lead = '';
  let from = 0;
  let depth = 0;
  const close = (end: number, next: Role, start: number): void => {
    found.push({ role, lead, text: text.slice(from, end).trim() });
    role = next;
    lead = text.slice(end, start).trim();
    from = start;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '(' || char === '[') {
      const lists = role === 'head' || (['for', 'about', 'in'].includes(role) && /^[([][^)\]]*,/.test(text.slice(i)));
      const options = depth === 0 && lists && i > from ? optionsAt(text, i, language, lexicon) : undefined;
      if (options) {
        // "A course (hatha, yin)": a field of its own, behind which the sentence goes on.
        close(i, 'with', Math.max(from, options.start));
        found.push({ role: 'with', lead: '', text: text.slice(options.start, options.end) });
        [role, lead, from, i] = ['more', '', options.end, options.end - 1];
        continue;
      }
      if (depth === 0 && lists && i > from) close(i, 'with', i + 1);
      depth += 1;
    } else if (char === ')' || char === ']') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && role === 'with' && text.charAt(from - 1) === char.replace(')', '(').replace(']', '[')) close(i, 'more', i + 1);
    }
    const open = depth === 0 || (depth === 1 && '(['.includes(text.charAt(from - 1)));
    if (!open || i <= from) continue;
    // "16:8" and "1 to 10" are one figure each.
    if (/\d\s*$/.test(text.slice(0, i)) && /^(:|to\s|a\s|à\s|bis\s)\s*\d/.test(text.slice(i))) continue;
    if (role !== 'with' && (char === ':' || (/[-–—]/.test(char) && /\s/.test(text.charAt(i - 1)) && /\s/.test(text.charAt(i + 1))))) {
      close(i, 'with', i + 1);
      continue;
    }
    if (['head', 'to', 'so', 'called', 'by'].includes(role) && /[,?]/.test(char) && !/\d/.test(text.charAt(i + 1))) {
      close(i, 'more', i + 1);
      continue;
    }
    if (char === ',' && (role === 'for' || role === 'about') && areFields(text.slice(i + 1), language, lexicon)) {
      close(i, 'with', i + 1);
      continue;
    }
    if (/[\p{L}\p{N}]/u.test(text.charAt(i - 1)) || whole.some((phrase) => i > phrase.from && i < phrase.to)) continue;
    const match = roleAt(folded, i, phrasing);
    // "zu erfassen" is a verb, "zu Hauptstädten" a topic.
    if (match && /^zu\s+\p{Ll}/u.test(text.slice(i))) continue;
    // "sort by date" is one wish.
    if (match?.role === 'by' && !['head', 'for', 'about', 'in'].includes(role)) continue;
    if (!match || (role === 'with' && !['so', 'called', 'with'].includes(match.role))) continue;
    // "Wer mitkommt und mit wie vielen": a question goes on the list.
    if (role === 'with' && match.role === 'with' && questionAt(beginningOf(text.slice(i + match.length)), 0, language, lexicon) > 0)
      continue;
    close(i, match.role, i + match.length);
    i += match.length - 1;
  }
  found.push({ role, lead, text: text.slice(from).trim() });
  const [head, ...segments] = found;
  return {
    head: head?.text ?? '',
    segments: segments.flatMap(({ role: own, lead: word, text: words }) =>
      own !== 'head' && /[\p{L}\p{N}]/u.test(words)
        ? [{ role: own, lead: word, text: words.replace(/^[\s,:;)\]]+|[\s,:;([.!]+$/g, '') }]
        : [],
    ),
  };
}

const one = new Set(['a', 'an', 'one', 'ein', 'eine', 'einen', 'einem', 'einer', 'un', 'une', 'una', 'um', 'uma']);

/**
 * "A course (hatha, vinyasa, yin)": what stands in brackets behind a field's name, or behind one thing, are its options, unless fields
 * are named there. @returns where the name begins and the brackets end
 */
function optionsAt(text: string, at: number, language: Language, lexicon: Lexicon): { start: number; end: number } | undefined {
  const [whole = '', inside = ''] = /^[([]([^)\]]*)[)\]]/.exec(text.slice(at)) ?? [];
  const items = itemsOf(inside, language, lexicon);
  const before = tokensOf(text.slice(0, at));
  const last = before.at(-1);
  const field = lexicon.fields.find(before, language).find(({ to }) => to === before.length);
  const areNames = items.some((item) => wishOf(item, language, lexicon, true)?.known);
  const isOne = one.has(before.at(-2)?.key ?? '') || !looksPlural(language, last?.key ?? '');
  if (!last || items.length < 2 || areNames || (!field && !isOne)) return undefined;
  return { start: before[field?.from ?? before.length - 1]?.start ?? at, end: at + whole.length };
}

/** "for my gardening business, name, phone": what follows the comma is a list of fields. */
const areFields = (list: string, language: Language, lexicon: Lexicon): boolean =>
  itemsOf(list, language, lexicon).filter((item) => lexicon.fields.exactly(item, language)).length >= 2;

function roleAt(folded: string, at: number, { roles }: Phrasing): { role: Role; length: number } | undefined {
  const sticky = new RegExp(roles.source, 'uy');
  sticky.lastIndex = at;
  const match = sticky.exec(folded);
  const [role] = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
  return match && role ? { role: role as Role, length: match[0].length } : undefined;
}
