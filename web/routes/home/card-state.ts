/** What a project's card says, from the list's item alone. Pure. */
import { steps } from '../../../core/build.ts';
import type { Project } from '../../../core/contract/projects.ts';
import type { DotState } from '../../components/dot.tsx';
import { t } from '../../strings/index.ts';

export interface CardState {
  readonly dot: DotState;
  /** Separated by middle dots on screen. */
  readonly words: readonly string[];
  /** Steps finished, 0-4, while it builds. */
  readonly building?: number;
}

const stillLive = (version: number | null): string => (version === null ? t('card.not-live') : t('card.still-live', { n: version }));

export function cardState({ latest_build: build, version }: Pick<Project, 'latest_build' | 'version'>): CardState {
  const live: CardState = { dot: 'live', words: [t('card.live'), t('card.version', { n: version ?? 1 })] };
  switch (build?.status) {
    case 'running': {
      const at = steps.indexOf(build.step);
      return { dot: 'working', words: [t('card.building'), t('card.step', { n: at + 1 })], building: at };
    }
    case 'queued':
      return { dot: 'waiting', words: [t('card.waiting')], building: 0 };
    case 'failed':
      return { dot: 'failed', words: [t(`card.failed.${build.step}`), stillLive(version)] };
    case 'cancelled':
      return version === null ? { dot: 'waiting', words: [t('card.stopped'), stillLive(version)] } : live;
    case 'succeeded':
    case undefined:
      return version === null ? { dot: 'waiting', words: [t('chip.empty')] } : live;
  }
}
