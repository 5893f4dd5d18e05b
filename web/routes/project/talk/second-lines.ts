import type { StepView, Turn } from '../../../build/turns.ts';
import { t } from '../../../strings/index.ts';

/** What stands under a step's name: facts from its events only. */
export function secondLines({ build }: Turn, { step, state, said, tries }: StepView): string[] {
  const resumed = tries > 1 && (state === 'running' || state === 'done') ? [t('step.resumed', { n: tries })] : [];
  if (state === 'waiting') return [];
  if (step === 'generate' && state === 'running') {
    const n = build.files.length;
    const shown = build.previewUrl !== undefined;
    const first = n === 0 ? (said === undefined ? [] : [said]) : [t(shown ? 'step.files-shown' : 'step.files-done', { n })];
    return [...first, ...resumed];
  }
  if (step === 'generate' && state === 'done')
    return [t('step.wrote', { files: build.files.length, lines: build.files.reduce((sum, { lines }) => sum + lines, 0) }), ...resumed];
  if (step === 'validate' && state !== 'failed') {
    const mended = build.repairs.map(({ path, by, message }) =>
      t(by === 'rule' ? 'step.mended-rule' : 'step.mended-model', { path, message }),
    );
    return mended.length > 0 || state !== 'done' ? [...mended, ...resumed] : [t('step.clean'), ...resumed];
  }
  if (step === 'deploy' && state === 'done' && build.version !== undefined)
    return [...(said === undefined ? [] : [said]), t('step.answered', { n: build.version })];
  return [...(said === undefined ? [] : [said]), ...resumed];
}
