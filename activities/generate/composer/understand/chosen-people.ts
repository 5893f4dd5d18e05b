/** "Quién la compra, Ana o Pedro": names that answer the question before them. */
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { FieldWish } from './field-wish.ts';
import { optionsOf } from './items.ts';

const whoAsked = /^(?:who|wer|wem|wen|qui|quien(?:es)?|quem|a qui|a quien|para quem|para quien|pour qui|fur wen)\b/;
const name = String.raw`\p{Lu}\p{Ll}+`;
const names = new RegExp(String.raw`^${name}\s+(?:or|oder|ou|o)\s+${name}$`, 'u');

/** @returns the field before the item with the names as its options, where it asks for somebody and the item names two */
export function chosenPeople(item: string, before: FieldWish | undefined, language: Language, lexicon: Lexicon): FieldWish | undefined {
  if (before?.type !== 'text' || !(before.id === 'person' || whoAsked.test(fold(before.label))) || !names.test(item)) return undefined;
  const options = optionsOf(item, language, lexicon);
  const isWord = (one: string): boolean => [lexicon.fields, lexicon.nouns].some((index) => index.exactly(one, language) !== undefined);
  return options.some(isWord) ? undefined : { ...before, type: 'choice', options };
}
