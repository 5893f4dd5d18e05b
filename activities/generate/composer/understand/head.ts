/** Which word of "a small wine cellar inventory" says what is asked for, and what it is about. */
import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Asked, Lexicon, LimitRule } from '../lexicon.ts';
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Named, Hit } from '../language/phrases.ts';
import { areUnits, isTopic } from './behind-head.ts';

export interface Head {
  readonly text: string;
  /** The kind of app that its noun or its verb asks for. */
  readonly kind?: Named<KindRule> & { readonly by: 'noun' | 'verb'; readonly phrase: string };
  /** What it is about: "wine cellar", "my books"; empty when the head says nothing more. */
  readonly subject: string;
  /** Phrases of the head that ready parts cannot do. */
  readonly limits: readonly Named<LimitRule>[];
  readonly known: 'noun' | 'business' | 'section' | undefined;
}

/** Words after a telling noun that tell what it is for: "Anmeldung zum Sommerfest", "application for a shelter". */
const leads = new Set(['zum', 'zur', 'beim', 'fur', 'furs', 'vom', 'for', 'at']);

/** Languages in which the telling noun comes last. */
const endsWithNoun = (language: Language): boolean => language === 'en' || language === 'de';

export function resolveHead(text: string, language: Language, lexicon: Lexicon, linked: boolean): Head {
  const head = readHead(text, language, lexicon, linked);
  const qualifiers = new Set(lexicon.phrasing[language].rules.qualifiers.map(fold));
  // "A shared shopping list" is about nothing called shared.
  const isQualified = head.kind !== undefined && tokensOf(head.subject).every(({ key }) => qualifiers.has(key));
  return isQualified ? { ...head, subject: '' } : head;
}

function readHead(text: string, language: Language, lexicon: Lexicon, linked: boolean): Head {
  const tokens = tokensOf(text);
  const found = lexicon.asked.find(tokens, language);
  const limits = found.flatMap(({ value }) => (value.type === 'limit' ? [value] : []));
  const base = { text, limits };
  const covered = found.filter(({ value }) => value.type === 'limit').reduce((sum, { from, to }) => sum + to - from, 0);
  if (covered > 0 && covered === tokens.length) return { ...base, subject: text, known: undefined };
  const byNoun = nounHead(text, tokens, found, language, lexicon);
  const byVerb = verbHead(text, tokens, language, lexicon, linked);
  // "Lire les infos": the verb has its object in it, and the noun says the same once more.
  if (byVerb?.object === '' && byVerb.kind.id === byNoun?.kind.id && byVerb.kind.rule.skeleton === 'live')
    return { ...base, kind: { ...byVerb.kind, by: 'verb', phrase: byVerb.phrase }, subject: '', known: undefined };
  if (byVerb && !(byNoun && (byNoun.whole || byVerb.at > 0))) {
    const inner = byVerb.object === '' ? undefined : innerHead(byVerb.object, language, lexicon);
    if (inner?.kind && mayStandFor(byVerb.kind, inner.kind)) return { ...inner, text, limits };
    const object = inner?.text ?? byVerb.object;
    if (!byNoun || object !== '')
      return {
        ...base,
        kind: { ...byVerb.kind, by: 'verb', phrase: byVerb.phrase },
        subject: object,
        known: knownIn(object, language, lexicon),
      };
  }
  if (byNoun)
    return {
      ...base,
      kind: { ...byNoun.kind, by: 'noun', phrase: byNoun.phrase },
      subject: byNoun.subject,
      known: knownIn(byNoun.subject, language, lexicon),
    };
  const subject = withoutTrailing(text, tokens, language, lexicon);
  // "We are a beekeeping club" says who asks; what for comes after it.
  const { rules } = lexicon.phrasing[language];
  const isStatement = rules.fillers.map(fold).includes(tokensOf(subject)[0]?.key ?? '') && tokensOf(subject).length > 2;
  return { ...base, subject, known: isStatement ? undefined : knownIn(subject, language, lexicon) };
}

/** Kinds of rows: "keep a log" is a log, but "track my portfolio" is no page. */
const rows = new Set(['records', 'tracker', 'checklist', 'board']);

const listed = new Set([...rows, 'calendar', 'habits']);
const played = new Set(['quiz', 'flashcards', 'game']);

/** Whether the noun that a verb takes says more than the verb: "play snake", "keep a log". */
const mayStandFor = ({ rule }: Named<KindRule>, inner: Named<KindRule>): boolean =>
  rule.skeleton !== 'calculator' && rule.skeleton !== 'picker' && (!rows.has(rule.skeleton) || rows.has(inner.rule.skeleton));

/** "a log of my houseplants" after "keep". */
function innerHead(object: string, language: Language, lexicon: Lexicon): Head | undefined {
  const articles = new Set(lexicon.phrasing[language].rules.articles.map(fold));
  const tokens = tokensOf(object);
  const first = tokens.findIndex(({ key }) => !articles.has(key));
  return first < 0 ? undefined : resolveHead(object.slice(tokens[first]?.start ?? 0), language, lexicon, false);
}

interface Found {
  readonly kind: Named<KindRule>;
  readonly phrase: string;
}

function nounHead(
  text: string,
  tokens: readonly Token[],
  found: readonly Hit<Asked>[],
  language: Language,
  lexicon: Lexicon,
): (Found & { subject: string; whole: boolean }) | undefined {
  const { of, rules } = lexicon.phrasing[language];
  const kinds = found.flatMap((hit) => (hit.value.type === 'kind' ? [{ ...hit, kind: hit.value }] : []));
  const trailing = new Set(rules.trailing.map(fold));
  const slice = (from: number, to: number): string => (to > from ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : '');
  const isOf = (at: number): boolean => of.exec(tokens[at]?.key ?? '')?.[0].trim() === tokens[at]?.key;

  const first = kinds.find(({ from }) => from <= 1 && (from === 0 || !lexicon.nouns.at(tokens, 0, language)));
  const nouns = lexicon.nouns.find(tokens, language).filter(({ from, to }) => to - from > 1);
  const isThing = (hit: { from: number; to: number }): boolean => nouns.some(({ from, to }) => from < hit.from && hit.to <= to);
  // "hacker news reader": the phrase that ends the head counts, also where another one overlaps it.
  const impossible = found.filter(({ value }) => value.type === 'limit');
  const ending = tokens.flatMap((_, from) => {
    const hit = lexicon.asked.at(tokens, from, language);
    // "video chat" is no chat.
    const inside = impossible.some((limit) => limit.from <= from && from < limit.to);
    return hit?.value.type === 'kind' && !inside ? [{ ...hit, kind: hit.value }] : [];
  });
  // "countdown timer 10 minutes", "unit converter kg": figures, units and languages behind the noun are its settings.
  const tongues = new Set(Object.values(lexicon.rules.looks.languages).map((names) => fold(names[language])));
  const closes = (to: number): boolean =>
    tokens.slice(to).every(({ key }) => trailing.has(key)) ||
    /^\d/.test(tokens[to]?.key ?? '') ||
    (tokens[to] !== undefined && tokens.slice(to).every(({ start, end }) => /^[A-Z]{2,6}$/.test(text.slice(start, end)))) ||
    areUnits(tokens.slice(to), language, lexicon) ||
    tokens.slice(to).every(({ key }) => tongues.has(key));
  // "MwSt Rechner Brutto zu Netto": with its formula in front, what follows is about the figures.
  const isNamed = ({ kind, from }: { kind: Named<KindRule>; from: number }): boolean =>
    kind.rule.skeleton === 'calculator' && lexicon.formulas.find(tokens.slice(0, from), language).some(({ to }) => to === from);
  const converter = kinds.find(
    ({ kind, to }) => (kind.rule.skeleton === 'converter' || kind.id === 'currency') && tokens.length - to === 1,
  );
  // "Countdown to our wedding", "Tage bis zum Abitur": the phrase asks for what comes after it.
  const leading = kinds.find(({ from, phrase }) => from === 0 && /\s(?:to|until|till|for|bis|zu|zum|zur|fur|auf)$/.test(phrase));
  const last =
    leading ??
    kinds.find(({ to }) => isOf(to) || leads.has(tokens[to]?.key ?? '')) ??
    ending.filter((kind) => !isThing(kind) && (closes(kind.to) || isNamed(kind))).sort((a, b) => b.to - a.to || a.from - b.from)[0] ??
    // "Weather Oslo Bergen", "Nachrichten Dashboard Tech und Sport": behind live data stands which.
    kinds.find(({ kind, from }) => from === 0 && kind.rule.skeleton === 'live');
  // "Checkliste Umzug", "Kalender Geburtstage": the kind first, and what it is about behind it.
  const titled = kinds.find(
    ({ from, to, kind }) =>
      from === 0 &&
      ((language === 'de' && tokens.length <= 3 && listed.has(kind.rule.skeleton)) ||
        // "Lernkarten Gitarrenakkorde", "quiz planets": there are facts on what stands behind.
        (played.has(kind.rule.skeleton) && isTopic(tokens.slice(to), language, lexicon))),
  );
  const hit = (endsWithNoun(language) ? (last ?? titled) : (first ?? last)) ?? converter;
  if (!hit) return undefined;

  const before = slice(0, hit.from);
  const compound = withoutJoint(
    hit.compound ? text.slice(tokens[hit.from]?.start, (tokens[hit.from]?.start ?? 0) + hit.compound.length) : '',
  );
  const after = withoutLeadingOf(slice(hit.to, tokens.length), language, lexicon);
  const rest = closes(hit.to) ? '' : after;
  return {
    kind: hit.kind,
    phrase: hit.phrase,
    // "Notdienstplan" keeps Dienste, not Not.
    subject: rest || [before, compound.length > 3 ? compound : ''].filter(Boolean).join(' '),
    whole: hit.from === 0 && rest === '',
  };
}

/** "Urlaubs" of "Urlaubskalender" is Urlaub; "Haus" and "Glas" end with their own s. */
const withoutJoint = (compound: string): string => (/.{3}[bdfghklmnrt]s$/i.test(compound) ? compound.slice(0, -1) : compound);

function withoutLeadingOf(text: string, language: Language, lexicon: Lexicon): string {
  const { of, rules } = lexicon.phrasing[language];
  const articles = new Set(rules.articles.map(fold));
  let rest = text;
  for (
    let [first] = tokensOf(rest);
    first && (articles.has(first.key) || of.exec(first.key)?.[0].trim() === first.key);
    [first] = tokensOf(rest)
  )
    rest = rest
      .slice(first.end)
      .replace(/^['’\s]+/, '')
      .trim();
  return rest;
}

function verbHead(
  text: string,
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  linked: boolean,
): (Found & { object: string; at: number }) | undefined {
  const { skipped, of } = lexicon.phrasing[language];
  const slice = (from: number, to: number): string => (to > from ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : '');
  const atStart = lexicon.verbs.at(tokens, 0, language);
  if (atStart && of.exec(tokens[atStart.to]?.key ?? '')?.index !== 0) {
    const rest = tokens[atStart.to];
    const ambiguous = atStart.to === 1 && lexicon.nouns.at(tokens, 0, language) !== undefined;
    const determined = rest !== undefined && skipped.has(rest.key);
    const object = slice(atStart.to, tokens.length);
    const plural = object !== '' && (lexicon.nouns.at(tokens, atStart.to, language) !== undefined || looksPlural(language, object));
    if (linked || determined || atStart.to > 1 || (!ambiguous && (plural || rest === undefined || /ing$/.test(tokens[0]?.key ?? ''))))
      return { kind: atStart.value, phrase: atStart.phrase, object, at: 0 };
    if (!ambiguous && !lexicon.asked.find(tokens, language).some(({ value, to }) => value.type === 'kind' && to === tokens.length))
      return { kind: atStart.value, phrase: atStart.phrase, object, at: 0 };
  }
  if (language !== 'de') return undefined;
  // German puts the verb at the end: "meine Bücher verwalten kann".
  for (let at = tokens.length - 1; at > 0 && at >= tokens.length - 3; at -= 1) {
    const hit = lexicon.verbs.at(tokens, at, language);
    if (hit) return { kind: hit.value, phrase: hit.phrase, object: slice(0, at).replace(/\s+zu$/, ''), at };
  }
  return undefined;
}

function withoutTrailing(text: string, tokens: readonly Token[], language: Language, lexicon: Lexicon): string {
  const trailing = new Set(lexicon.phrasing[language].rules.trailing.map(fold));
  let end = tokens.length;
  while (end > 0 && trailing.has(tokens[end - 1]?.key ?? '')) end -= 1;
  return end === 0 ? '' : text.slice(0, tokens[end - 1]?.end);
}

/** The hit that says what a phrase is: it ends one in English and German, begins one elsewhere. "Chess club ranking" is no club. */
export function tellingOf<T>(hits: readonly Hit<T>[], words: number, language: Language): Hit<T> | undefined {
  return endsWithNoun(language) ? hits.findLast(({ to }) => to === words) : hits.find(({ from }) => from <= 1);
}

/** What vocabulary knows the telling noun of a phrase. */
export function knownIn(phrase: string, language: Language, lexicon: Lexicon): Head['known'] {
  const tokens = tokensOf(phrase);
  if (tellingOf(lexicon.businesses.find(tokens, language), tokens.length, language)) return 'business';
  const section = tellingOf(lexicon.sections.find(tokens, language), tokens.length, language);
  const nouns = lexicon.nouns.find(tokens, language);
  // "Opening hours" says more than "hours".
  const isLonger = section !== undefined && nouns.every(({ from, to }) => to - from < section.to - section.from);
  if (nouns.length > 0 && !isLonger) return 'noun';
  if (section) return 'section';
  return undefined;
}

/** How surely a head asks for something; the best of several candidates is taken. */
export function weightOf({ kind, known, limits, subject }: Head): number {
  if (kind) return kind.by === 'verb' && subject === '' ? 1 : ['game', 'form', 'site'].includes(kind.id) ? 2.6 : 3;
  if (known === 'noun') return 2;
  if (known === 'business') return 1.9;
  if (limits.length > 0) return 2.2;
  return known === 'section' ? 1.5 : 0;
}
