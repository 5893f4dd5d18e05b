/** When a running build is quiet: what is waited for (ui.md §4.3). Pure. */

/** Milliseconds without a word: of a model, before it is named; before it is called slow; of anything else, before it is named. */
export const patience = { model: 3_000, slowModel: 10_000, worker: 5_000 };

export type Silence = 'model' | 'slow-model' | 'worker';

/**
 * @param quietMs since the newest stored event
 * @param model what is being listened to, if it is a model that has the word
 */
export function silenceOf(quietMs: number, model: string | undefined): Silence | undefined {
  if (model === undefined) return quietMs > patience.worker ? 'worker' : undefined;
  if (quietMs > patience.slowModel) return 'slow-model';
  return quietMs > patience.model ? 'model' : undefined;
}
