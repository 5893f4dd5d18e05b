/** Requests that are read as they were written: pages, shops, calculators, games, live data. */
import type { Language } from '../../../../../core/composition.ts';
import { fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { resolveHead, type Head } from '../head.ts';
import { withoutOpeners } from '../openers.ts';
import { segmentsOf } from '../segments.ts';
import type { Clause } from './cut.ts';
import { lengthOf, plain } from './grammar.ts';
import { forWord, withWord } from './joining.ts';
import { withoutGlue } from './sort.ts';
import { namesAfter } from './topic.ts';

/** The kind of app that words ask for. */
export const kindOf = (text: string, language: Language, lexicon: Lexicon): Head['kind'] =>
  resolveHead(segmentsOf(withoutOpeners(text, language, lexicon).text, language, lexicon).head, language, lexicon, false).kind;

/** "To sell shirts" as "shop for shirts". */
export function shopOf(text: string, language: Language, lexicon: Lexicon): string {
  const sells = new RegExp(lexicon.rules.clauses[language].kinds['shop'] ?? '$^', 'u').exec(plain(text));
  const [name = ''] = lexicon.rules.kinds['shop']?.heads[language] ?? [];
  const isVague =
    sells && tokensOf(text.slice(sells[0].length)).every(({ key }) => lexicon.rules.languages[language].vague.map(fold).includes(key));
  return sells && !isVague
    ? `${name} ${forWord[language]} ${text.slice(0, sells.index)}${text.slice(sells.index + sells[0].length)}`.replace(/\s+/g, ' ').trim()
    : text;
}

/** "Das Wetter für Kiel nebeneinander sehen": the verb stands last. */
const seen = /\s(?:nebeneinander |auf einen blick )?(?:sehen|anzeigen|bekommen)$/i;

/** The request as it was written, without what was told before it and why. "Each of them" are the names told before. */
export function verbatim(clauses: readonly Clause[], before: readonly Clause[], language: Language, lexicon: Lexicon): string {
  const names = before.map((_, at) => namesAfter(before, at)).find((found) => found.length > 0);
  const joined = clauses
    .filter(({ sort }, at) => at === 0 || sort !== 'told')
    .map(({ text, rest, sort, before: cut }, at) => {
      const written =
        at === 0 ? shopOf((sort === 'want' ? rest : withoutGlue(text, language, lexicon)).replace(seen, ''), language, lexicon) : text;
      return `${at === 0 ? '' : cut === 'word' ? ' ' : cut === 'end' ? '. ' : ', '}${written}`;
    })
    .join('');
  const core = names ? joined.replace(/\b(?:each of them|all of them|them|each)\b/i, names.join(', ')) : joined;
  const place = lengthOf(lexicon.clauses[language].place, core);
  const with_ = new RegExp(String.raw`^${withWord[language]}\s+`, 'i').exec(core.slice(place));
  const shown = with_ ? core.slice(place + with_[0].length) : '';
  return kindOf(shown, language, lexicon)?.rule.skeleton === 'live' ? shown : core;
}
