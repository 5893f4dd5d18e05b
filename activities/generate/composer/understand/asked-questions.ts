/** Requests that ask for what is noted: "anotar o que como". */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { questionAt, questionsIn } from './question-chains.ts';
import type { Request } from './request-type.ts';

/** "Anotar o que como e quantas calorias": what is noted is asked for, and names no thing. */
export function withQuestions(request: Request, language: Language, lexicon: Lexicon): Request {
  const { head, segments } = request;
  // "O que como", "ce que je mange": the word before "que" belongs to the question.
  const [next] = segments;
  const isThat = next?.role === 'to' && /^(?:que?|qu')$/i.test(next.lead) && /^(?:o|lo|ce|a)$/i.test(head.subject.trim());
  if (isThat && head.kind?.by === 'verb')
    return {
      ...request,
      head: { ...head, subject: '' },
      segments: [{ role: 'with', lead: '', text: `${head.subject} ${next.lead} ${next.text}` }, ...segments.slice(1)],
    };
  const tokens = tokensOf(head.subject);
  // "Vote on where to eat" asks it of people.
  const asks = head.kind?.by === 'verb' && head.kind.rule.skeleton !== 'poll' && questionAt(tokens, 0, language, lexicon) > 0;
  // Where a thing stands in a single question, that is kept: "which neighbours borrowed my tools".
  const isChain =
    questionsIn(head.subject, language, lexicon).length > 1 || tokens.some(({ key }) => ['and', 'und', 'et', 'y', 'e'].includes(key));
  if (!asks || (!isChain && lexicon.nouns.find(tokens, language).some(({ value }) => !value.rule.people))) return request;
  return { ...request, head: { ...head, subject: '' }, segments: [{ role: 'with', lead: '', text: head.subject }, ...segments] };
}
