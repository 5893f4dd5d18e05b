/** Calculators from a rule that the sentence tells in words and figures. */
import { fold } from '../../language/text.ts';
import type { Bench } from '../bench.ts';
import { behindColon, piecesOf } from '../given.ts';
import type { Sheet } from './sheet.ts';
import { sharesIn } from './shares.ts';
import { termsIn } from './terms.ts';
import { tiersIn } from './tiers.ts';

const half = /(?<![\p{L}])(?:half an?|an? half|eine? halbe[nrs]?|einen halben|une? demie?|medi[oa]|mei[oa])[\s-]+(?=\p{L})/giu;

/** What stands behind "parking fee calculator", or behind all of the head where figures are there. */
function behindHead({ u }: Bench): string {
  const { text, kind } = u.request.head;
  const rest = u.sentence.slice(u.sentence.indexOf(text) + text.length);
  if (/\d/.test(rest)) return rest;
  const at = kind?.by === 'noun' ? fold(u.sentence).indexOf(kind.phrase) : -1;
  return at < 0 ? u.sentence : u.sentence.slice(at + (kind?.phrase.length ?? 0));
}

/** @returns undefined where nothing in the sentence can be worked out */
export function workedIn(bench: Bench): Sheet | undefined {
  const { u, language, lexicon } = bench;
  const said = (behindColon(u.sentence) ?? behindHead(bench)).replace(half, language === 'en' ? '0.5 ' : '0,5 ');
  const whole = piecesOf(u.sentence, language, lexicon);
  const listed = piecesOf(said, language, lexicon);
  return sharesIn(whole, listed, bench) ?? tiersIn(listed, bench) ?? termsIn(listed, bench);
}
