/** What visitors ask for: a quote, a table, nights, something for hire, an appointment. Each has a heading, a button and fields of its own. */
import { fold, tokensOf } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import type { Bench } from './bench.ts';
import { tableOf } from './tables.ts';

const headings: Readonly<Record<string, string>> = {
  message: 'writeUs',
  booking: 'bookHere',
  table: 'tableHere',
  stay: 'stayHere',
  hiring: 'rentHere',
  estimate: 'quoteHere',
  repair: 'repairHere',
  order: 'orderHere',
  registration: 'signUpHere',
  reply: 'replyHere',
  subscriber: 'newsHere',
  feedback: 'feedbackHere',
  application: 'applyHere',
};

/** Headings that ask or invite: their button sends, as that of any form. */
const asking = new Set(['message', 'reply', 'subscriber', 'feedback']);

/** "Anfrageformular" of a holiday flat: guests ask for nights. */
const enquiry = /\b(?:anfrage\w*|[ei]nquiry form|formulaire de demande|formulario de consulta)\b/;

/** A booking is one of a table, of nights or of something for hire where the sentence says so. @returns a line of nouns.yaml */
export function requestedNoun({ u, lexicon, language }: Bench, noun: string): string {
  const isEnquiry = noun === 'message' && enquiry.test(fold(u.sentence));
  if (noun !== 'booking' && !isEnquiry) return noun;
  // "Automatisch" holds no table.
  const hits = tableOf(lexicon.rules.requests)
    .find(tokensOf(u.sentence), language)
    .filter(({ compound }) => compound === undefined);
  const [said] = ['table', 'stay', 'hiring'].filter((id) => hits.some(({ value }) => value === id));
  if (isEnquiry) return said === 'stay' ? said : noun;
  return said ?? (['cafe', 'food'].includes(u.business?.id ?? '') ? 'table' : noun);
}

/** What stands over the form: "Ask for a quote". */
export const requestTitle = ({ say }: Bench, noun: string): string => say(headings[noun] ?? 'fillIn');

/** What its button says, where "send" would not do. */
export const requestButton = (bench: Bench, noun: string): string | undefined =>
  asking.has(noun) || headings[noun] === undefined ? undefined : requestTitle(bench, noun);

/** The fields such a request has by itself, those that it cannot do without required. */
export function requestFields(noun: string, { lexicon, language }: Pick<Bench, 'lexicon' | 'language'>): FieldWish[] {
  const rule = lexicon.rules.nouns[noun];
  return usualFields(rule?.fields ?? [], language, lexicon, rule?.money).map((wish) =>
    rule?.needed.includes(wish.id ?? '') === true ? { ...wish, required: true } : wish,
  );
}
