import { expect, test } from 'vitest';
import type { EventContent, EventType, ProjectEvent } from '../../core/events.ts';
import { staleKeys } from '../../web/live/refreshes.ts';

const contents: EventContent = {
  user_message: { text: 'Books' },
  queued: { position: 0 },
  thinking: { text: 'A tool' },
  step_started: { step: 'analyze', attempt: 1 },
  progress: { step: 'generate', percent: 50, message: 'Writing the app' },
  file: { path: 'App.tsx', lines: 1, bytes: 1 },
  preview: { url: 'http://x.localhost/' },
  repair: { path: 'App.tsx', by: 'rule', message: 'import' },
  step_finished: { step: 'analyze', ms: 1 },
  deployed: { version: 1, url: 'http://x.localhost/' },
  complete: { version: 1, url: 'http://x.localhost/', ms: 1, summary: '' },
  error: {
    code: 'internal',
    step: 'deploy',
    message: '',
    hint: '',
    action: { label: 'Try again', method: 'POST', path: '/api/builds/3/retry/' },
    charged: false,
    retryable: true,
  },
  cancelled: { by: 'you' },
  app_error: { version: 1, message: 'no title' },
};
const stale = (type: EventType): string[] =>
  staleKeys(7, [{ seq: 1, build_id: 3, timestamp: '', type, content: contents[type] } as ProjectEvent]).map((key) => key.join('/'));

/** The rows of ui.md §3, "one event, one cache update". */
const rows: Readonly<Record<EventType, readonly string[]>> = {
  user_message: ['projects'],
  queued: [],
  thinking: [],
  step_started: ['build/3'],
  progress: [],
  file: [],
  preview: [],
  repair: [],
  step_finished: ['build/3', 'project/7/project'],
  deployed: ['project/7/project', 'project/7/files', 'project/7/versions', 'project/7/collections'],
  complete: ['project/7/project', 'projects', 'build/3', 'project/7/versions', 'stats', 'account'],
  error: ['project/7/project', 'projects', 'build/3', 'account'],
  cancelled: ['project/7/project', 'projects', 'build/3', 'account'],
  app_error: [],
};

test.each(Object.entries(rows))('%s makes exactly its answers stale', (type, keys) => {
  expect(stale(type as EventType)).toEqual(keys);
});

test('a burst of events reads each answer once', () => {
  const events = [1, 2, 3].map((seq) => ({
    seq,
    build_id: 3,
    timestamp: '',
    type: 'step_finished' as const,
    content: contents.step_finished,
  }));
  expect(staleKeys(7, events)).toHaveLength(2);
});
