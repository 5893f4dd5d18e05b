import { useEffect, useState } from 'react';
import { steps } from '../../../core/build.ts';
import { useTitle } from '../../components/use-title.ts';
import { duration } from '../../format.ts';
import { hasWords, language, t } from '../../strings/index.ts';
import type { ProjectTab } from './search.ts';
import type { ProjectState } from './use-project.ts';

type Thread = 'plain' | 'building' | 'live' | 'failed';

const colours: Readonly<Record<Thread, string>> = { plain: '#C9AE00', building: '#C9AE00', live: '#1D7348', failed: '#B0253B' };
/** Milliseconds for which the icon stays green after going live. */
const greenFor = 3_000;
/** Least milliseconds between two things said to a screen reader. */
const quietFor = 2_000;

const icon = (thread: Thread): string => {
  const dashes = thread === 'building' ? ' stroke-dasharray="3 7"' : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="5" stroke-linecap="round"><rect width="32" height="32" rx="7" fill="#F3F5F0"/><path stroke="#151A2C" d="M23 5.5c-6.2-1-9 1.6-9 7V28"/><path stroke="${colours[thread]}"${dashes} d="M5 16h4.4M18.6 16H26"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

function useIcon(thread: Thread): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (!link) return;
    const before = link.href;
    if (thread !== 'plain') link.href = icon(thread);
    return () => {
      link.href = before;
    };
  }, [thread]);
}

/** What the tab's title, its icon and a screen reader say about the build. Draws only the spoken line. */
export function TabSign({ state: { project, current }, tab }: { readonly state: ProjectState; readonly tab: ProjectTab }) {
  const name = project?.name ?? t('app.name');
  const build = current?.build;
  const at = build?.step === undefined ? 0 : steps.indexOf(build.step) + 1;
  const running = build?.status === 'running';
  const [green, setGreen] = useState(false);
  const [wasRunning, setWasRunning] = useState(false);
  if (running && !wasRunning) setWasRunning(true);
  if (wasRunning && !running) {
    setWasRunning(false);
    if (build?.status === 'succeeded') setGreen(true);
  }
  useEffect(() => {
    if (!green) return;
    const timer = setTimeout(() => setGreen(false), greenFor);
    return () => clearTimeout(timer);
  }, [green]);
  useIcon(running ? 'building' : green ? 'live' : build?.status === 'failed' ? 'failed' : 'plain');
  const plain = tab === 'preview' || tab === 'talk' ? t('title.project', { name }) : t('title.tab', { tab: t(`tab.${tab}`), name });
  useTitle(running ? t('title.building', { n: at, name }) : plain);

  const saying = spoken(build, at);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(saying), quietFor);
    return () => clearTimeout(timer);
  }, [saying]);
  return (
    <div className="hidden-text" role="status" aria-live="polite">
      {said}
    </div>
  );
}

function spoken(build: NonNullable<ProjectState['current']>['build'] | undefined, at: number): string {
  switch (build?.status) {
    case 'running':
      return build.step === undefined ? '' : t('spoken.step', { n: at, step: t(`step.${build.step}.running`) });
    case 'succeeded':
      return t('spoken.live', { n: build.version ?? 1, time: duration(build.ms ?? 0, language) });
    case 'failed': {
      const key = `failure.${build.error?.code ?? ''}`;
      return t('spoken.failed', { title: t(hasWords(key) ? key : 'failure.other') });
    }
    case 'cancelled':
      return t('spoken.stopped');
    case 'queued':
    case undefined:
      return '';
  }
}
