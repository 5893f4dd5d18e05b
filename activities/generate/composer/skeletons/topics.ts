/** What a quiz or cards are about: the topics of a sentence, and the ready facts on them. */
import { inFigures } from '../language/number-words.ts';
import { fold, tokensOf } from '../language/text.ts';
import { itemsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import type { Bench } from './bench.ts';
import { factsIn, isKnown, type FactSet } from './facts.ts';
import { secondsIn } from './pairs.ts';
import { tableOf } from './tables.ts';
import { tonguesAsked, vocabularyOf } from './vocabulary.ts';

/** "10 questions", "20 short questions". */
export const counted = /\b(\d{1,2})\s*(?:\p{L}+\s)?(?:questions?|fragen|preguntas|perguntas|cards?|karten|cartes|tarjetas|cartoes)\b/u;
const offered =
  /\b(\d)\s*(?:\p{L}+\s)?(?:options?|choices?|alternatives?|possible answers|answers?(?: each)?|antwort(?:en|moglichkeiten|optionen)?|auswahlmoglichkeiten|choix|reponses|opciones|respuestas|alternativas|opcoes|respostas)\b/u;
/** How many answers to choose from a sentence asks for. */
export const optionsIn = (sentence: string): number | undefined => {
  const said = offered.exec(inFigures(fold(sentence)))?.[1];
  return said === undefined ? undefined : Number(said);
};
/** How many questions or cards a sentence asks for. */
export const countIn = (sentence: string): number | undefined => {
  const said = counted.exec(inFigures(fold(sentence)))?.[1];
  return said === undefined ? undefined : Number(said);
};

/** A text without the clauses that say how many or how: "capitals of Europe, 10 questions, multiple choice". */
export function topicIn(text: string, { language, lexicon }: Bench): string {
  const does = tableOf(lexicon.rules.features);
  const isManner = (clause: string): boolean => {
    const tokens = tokensOf(bare(clause, language, lexicon));
    return (
      counted.test(inFigures(fold(clause))) ||
      secondsIn(clause) !== undefined ||
      does.find(tokens, language).some(({ value, from, to }) => value === 'quiz' && to - from >= tokens.length)
    );
  };
  const clauses = text.split(/,\s+/);
  return clauses.length === 1 ? text : clauses.filter((clause) => !isManner(clause)).join(', ');
}

/** What the sentence says that it is about: "animals in the forest", the first half of "Tierquiz", else all of it. */
export function topicsOf(bench: Bench): readonly string[] {
  const { u, language, lexicon } = bench;
  const { head, segments } = u.request;
  const at = segments.findIndex(({ role }) => role === 'about');
  const rest = segments.slice(at + 1);
  const end = rest.findIndex(({ role }) => !['about', 'in', 'by'].includes(role));
  const about =
    at < 0 ? [] : [segments[at]?.text ?? '', ...rest.slice(0, end < 0 ? rest.length : end).map(({ lead, text }) => `${lead} ${text}`)];
  const [list] = segments.flatMap(({ role, lead, text }) =>
    role === 'with' && /^[:–-]/.test(lead) && !text.includes('=') && !text.includes('?') ? [text] : [],
  );
  const whom = segments.flatMap(({ role, text }) => (role === 'for' && isKnown(text, language, lexicon) ? [text] : []));
  const said = [about.join(' '), head.subject, ...whom, ...(at < 0 && head.subject === '' && list !== undefined ? [list] : [])]
    .map((text) => topicIn(text, bench))
    .filter((text) => /\p{L}{3}/u.test(text));
  const whole = said.filter((text) => isKnown(text, language, lexicon));
  return whole.length > 0 ? whole : said.flatMap((text) => itemsOf(text, language, lexicon));
}

/** The facts on it, and what of it there are none on. */
export function known(bench: Bench, random: () => number): { readonly sets: readonly FactSet[]; readonly missing: readonly string[] } {
  const { u, language, lexicon } = bench;
  const topics = topicsOf(bench);
  const tongues = [u.sentence, ...topics].map((text) => tonguesAsked(text, language, lexicon)).find((found) => found !== undefined);
  if (tongues !== undefined) return { sets: [vocabularyOf(tongues, language, lexicon, u.sentence)], missing: [] };
  if (topics.length === 0) return { sets: factsIn(u.sentence, language, lexicon, random), missing: [] };
  const ready = topics.filter((topic) => isKnown(topic, language, lexicon));
  return {
    sets: ready.length === 0 ? [] : factsIn(ready.join(', '), language, lexicon, random),
    missing: topics.filter((topic) => !ready.includes(topic)),
  };
}
