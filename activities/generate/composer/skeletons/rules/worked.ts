/** Calculators from a rule that the sentence tells in words and figures. */
import type { Bench } from '../bench.ts';
import { behindColon, piecesOf } from '../given.ts';
import type { Sheet } from './sheet.ts';
import { sharesIn } from './shares.ts';
import { termsIn } from './terms.ts';
import { tiersIn } from './tiers.ts';

/** @returns undefined where nothing in the sentence can be worked out */
export function workedIn(bench: Bench): Sheet | undefined {
  const { u, language, lexicon } = bench;
  const whole = piecesOf(u.sentence, language, lexicon);
  const listed = piecesOf(behindColon(u.sentence) ?? u.sentence, language, lexicon);
  return sharesIn(whole, listed, bench) ?? tiersIn(listed, bench) ?? termsIn(listed, bench);
}
