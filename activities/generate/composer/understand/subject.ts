/** What rows are about, as a noun in one and many. */
import type { NounRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { looksPlural, pluralOf, singularOf } from '../language/inflect.ts';
import { germanSingular } from '../language/german-plurals.ts';
import { fold, shortened, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';

export interface Subject {
  /** As it was written, with "my": "my vinyl records". */
  readonly text: string;
  readonly singular: string;
  readonly plural: string;
  /** Line of nouns.yaml. */
  readonly rule?: Named<NounRule>;
  /** What the rows are called together, where the noun does not say it. */
  readonly title?: string;
  /** "Dogs and cats": what one of them can be. */
  readonly kinds?: readonly string[];
}

/** The phrase without articles, possessives and what follows the noun. */
export function bare(text: string, language: Language, lexicon: Lexicon): string {
  const { rules } = lexicon.phrasing[language];
  const lead = new Set([...rules.articles, ...rules.possessives].map(fold));
  let rest = text.trim();
  for (let [first] = tokensOf(rest); first && lead.has(first.key) && first.end < rest.length; [first] = tokensOf(rest))
    rest = rest.slice(first.end).replace(/^['’\s]+/, '');
  return rest;
}

/** English and Romance nouns stand in lower case inside a label; German ones and names keep theirs. */
export function inSentence(word: string, language: Language): string {
  if (language === 'de' || /^[\p{Lu}\d]{2,}/u.test(word)) return word;
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function namesOf({ id, rule }: Named<NounRule>, language: Language): { singular: string; plural: string } {
  const [singular = id, plural = singular] = rule[language];
  return { singular, plural };
}

/** A line of nouns.yaml in the language's own words. */
export function namedSubject(rule: Named<NounRule>, language: Language): Subject {
  const names = namesOf(rule, language);
  return { text: names.plural, ...names, rule };
}

/** "Chiens de la pension" are chiens; "pommes de terre" stay. */
const isDefinite = (tokens: readonly Token[], at: number): boolean =>
  /^(?:del|da|do|das|dos|du)$/.test(tokens[at]?.key ?? '') || /^(?:la|l|los|las|les|el)$/.test(tokens[at + 1]?.key ?? '');

/** Behind these a German noun phrase says no more what the thing is: "Impfungen vom Hund". */
const germanLinks = 'von vom beim bei im in am an zum zur zu aus auf für fürs unter ab bis seit mit'.split(' ');

/** Whose it is stands behind the noun: "Arbeitszeiten meiner Mitarbeiter" are Arbeitszeiten, "alunos da minha escola" alunos. */
function ownPart(phrase: string, language: Language, lexicon: Lexicon): string {
  const { rules, of } = lexicon.phrasing[language];
  const tokens = tokensOf(phrase);
  const possessives = new Set(rules.possessives.map(fold));
  const isOf = (at: number): boolean => of.exec(tokens[at]?.key ?? '')?.[0].trim() === tokens[at]?.key;
  const owners = new Set([...rules.articles, ...rules.possessives, ...germanLinks].map(fold));
  const owner =
    language === 'de'
      ? tokens.find(({ key }, at) => at > 0 && owners.has(key))
      : tokens.find(
          (_, at) =>
            at > 0 && isOf(at) && (possessives.has(tokens[at + 1]?.key ?? '') || (looksPlural(language, phrase) && isDefinite(tokens, at))),
        );
  return owner ? phrase.slice(0, owner.start).trim() : phrase;
}

/** "lego sets I own", "films que j'ai vus": the thing stands before what is said about it. */
function withoutClause(phrase: string, language: Language, lexicon: Lexicon): string {
  const fillers = new Set(lexicon.phrasing[language].rules.fillers.map(fold));
  const speaker = tokensOf(phrase).find(({ key }, index) => index > 0 && key.length < 4 && fillers.has(key) && !joins.has(key));
  return speaker ? phrase.slice(0, speaker.start).trim() : phrase;
}

/** Fillers that are articles inside a phrase as well: "livre de la cuisine". */
const joins = new Set(['l', 'la', 'le', 'les', 'lo', 'los', 'las', 'o', 'a', 'os', 'as', 'y', 'e', 'en', 'on', 'to', 'not', 'or', 'zu']);

/** "Verwaltung von Aufträgen" is about Aufträge. */
const nominative = (phrase: string, language: Language): string =>
  language === 'de' && /n$/.test(phrase) && germanSingular(phrase) === undefined && germanSingular(phrase.slice(0, -1)) !== undefined
    ? phrase.slice(0, -1)
    : phrase;

/** "Gelesenen Bücher" are Bücher, one of which is a Buch: how an adjective ends depends on the words before it. */
const withoutAdjectives = (phrase: string, language: Language): string =>
  language === 'de' ? phrase.replace(/^(?:\p{Ll}{3,}e[nrsm]?\s+)+(?=\p{Lu})/u, '') : phrase;

/** Reads a noun phrase. `kindOfLog`: what is kept are entries about it ("water intake"), when it names no countable thing. */
export function subjectOf(text: string, language: Language, lexicon: Lexicon, kindOfLog = false): Subject | undefined {
  const phrase = shortened(
    withoutAdjectives(
      nominative(withoutClause(ownPart(bare(text, language, lexicon), language, lexicon), language, lexicon), language),
      language,
    ),
    48,
  );
  const tokens = tokensOf(phrase);
  if (tokens.length === 0) return undefined;
  const both = joinedSubject(phrase, language, lexicon);
  if (both) return { text, ...both };
  const hits = lexicon.nouns.find(tokens, language);
  const last = language === 'en' || language === 'de';
  const telling = last ? hits.findLast(({ to }) => to === tokens.length) : hits.find(({ from }) => from === 0);
  // "Vacunas de perros" are vacunas, whatever else is known.
  const isOwned =
    !last &&
    lexicon.phrasing[language].of.exec(tokens[1]?.key ?? '')?.[0].trim() === tokens[1]?.key &&
    looksPlural(language, tokens[0]?.key ?? '');
  const hit = telling ?? (isOwned ? undefined : hits.find(({ value }) => !value.rule.people));
  if (!hit) {
    if (kindOfLog && !looksPlural(language, phrase)) {
      const entry = lexicon.rules.nouns['entry'];
      const [singular = 'entry', plural = 'entries'] = entry?.[language] ?? [];
      return { text: phrase, singular, plural };
    }
    return {
      text,
      singular: inSentence(singularOf(language, phrase), language),
      plural: inSentence(looksPlural(language, phrase) ? phrase : pluralOf(language, phrase), language),
    };
  }
  // "Who owes what" keeps debts.
  if (lexicon.phrasing[language].questions.test(fold(phrase))) return { text, ...namesOf(hit.value, language), rule: hit.value };
  const words = inSentence(telling ? phrase : phrase.slice(tokens[hit.from]?.start, tokens[hit.to - 1]?.end), language);
  return { text, ...numbersOf(words, hit.phrase, hit.value, language), rule: hit.value };
}

/** "Dogs and cats": many of two known things of one kind, one of which is a dog or a cat. */
function joinedSubject(phrase: string, language: Language, lexicon: Lexicon): Omit<Subject, 'text'> | undefined {
  const { and, or } = lexicon.rules.languages[language];
  const parts = phrase.split(new RegExp(` (?:${and.filter((word) => /^\p{L}+$/u.test(word)).join('|')}) `, 'iu'));
  const rules = parts.map((part) => lexicon.nouns.exactly(part, language));
  const [rule] = rules;
  if (parts.length !== 2 || !rule || rules.some((one) => one?.id !== rule.id)) return undefined;
  const kinds = parts.map((part) => inSentence(singularOf(language, part), language));
  return { singular: kinds.join(` ${or[0] ?? 'or'} `), plural: inSentence(phrase, language), rule, kinds };
}

/** One and many of a known noun: the pair that the vocabulary has, kept inside the words around it. */
function numbersOf(words: string, phrase: string, { rule }: Named<NounRule>, language: Language): { singular: string; plural: string } {
  if (language === 'en') return { singular: singularOf(language, words), plural: pluralOf(language, words) };
  const list = rule[language];
  const at = list.findIndex(
    (word) =>
      tokensOf(word)
        .map(({ key }) => key)
        .join(' ') === phrase,
  );
  const pair = at < 0 ? [] : at % 2 === 0 ? [list[at], list[at + 1] ?? list[at]] : [list[at - 1], list[at]];
  const [one, many] = pair;
  const place = fold(words).indexOf(fold(list[at] ?? ''));
  if (one === undefined || many === undefined || place < 0)
    return { singular: singularOf(language, words), plural: looksPlural(language, words) ? words : pluralOf(language, words) };
  const behind = words.slice(place + (list[at]?.length ?? 0));
  const around = (word: string, rest = behind): string =>
    words.slice(0, place) + (place === 0 || language !== 'de' ? inCase(word, words.charAt(place)) : word.toLowerCase()) + rest;
  // "Libros prestados": what stands behind the noun agrees with it.
  const agreed = language !== 'de' && place === 0 ? singularOf(language, words).split(' ').slice(one.split(' ').length) : undefined;
  return { singular: around(one, agreed?.map((word) => ` ${word}`).join('')), plural: around(many) };
}

const inCase = (word: string, like: string): string => (like === like.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word);
