/** What words behind the telling noun are: units to convert, a topic that there are facts on. */
import type { Language } from '../../../../core/composition.ts';
import { fold, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** "kg and pounds", "metric and imperial". */
export function areUnits(tokens: readonly Token[], language: Language, lexicon: Lexicon): boolean {
  const { texts, languages } = lexicon.rules;
  const joins = new Set([...languages[language].and, texts['metric']?.[language] ?? '', texts['imperial']?.[language] ?? ''].map(fold));
  const units = lexicon.units.find(tokens, language);
  return tokens.length > 0 && tokens.every(({ key }, at) => joins.has(key) || units.some(({ from, to }) => from <= at && at < to));
}

/** "Gitarrenakkorde" of "Lernkarten Gitarrenakkorde". */
export function isTopic(tokens: readonly Token[], language: Language, lexicon: Lexicon): boolean {
  const topics = lexicon.topics.find(tokens, language);
  return topics.length > 0 && tokens.every((_, at) => topics.some(({ from, to }) => from <= at && at < to));
}
