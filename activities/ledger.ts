import { randomUUID } from 'node:crypto';
import { AppError } from '../core/errors.ts';
import { costOf } from '../core/model-prices.ts';
import { recordCall, recordedAnswer, spentTokens } from '../db/ledger.ts';
import type { Deps } from './deps.ts';
import type { Ledger } from './generate/generator.ts';
import { patiently } from './patiently.ts';

/** The ledger of one build, over PostgreSQL. Budgets are checked before the call, with the figures in the message. */
export function createLedger(
  { databases: { system }, config }: Pick<Deps, 'databases' | 'config'>,
  build: { readonly id: number; readonly ownerId: string },
): Ledger {
  return {
    reserve: async (tokens) => {
      const spent = await spentTokens(system, build.id, build.ownerId);
      refuse(tokens, config.BUDGET_TOKENS_PER_BUILD - spent.build, config.BUDGET_TOKENS_PER_BUILD, 'for this build');
      refuse(tokens, config.BUDGET_TOKENS_PER_DAY - spent.day, config.BUDGET_TOKENS_PER_DAY, 'until midnight (UTC)');
    },
    recorded: (step, round) => recordedAnswer(system, build.id, step, round),
    record: async ({ round, ...call }) => {
      const entry = {
        key: randomUUID(),
        build_id: build.id,
        owner_id: build.ownerId,
        step: call.step,
        round,
        provider: call.provider,
        model: call.model,
        attempt: call.attempt,
        input_tokens: call.inputTokens,
        output_tokens: call.outputTokens,
        ms: Math.round(call.ms),
        outcome: call.outcome,
        answer: call.answer ?? null,
        failure: call.failure ?? null,
        cost_usd: costOf(call.model, { inputTokens: call.inputTokens, outputTokens: call.outputTokens }, config.MODEL_PRICES),
      };
      await patiently(() => recordCall(system, entry));
    },
  };
}

function refuse(needed: number, left: number, of: number, until: string): void {
  if (needed <= left) return;
  const figure = (n: number) => Math.max(0, Math.round(n)).toLocaleString('en');
  throw new AppError(
    'budget_exceeded',
    `This build may need ${figure(needed)} tokens; ${figure(left)} of ${figure(of)} are left ${until}. The call was not made.`,
    { hint: 'Build from ready parts, or ask your operator to raise the limit' },
  );
}
