/**
 * Which of the looks an app gets (ui.md §8): tone words, then the trade, what it is about, what it is made of, at last the kind of app;
 * never the owner's previous one.
 */
import type { AppType } from '../../../../core/app-spec.ts';
import type { AppSpec, Look } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';

export interface LookWish {
  readonly appType: AppType;
  /** From the words of the sentence. */
  readonly tone: readonly Look[];
  /** From the trade. */
  readonly trade: readonly Look[];
  /** From what the app is about. */
  readonly subject: readonly Look[];
  /** Parts of the page in their order. */
  readonly parts: readonly string[];
  /** FNV-1a of the sentence. */
  readonly hash: number;
  /** Not to be taken. */
  readonly not?: string | undefined;
}

/** The head's composition, from the same hash: other bits than the look's. */
export const headOf = (hash: number, layout: AppSpec['layout']): NonNullable<AppSpec['head']> => ({
  ...(layout === 'stage' && hash & 0x1_0000 ? { side: 'end' } : {}),
  ...(hash & 0x2_0000 ? { inked: true } : {}),
});

export function chooseLook({ rules }: Lexicon, { appType, tone, trade, subject, parts, hash, not }: LookWish): Look {
  const { types, parts: suited } = rules.looks;
  const made = parts.map((part) => suited[part]).find((looks) => looks !== undefined) ?? [];
  const pools = [tone, trade, subject, made, types[appType]].map((pool) => pool.filter((look) => look !== not));
  const pool = pools.find((candidates) => candidates.length > 0) ?? types[appType];
  return pool[hash % pool.length] ?? 'porcelain';
}
