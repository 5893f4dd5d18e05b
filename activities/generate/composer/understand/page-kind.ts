/** Requests that mean a page by words that may mean any app: "una web para el Atlético". */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { asFormFor } from './form-kind.ts';

const webFor =
  /(?:^|\s)(?:una|la|mi|nuestra|uma|a|minha|nossa|eine|die|meine|unsere|le|un|mon|notre|my|our)\s(?:\p{L}+\s)?(?:web|website|site|webseite|homepage|pagina|page)\s(?:para|de|del|do|da|for|of|fur|pour|du)\s/u;

/** The kind that was found, else a page where a web or a site for somebody is asked for. */
export const asPageFor = (
  kind: Named<KindRule> | undefined,
  sentence: string,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined =>
  asFormFor(kind, sentence, language, lexicon) ??
  (webFor.test(fold(sentence)) && lexicon.rules.kinds['site'] ? { id: 'site', rule: lexicon.rules.kinds['site'] } : undefined);
