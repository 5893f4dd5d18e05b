import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyView, fold, type ProjectEvent } from '../../core/events.ts';

const at = '2026-11-21T10:00:00.000Z';
const event = (seq: number, type: ProjectEvent['type'], content: object, build_id?: number): ProjectEvent =>
  ({ seq, type, content, timestamp: at, ...(build_id === undefined ? {} : { build_id }) }) as ProjectEvent;

const wholeBuild: ProjectEvent[] = [
  event(1, 'user_message', { text: 'books' }, 7),
  event(2, 'queued', { position: 0 }, 7),
  event(3, 'step_started', { step: 'analyze', attempt: 1 }, 7),
  event(4, 'step_finished', { step: 'analyze', ms: 12 }, 7),
  event(5, 'step_started', { step: 'generate', attempt: 2 }, 7),
  event(6, 'file', { path: 'App.tsx', lines: 3, bytes: 40 }, 7),
  event(7, 'file', { path: 'App.tsx', lines: 4, bytes: 50 }, 7),
  event(8, 'deployed', { version: 1, url: 'http://a.localhost/' }, 7),
  event(9, 'complete', { version: 1, url: 'http://a.localhost/', ms: 900, summary: 'Done.' }, 7),
  event(10, 'app_error', { version: 1, message: 'x is not a function' }),
];
const folded = (events: readonly ProjectEvent[]) => events.reduce(fold, emptyView);

test('fold, when a build runs to its end, tells status, step times, newest file and the serving version', () => {
  const view = folded(wholeBuild);

  expect(view).toMatchObject({
    lastSeq: 10,
    version: 1,
    url: 'http://a.localhost/',
    appErrors: [{ seq: 10, message: 'x is not a function' }],
  });
  expect(view.builds).toHaveLength(1);
  expect(view.builds[0]).toMatchObject({
    buildId: 7,
    prompt: 'books',
    status: 'succeeded',
    attempt: 2,
    timings: { analyze: 12 },
    percent: 100,
    files: [{ path: 'App.tsx', lines: 4 }],
  });
});

test('fold, when events arrive again after a reconnect, gives the same view as an undisturbed reader', () => {
  fc.assert(
    fc.property(fc.nat(wholeBuild.length), fc.nat(wholeBuild.length), (cut, from) => {
      const before = wholeBuild.slice(0, cut);
      const replayed = wholeBuild.slice(Math.min(cut, from));

      expect(folded([...before, ...replayed])).toEqual(folded(wholeBuild));
    }),
  );
});

test('fold, when a build fails, keeps its files and says why', () => {
  const error = {
    code: 'no_progress',
    step: 'validate',
    message: 'm',
    hint: 'h',
    action: { label: 'l', method: 'POST', path: '/x' },
    charged: false,
    retryable: true,
  };

  const [build] = folded([...wholeBuild.slice(0, 7), event(8, 'error', error, 7)]).builds;

  expect(build).toMatchObject({ status: 'failed', error: { code: 'no_progress' }, files: [{ path: 'App.tsx' }] });
});

test('fold, when a build fails after its version was live, says that the version before serves', () => {
  const thrown = [
    event(11, 'step_started', { step: 'analyze', attempt: 1 }, 8),
    event(12, 'deployed', { version: 2, url: 'http://a.localhost/' }, 8),
    event(13, 'error', { code: 'page_threw', step: 'deploy', message: 'x', charged: true, retryable: false }, 8),
  ];

  expect(folded([...wholeBuild, ...thrown])).toMatchObject({ version: 1, url: 'http://a.localhost/' });
  expect(folded([...wholeBuild, ...thrown.slice(0, 2)]).version).toBe(2);
});

test('fold, when the first version is taken down again, says that none serves', () => {
  const view = folded([
    event(1, 'step_started', { step: 'analyze', attempt: 1 }, 7),
    event(2, 'deployed', { version: 1, url: 'http://a.localhost/' }, 7),
    event(3, 'error', { code: 'page_threw', step: 'deploy', message: 'x', charged: true, retryable: false }, 7),
  ]);

  expect(view.version).toBeUndefined();
  expect(view.url).toBeUndefined();
});
