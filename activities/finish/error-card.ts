/** What a person reads when a build failed: cause, cost, and exactly one thing to do (ui.md §5). */
import type { Step } from '../../core/build.ts';
import type { BuildError, ErrorAction } from '../../core/events.ts';
import { failures, type FailureCode } from '../../core/errors.ts';
import type { BuildRow } from '../../db/schema.ts';

/** As it comes out of a workflow: already written for people. */
export interface FailureReport {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly examples: readonly string[];
}

type Next = (build: BuildRow, failure: FailureReport) => ErrorAction;

const retry = (build: BuildRow, label: string, body: Record<string, unknown>): ErrorAction => ({
  label,
  method: 'POST',
  path: `/api/builds/${build.id}/retry/`,
  body,
});
const fromParts: Next = (build) => retry(build, 'Build from parts now', { generator: 'composer', from_step: 'analyze' });
const again =
  (label: string, step?: Step): Next =>
  (build) =>
    retry(build, label, { from_step: step ?? build.step });
/** The nearest sentence that would build: executable as it stands. */
const example: Next = (build, { examples: [first] }) =>
  first === undefined
    ? retry(build, 'Try once more', { from_step: 'analyze' })
    : { label: `Build “${first}”`, method: 'POST', path: `/api/projects/${build.project_id}/quick_update/`, body: { prompt: first } };
const newest: Next = (build) => ({ label: 'Open the newest version', method: 'GET', path: `/api/projects/${build.project_id}/files/` });

interface Card {
  readonly next: Next;
  readonly hint: string;
  /** Whether the person's budget bears it: not when the failure was ours or the provider's. */
  readonly charged?: boolean;
}

const kept = 'The finished files are kept.';
const cards: Partial<Record<FailureCode, Card>> = {
  needs_more: { next: example, hint: 'Say what the app should keep, show or work out.', charged: true },
  composer_cannot: { next: example, hint: 'Ask for what ready parts can do, or add a model key.', charged: true },
  no_change: { next: example, hint: 'Say where it should happen.', charged: true },
  no_model: { next: fromParts, hint: 'Set OPENAI_API_KEY or ANTHROPIC_API_KEY, or build from ready parts.' },
  model_key_rejected: { next: fromParts, hint: 'Mend the key in the environment, or build from ready parts.' },
  model_quota_exhausted: { next: fromParts, hint: `Top the account up, or build from ready parts. ${kept}` },
  model_rate_limited: { next: again('Continue from “Writing”', 'generate'), hint: kept },
  model_unavailable: { next: fromParts, hint: `Try again later, or build from ready parts. ${kept}` },
  model_timeout: { next: again('Continue from “Writing”', 'generate'), hint: kept },
  model_answer_invalid: { next: again('Ask the model again', 'generate'), hint: 'Another model may do better.' },
  model_refused: { next: fromParts, hint: 'Say it another way, or build from ready parts.', charged: true },
  no_progress: { next: again('Write the app again', 'generate'), hint: 'Or ask for something smaller.' },
  edit_conflict: { next: newest, hint: 'Make the edit on the newest version.', charged: true },
  edit_broken: { next: newest, hint: 'Mend the line and save again.', charged: true },
  budget_exceeded: { next: fromParts, hint: 'Building from ready parts needs no budget.', charged: true },
  tier_unavailable: { next: fromParts, hint: 'Ask for it without the server part.' },
  probe_failed: { next: again('Put it live again', 'deploy'), hint: 'The version before it still serves.' },
  page_threw: { next: again('Write it again', 'generate'), hint: 'The version before it serves again.' },
  disk_full: {
    next: again('Try again from “Put it live”', 'deploy'),
    hint: 'All files are kept in the database. Your operator has to make room first.',
  },
};
const ours: Card = { next: again('Try again'), hint: `Nothing you did caused this. ${kept}` };

/** The dashboard sets cause and hint side by side. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const isKnown = (code: string): code is FailureCode => code in failures;

export function errorCard(build: BuildRow, failure: FailureReport): BuildError {
  const code: FailureCode = isKnown(failure.code) ? failure.code : 'internal';
  const card = cards[code] ?? ours;
  return {
    code,
    step: build.step,
    message: sentence(failure.message === '' ? failures[code].title : failure.message),
    hint: sentence(failure.hint ?? card.hint),
    action: card.next(build, failure),
    charged: card.charged ?? false,
    retryable: failures[code].retryable || (card.next !== example && card.next !== newest),
    ...(failure.examples.length > 0 ? { examples: failure.examples } : {}),
  };
}
