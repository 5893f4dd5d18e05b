/** Albums that many people fill. */
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Understanding } from '../understand/understanding.ts';

const sending =
  /\b(send|sends|upload|uploads|share|post|hochladen|schicken|teilen|envoient|envoyer|partagent|partager|suben|subir|mandan|envian|comparten|mandam|enviam|enviar|postam)\b/;

/** "An album where guests send photos with a caption": pictures that many people add. */
export function sendsPictures({ request, language }: Understanding, lexicon: Lexicon): boolean {
  const clauses = [...request.segments.map(({ lead, text }) => `${lead} ${text}`), ...request.others, request.head.text];
  return clauses.some(
    (clause) => sending.test(fold(clause)) && lexicon.nouns.find(tokensOf(clause), language).some(({ value }) => value.id === 'photo'),
  );
}
