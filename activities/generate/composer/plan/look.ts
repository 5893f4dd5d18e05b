/** Which of the looks an app gets (ui.md §8): tone words, then the trade, then the kind of app; never the owner's previous one. */
import type { AppType } from '../../../../core/app-spec.ts';
import type { Look } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';

export interface LookWish {
  readonly appType: AppType;
  /** From the words of the sentence. */
  readonly tone: readonly Look[];
  /** From the trade. */
  readonly trade: readonly Look[];
  /** FNV-1a of the sentence. */
  readonly hash: number;
  /** Not to be taken. */
  readonly not?: string | undefined;
}

export function chooseLook(lexicon: Lexicon, { appType, tone, trade, hash, not }: LookWish): Look {
  const usual = lexicon.rules.looks.types[appType];
  const pools = [tone, trade, usual].map((pool) => pool.filter((look) => look !== not));
  const pool = pools.find((candidates) => candidates.length > 0) ?? usual;
  return pool[hash % pool.length] ?? 'porcelain';
}
