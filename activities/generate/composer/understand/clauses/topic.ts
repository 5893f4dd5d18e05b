/** What people tell of themselves before they ask: what the app is about, and names that belong to it. */
import type { Language } from '../../../../../core/composition.ts';
import { singularOf } from '../../language/inflect.ts';
import { fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { withoutOpeners } from '../openers.ts';
import { bare } from '../subject.ts';
import type { Clause } from './cut.ts';
import { lengthOf, plain } from './grammar.ts';
import { withoutGlue } from './sort.ts';

export interface Topic {
  /** "Meeting rooms" of "we've got three meeting rooms". */
  readonly noun: string;
  /** "Oak, Birch and Attic", which follow it. */
  readonly names: readonly string[];
}

/** Behind these a noun phrase says where, with whom and why. */
const ends: Readonly<Record<Language, RegExp>> = {
  en: /\s(?:in|at|with|and|called|near|from|between|on|to|who|that|by|which|where|so|keep)\s|[,;.]/,
  de: /\s(?:in|im|mit|und|bei|fur|auf|am|an|aus|namens|die|der|das|wo)\s|[,;.]/,
  fr: /\s(?:dans|avec|et|a|au|chez|pour|ou|qui|que|appelee?|depuis|sur|entre)\s|[,;.]/,
  es: /\s(?:en|con|y|entre|para|que|como|llamad[oa]|cerca|desde|a)\s|[,;.]/,
  pt: /\s(?:em|no|na|com|e|entre|para|que|chamad[oa]|perto|desde|a)\s|[,;.]/,
};

const counted =
  /^(?:about |around |ungefahr |etwa |environ |como |unos |unas |cerca de |uns |umas )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a few|several|some|zwei|drei|vier|funf|sechs|sieben|acht|ein paar|mehrere|deux|trois|quatre|cinq|six|sept|huit|quelques|plusieurs|dos|tres|cuatro|cinco|seis|siete|ocho|doscient[oa]s|varios|varias|dois|duas|quatro|sete|oito|alguns|algumas)\s/;

/** "No sabemos" is no object. */
const isVerb: Partial<Readonly<Record<Language, RegExp>>> = { es: /^\S+mos$/, pt: /^\S+mos$/ };

const isName = (text: string): boolean => /^\p{Lu}[\p{L}\d' -]{0,24}$/u.test(text);

/** "…, Oak, Birch and Attic": the names that follow a clause; fewer than two are none. */
export function namesAfter(told: readonly Clause[], at: number): string[] {
  const items = told
    .slice(at + 1)
    .map(({ sort, before, text }) => (sort === 'item' && before === 'comma' ? text.split(/\s(?:and|und|et|y|e|&)\s/) : ['']))
    .flat();
  const end = items.findIndex((item) => !isName(item));
  const names = items.slice(0, end < 0 ? undefined : end);
  return names.length > 1 ? names : [];
}

/** @param told the clauses before the request */
export function topicOf(told: readonly Clause[], language: Language, lexicon: Lexicon): Topic | undefined {
  const { owns, tells, speaker } = lexicon.clauses[language];
  for (const [at, clause] of told.entries()) {
    if ((clause.sort !== 'told' && clause.sort !== 'data') || clause.by !== 'speaker') continue;
    const written = withoutGlue(clause.text, language, lexicon);
    const said = written.slice(lengthOf(speaker, written)).replace(/^(?:'?ve|'?m|'?re)\s+/, '');
    const length = lengthOf(owns, said) || (lengthOf(tells, said) > 0 ? (/^\S+\s*/.exec(said)?.[0].length ?? 0) : 0);
    const object = said.slice(length);
    if (length === 0 || object === '') continue;
    const end = ends[language].exec(`${plain(object)} `)?.index ?? object.length;
    const phrase = object
      .slice(0, end)
      .replace(/^(?:seit \S+ (?:jahren|monaten)|for \S+ years|depuis \S+ ans|desde hace \S+ años|há \S+ anos)\s+/i, '')
      .replace(/^(?:just|also|auch|aussi|nur|got|a whole|ja|halt)\s+/i, '');
    const many = counted.exec(plain(phrase))?.[0].length ?? 0;
    const noun = bare(phrase.slice(many), language, lexicon).trim();
    const words = tokensOf(noun).length;
    if (words === 0 || words > 4 || isVerb[language]?.test(fold(noun))) continue;
    return { noun: withoutOpeners(noun, language, lexicon).text, names: many > 0 ? namesAfter(told, at) : [] };
  }
  // "My tenants keep texting me about broken stuff"
  const about = told
    .map(({ text }) => said[language].exec(text)?.[1])
    .find((phrase) => phrase !== undefined && tokensOf(phrase).length <= 4);
  return about === undefined ? undefined : { noun: bare(about, language, lexicon), names: [] };
}

const said: Readonly<Record<Language, RegExp>> = {
  en: /\sabout\s+([^,.;]+)$/i,
  de: /\s(?:über|wegen)\s+([^,.;]+)$/i,
  fr: /\s(?:à propos d[eu]|au sujet d[eu])\s+([^,.;]+)$/i,
  es: /\s(?:sobre|acerca de)\s+([^,.;]+)$/i,
  pt: /\s(?:sobre|acerca de)\s+([^,.;]+)$/i,
};

/** "The room" as "the room (Oak, Birch, Attic)". */
export function withNames(item: string, topic: Topic | undefined, language: Language): string {
  if (!topic || topic.names.length === 0 || /[([]/.test(item)) return item;
  const last = (text: string): string => fold(singularOf(language, tokensOf(text).at(-1)?.key ?? ''));
  return item
    .split(/(\s(?:and|und|et|y|e)\s)/)
    .map((part) => (last(part) === last(topic.noun) ? `${part} (${topic.names.join(', ')})` : part))
    .join('');
}
