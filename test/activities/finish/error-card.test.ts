import { expect, test } from 'vitest';
import { errorCard } from '../../../activities/finish/error-card.ts';
import type { BuildRow } from '../../../db/schema.ts';

const build = { id: 7, project_id: 3, step: 'generate' } as BuildRow;
const cardOf = (code: string) => errorCard(build, { code, message: 'It failed', hint: null, examples: [] });

test.each(['edit_conflict', 'edit_broken'])('errorCard, when the same edit can only fail again (%s), offers no retry', (code) => {
  expect(cardOf(code)).toMatchObject({ code, retryable: false, action: { method: 'GET', path: '/api/projects/3/files/' } });
});

test.each(['model_timeout', 'no_progress', 'probe_failed', 'internal', 'never heard of'])(
  'errorCard, when a retry may end otherwise (%s), offers that one',
  (code) => {
    expect(cardOf(code)).toMatchObject({ retryable: true, charged: false, action: { method: 'POST', path: '/api/builds/7/retry/' } });
  },
);
