import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** "28 pupils", "3 kids": how many there are tells something, and is no field. */
export const isHeadcount = (item: string, language: Language, lexicon: Lexicon): boolean =>
  /^\d+ \p{L}+$/u.test(item) && looksPlural(language, item) && !lexicon.fields.exactly(item.replace(/^\d+ /, ''), language);

/** "How many people", "wie viele Gäste": written down; "how many are left" is counted. */
export const isAsked = (item: string): boolean =>
  /^(?:and |und |et |y |e )?(?:(?:with|for|every|mit|fur|alle|zu|avec|pour|tous les|con|para|cada|com|a cada|de) )?(?:how many|wie viele|combien d|cuant[oa]s|quant[oa]s)/.test(
    fold(item),
  ) &&
  tokensOf(item).length <= 6 &&
  !/\b(?:are|is|have|has|left|still|were|sind|noch|offen|ubrig|sont|reste|restent|son|quedan|faltan|tengo|sao|restam|faltam|tenho|ha|hay)\b/.test(
    fold(item),
  );
