/** "Everyone proposes a name and says why": what is proposed is a field of the proposal, where it is one of what rows usually have. */
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Span } from './marks.ts';

const proposes =
  /^(?:suggests?|proposes?|puts? (?:in|forward)|posts?|adds?|enters?|propone[nr]?|proponga[nr]?|sugiere[nr]?|pone[nr]?|propoe[mr]?|sugere[mr]?|propose(?:nt|r)?|suggere(?:nt|r)?|schlagt|schlagen|nennt|nennen)\s+(?:(?:an?|the|their|eine?n?|den|une?|le|la|leur|una?|el|su|uma?|o|seu|sua)\s+)?/;

export const withSuggested = (text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): Span[] =>
  spans.flatMap((span): Span[] => {
    const words = text.slice(span.start, span.end);
    const verb = span.mark === 'deed' ? (proposes.exec(fold(words))?.[0].length ?? 0) : 0;
    const isField = verb > 0 && lexicon.fields.exactly(words.slice(verb), language) !== undefined;
    return isField
      ? [
          { ...span, end: span.start + verb },
          { mark: 'field', start: span.start + verb, end: span.end },
        ]
      : [span];
  });
