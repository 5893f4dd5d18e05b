/** Words of another language to learn: which language a text means, and the cards on it. */
import { languages, type Language } from '../../../../core/composition.ts';
import { PhraseIndex, type Hit } from '../language/phrases.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { sayIn } from './bench.ts';
import type { FactSet } from './facts.ts';

const learning = new Set(['flashcards', 'quiz']);

/** Shorter than a name by its ending: "spanische", "espagnols", "inglesas". */
const stemOfName = (name: string): string => (name.length > 5 ? fold(name).replace(/[aeo]$/, '') : fold(name));

/** The languages that a text names, in its order, none of which the page itself is in. */
function tonguesIn(text: string, language: Language, lexicon: Lexicon): { readonly keys: ReadonlySet<string>; readonly found: Language[] } {
  const names = lexicon.rules.looks.languages;
  const keys = new Set<string>();
  const found: Language[] = [];
  for (const { key } of tokensOf(text)) {
    const tongue = languages.find((code) => key.startsWith(stemOfName(names[code][language])));
    if (tongue === undefined) continue;
    keys.add(key);
    if (tongue !== language && !found.includes(tongue)) found.push(tongue);
  }
  return { keys, found };
}

/**
 * The languages whose everyday words a text asks for: "Spanish", "vocabulaire allemand", "German to Spanish".
 * "Spanish history" asks for something else.
 */
export function tonguesAsked(text: string, language: Language, lexicon: Lexicon): readonly Language[] | undefined {
  const { rules, phrasing, asked } = lexicon;
  const { keys, found } = tonguesIn(text, language, lexicon);
  const tokens = tokensOf(text);
  const known = [
    new PhraseIndex<string>().add(rules.facts.vocabulary, 'vocabulary').find(tokens, language),
    verbsIn(text, language, lexicon),
    new PhraseIndex<string>().add(rules.facts.neutral, 'neutral').find(tokens, language),
    asked.find(tokens, language).filter(({ value }) => value.type === 'kind' && learning.has(value.rule.skeleton)),
  ].flat();
  const small = new Set([...rules.languages[language].function, ...rules.languages[language].and].map(fold));
  const isCovered = tokens.every(
    ({ key }, at) =>
      keys.has(key) ||
      small.has(key) ||
      phrasing[language].skipped.has(key) ||
      /^\d+$/.test(key) ||
      known.some(({ from, to }) => from <= at && at < to),
  );
  return isCovered && found.length > 0 ? found : undefined;
}

/** Where a text asks for verbs alone. */
const verbsIn = (text: string, language: Language, lexicon: Lexicon): Hit<string>[] =>
  new PhraseIndex<string>().add(lexicon.rules.facts.verbs, 'verbs').find(tokensOf(text), language);

/**
 * The words of one language on one side, those of the page's or of a second one on the other.
 * @param text what was asked for: "Spanish verbs" are verbs alone
 */
export function vocabularyOf([tongue, other]: readonly Language[], language: Language, lexicon: Lexicon, text = ''): FactSet {
  const [from, to] = [tongue ?? language, other ?? language];
  const name = lexicon.rules.looks.languages[from][language];
  return {
    ask: sayIn(lexicon, language, 'wordIn', { language: name, x: '{x}' }),
    plain: true,
    tongues: { from: name, to: lexicon.rules.looks.languages[to][language] },
    facts: lexicon.rules.vocabulary
      .filter(({ verb }) => verb === verbsIn(text, language, lexicon).length > 0)
      .map((word) => ({ about: word[from], answer: word[to] })),
  };
}
