import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import type { Lexicon } from '../lexicon.ts';

/** "28 pupils", "3 kids": how many there are tells something, and is no field. */
export const isHeadcount = (item: string, language: Language, lexicon: Lexicon): boolean =>
  /^\d+ \p{L}+$/u.test(item) && looksPlural(language, item) && !lexicon.fields.exactly(item.replace(/^\d+ /, ''), language);
