/** "We are a food bank and get donations every day. I'd like: from whom, what, kilos": a list that has no name of its own. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { looksPlural } from '../language/inflect.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Head } from './head.ts';
import { itemsOf } from './items.ts';
import { withoutOpeners } from './openers.ts';
import { areFieldNames } from './plain-lists.ts';
import type { Request } from './request-type.ts';

/** What somebody told before, as many of something: that is what the list is about. */
function toldOf(sentences: readonly string[], language: Language, lexicon: Lexicon): string {
  const said = sentences.flatMap((sentence) => {
    const tokens = tokensOf(sentence);
    return lexicon.nouns
      .find(tokens, language)
      .filter(({ value }) => !value.rule.people)
      .map(({ from, to }) => sentence.slice(tokens[from]?.start, tokens[to - 1]?.end));
  });
  return said.find((words) => looksPlural(language, words)) ?? said[0] ?? '';
}

/** @returns undefined where the list stands behind what is asked for */
export function openList(sentences: readonly string[], language: Language, lexicon: Lexicon): Request | undefined {
  for (const [at, sentence] of sentences.entries()) {
    const [, before = '', list = ''] = /^([^:(]{2,60}):\s+(.+)$/s.exec(sentence) ?? [];
    if (at === 0 || list === '') continue;
    const isOpener = fold(withoutOpeners(sentence, language, lexicon).text) === fold(list);
    if (!isOpener || before === '' || !areFieldNames(itemsOf(list, language, lexicon), language, lexicon)) continue;
    const subject = toldOf(sentences.slice(0, at), language, lexicon);
    const head: Head = { text: capitalised(subject), subject, limits: [], known: 'noun' };
    return { head, segments: [{ role: 'with', lead: ':', text: list }], others: sentences.slice(at + 1) };
  }
  return undefined;
}
