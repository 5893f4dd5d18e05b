/** Takes a sentence apart: what is asked for, and the parts that follow it ("with …", "for …", "in …"). */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon, Phrasing } from '../lexicon.ts';
import { looksPlural } from '../language/inflect.ts';
import { wishOf } from './fields.ts';
import { itemsOf } from './items.ts';
import { resolveHead, weightOf, type Head } from './head.ts';
import { viewIn } from './wishes.ts';

export type Role = keyof Phrasing['rules']['roles'] | 'more';

/** A part of the request. `more` follows a comma: a list only where its words are known. */
export interface Segment {
  readonly role: Role;
  /** The word that opened it, as written: "for". */
  readonly lead: string;
  readonly text: string;
}

export interface Request {
  readonly head: Head;
  readonly segments: readonly Segment[];
  /** Everything that is said besides the request. */
  readonly others: readonly string[];
}

/** Ends of sentences; "St. Anton" and "Dr. Who" go on. */
const sentenceEnd =
  /(?<=[\p{L}\p{N}"')]{2}[.!?…])(?<!(?<!\p{N})\p{N}{1,2}\.)(?<!(?<!\p{L})(?:st|sta|dr|mr|mrs|ms|jr|sr|str|nr|bzw|ca|inkl|exkl|max|min|tel|av|bd|ste)\.)\s+(?=[\p{L}\p{N}"'“„¿¡])|;\s+(?=[^)]*(?:\(|$))/iu;

/** Parts of a text that end with a full stop, a question mark or a line. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** Cuts greetings, "I want", "please", articles and "an app that" off the front. */
export function withoutOpeners(text: string, language: Language, lexicon: Lexicon): { text: string; linked: boolean } {
  const { openers, generic } = lexicon.phrasing[language];
  let rest = text.trim();
  let linked = false;
  for (let again = true; again;) {
    again = false;
    const begun = lexicon.asked.at(beginningOf(rest), 0, language);
    // A whole phrase like "app de citas" is the request itself, also where it begins like an opener.
    if (begun && begun.to > 1) break;
    for (const pattern of begun ? [generic] : [generic, ...openers]) {
      const match = pattern.exec(fold(rest).replace(/,(?=\s)/g, ' '));
      const cut = match?.[0].length ?? 0;
      const left = rest.slice(cut).replace(/^[\s,.:;!?¿¡"'-]+/, '');
      if (cut === 0 || !/[\p{L}\p{N}]/u.test(left)) continue;
      linked = pattern === generic || /\bto\s*$/.test(fold(rest.slice(0, cut)));
      rest = left;
      again = true;
      break;
    }
  }
  return { text: rest, linked };
}

/** A few words are enough to see whether the request itself begins here. */
const beginningOf = (text: string): Token[] => tokensOf(text.slice(0, 60));

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
      const lists = role === 'head' || (['for', 'about'].includes(role) && /^[([][^)\]]*,/.test(text.slice(i)));
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
    if (role !== 'with' && (char === ':' || (char === '-' && /\s/.test(text.charAt(i - 1)) && /\s/.test(text.charAt(i + 1))))) {
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

/** Ways in which things are shown: "show my work in a gallery" asks for a gallery. */
const shows = new Set(['gallery', 'calendar', 'board', 'places']);

function shownIn(
  head: Head,
  segments: readonly Segment[],
  language: Language,
  lexicon: Lexicon,
): { head: Head; segments: readonly Segment[]; aside: string[] } {
  const at = head.kind ? -1 : segments.findIndex(({ role }) => role === 'in');
  const shown = segments[at] && resolveHead(withoutOpeners(segments[at].text, language, lexicon).text, language, lexicon, false);
  if (!shown?.kind || !shows.has(shown.kind.rule.skeleton)) return { head, segments, aside: [] };
  return { head: shown, segments: segments.toSpliced(at, 1), aside: [head.text] };
}

/** "Who brings what to the picnic? Name, what, how many": the question is what the rows are called, the list what they hold. */
function askedList([question = '', list = '', ...others]: readonly string[], language: Language, lexicon: Lexicon): Request | undefined {
  const asks = /\?$/.test(question) && lexicon.phrasing[language].questions.test(fold(question));
  const known = asks ? itemsOf(list, language, lexicon).filter((item) => wishOf(item, language, lexicon, false)?.known) : [];
  if (known.length < 2) return undefined;
  const head: Head = { text: question.replace(/[\s?]+$/, ''), subject: '', limits: [], known: 'noun' };
  return { head, segments: [{ role: 'with', lead: '', text: list }], others };
}

/** Finds the part of the text that asks for something, and takes it apart. */
export function requestOf(text: string, language: Language, lexicon: Lexicon): Request {
  const phrasing = lexicon.phrasing[language];
  const sentences = sentencesOf(text).map((sentence) =>
    sentence.slice(0, fold(sentence).replace(phrasing.closers, '').length || undefined),
  );
  const list = askedList(sentences, language, lexicon);
  if (list) return list;
  const places = sentences.flatMap((sentence, index) => {
    const folded = fold(sentence);
    const starts = (pattern: RegExp): { start: number; length: number }[] =>
      [...folded.matchAll(new RegExp(pattern.source, 'gu'))].map((match) => ({ start: match.index, length: match[0].length }));
    const asked = starts(phrasing.requests).map(({ start }) => ({ start, asks: true, before: sentence.slice(0, start) }));
    // "native iOS app to track my books": the app is described before the request itself.
    const linked = starts(phrasing.linked).map(({ start, length }) => ({ start, asks: false, before: sentence.slice(0, start + length) }));
    // "Dental practice in Kassel – website with …": who asks stands before the dash, what for behind it.
    const dashed = [...sentence.matchAll(/\s[-–]\s+|:\s+/g)]
      .map((match) => match.index + match[0].length)
      .filter((start) => lexicon.asked.at(beginningOf(sentence.slice(start)), 0, language)?.value.type === 'kind')
      .map((start) => ({ start, asks: false, before: sentence.slice(0, start) }));
    const candidates = [{ start: 0, asks: asked.some(({ start }) => start === 0), before: '' }, ...asked, ...linked, ...dashed];
    return candidates.map((candidate) => ({ ...candidate, sentence, index }));
  });
  let best: { request: Request; score: number } | undefined;
  for (const { sentence, index, start, asks, before } of places.slice(0, 16)) {
    const opened = withoutOpeners(sentence.slice(start), language, lexicon);
    const { head, segments: cut } = segmentsOf(opened.text, language, lexicon);
    const { head: resolved, segments, aside } = shownIn(resolveHead(head, language, lexicon, opened.linked), cut, language, lexicon);
    // "Sort by date" alone says how rows are seen, not which.
    const isView = index > 0 && start === 0 && viewIn(lexicon, sentence, language) !== undefined;
    const score = weightOf(resolved) + (asks ? 0.6 : 0) - (index + (start > 0 ? 0.5 : 0)) / 100 - (isView ? 5 : 0);
    if (best && best.score >= score) continue;
    const others = [...sentences.slice(0, index), before, ...aside, ...sentences.slice(index + 1)].filter((other) => /\p{L}/u.test(other));
    best = { request: { head: resolved, segments, others }, score };
  }
  return best?.request ?? { head: resolveHead('', language, lexicon, false), segments: [], others: [] };
}
