/** Paying what is ordered: through Stripe, on the owner's key, once the owner has allowed it. */
import type { Json } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import type { Limit } from '../understand/limits.ts';
import type { Understanding } from '../understand/understanding.ts';

const online =
  /(?<!\p{L})(?:stripe|e-?commerce|card payments?|(?:accept|take)s? (?:credit )?cards?|pay(?:ment)?s? (?:online|by card|with (?:a )?(?:credit )?card)|online payments?|kreditkarten?zahlung\w*|online (?:be)?zahl\w*|mit (?:kredit)?karte (?:be)?zahl\w*|pay(?:er|ez) en ligne|paiements? (?:en ligne|par carte)|pag(?:o|os|ar) (?:en linea|online|con tarjeta)|pag(?:amentos?|ar) (?:online|com cartao))(?!\p{L})/u;
/** Ways of paying that Stripe's page does not have everywhere, or that need no page. */
const others =
  /(?<!\p{L})(?:paypal|bizum|pix|mb way|twint|venmo|mercado pago|boleto|cash|bar|barzahlung|especes|efectivo|dinheiro)(?!\p{L})/u;

/** Whether the sentence wants that people pay on the page, in a way that Stripe has. */
export const paysOnline = ({ sentence }: Pick<Understanding, 'sentence'>): boolean => {
  const text = fold(sentence);
  return /(?<!\p{L})stripe(?!\p{L})/u.test(text) || (online.test(text) && !others.test(text));
};

/** What the shop is given for it. */
export const stripe: Json = { service: 'stripe', endpoint: '/checkout/sessions', method: 'POST' };

/** Wishes for payments that are granted by it. */
export const isPaid = ({ id, words }: Limit): boolean => id === 'payment' && !others.test(fold(words));
