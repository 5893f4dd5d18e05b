/** A clause that says how rows are seen, ruled or marked: granted, or said to be missing. */
import { fold, tokensOf } from '../../language/text.ts';
import type { Collector } from '../collector.ts';
import { itemsOf } from '../items.ts';
import { notRead } from '../limits.ts';
import { viewIn } from '../wishes.ts';

export function takeWish(text: string, found: Collector): void {
  const { language, lexicon } = found;
  // "How many days are left and a bar of progress" are two.
  const parts = itemsOf(text, language, lexicon);
  const areMore = parts.length > 1 && parts.every((part) => viewIn(lexicon, part, language) !== undefined);
  for (const part of areMore ? parts : [text]) {
    if (found.takes(part)) continue;
    const granted = new Set(lexicon.phrasing[language].rules.granted.map(fold));
    const words = tokensOf(part).filter(({ key }) => !lexicon.phrasing[language].skipped.has(key) && !granted.has(key));
    if (words.length > 0) found.limits.push(notRead(part, language, lexicon));
  }
}
