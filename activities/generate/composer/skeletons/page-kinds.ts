/** Pages that are otherwise than most: links, invitations, a life in lines, what is to come. */
import { fold } from '../language/text.ts';
import type { Bench } from './bench.ts';

/** Who wants to be told of a start leaves an address and no more. */
export const waits = ({ u }: Bench): boolean =>
  u.fields.length === 0 && /\b(?:wait ?list|waiting list|early access|warteliste|liste d.attente|lista de espera)\b/.test(fold(u.sentence));
/** A page about what a person has done. */
export const isCv = ({ u }: Bench): boolean => /\b(?:resume|cv|curriculum(?: vitae)?|lebenslauf|curriculo)\b/.test(fold(u.sentence));
/** Guests of an invitation answer it. */
export const invites = ({ u }: Bench): boolean =>
  u.business?.id === 'event' && /\b(?:invit\w*|einladung\w*|convite\w*|convid\w*)\b/.test(fold(u.sentence));

/** A page that leads to others. */
export const isBio = ({ u }: Bench): boolean =>
  /link[- ]?in[- ]?bio|link ?tree|\blink page|linkseite|linkliste|pagina de links|page de liens|pagina de enlaces/.test(fold(u.sentence));

/** A page that says that something comes. */
export const isComing = ({ u }: Bench): boolean =>
  /\b(?:coming soon|under construction|launching soon|pre-?launch|in kurze|demnachst|bald verfugbar|bientot|en construction|proximamente|en construccion|em breve|em construcao)\b/.test(
    fold(u.sentence),
  );
