import { expect, test } from 'vitest';
import type { Build } from '../../core/contract/builds.ts';
import { emptyView, fold, type BuildView } from '../../core/events.ts';
import { figures } from '../../web/build/cost.ts';

const at = '2026-05-01T10:00:00.000Z';
const complete = { version: 1, url: 'http://a', ms: 5_900, summary: '' };
const log = fold(fold(emptyView, { seq: 1, build_id: 1, type: 'user_message', content: { text: 'a' }, timestamp: at }), {
  seq: 2,
  build_id: 1,
  type: 'complete',
  content: complete,
  timestamp: at,
});
const [view] = log.builds as [BuildView];
const build: Build = {
  id: 1,
  project_id: 1,
  kind: 'create',
  status: 'succeeded',
  step: 'deploy',
  percent: 100,
  workflow_id: 'build/1',
  run_id: null,
  attempt: 1,
  prompt: 'a',
  generator: 'ai',
  model: 'gpt-4o',
  ai: { calls: 2, input_tokens: 2_100, output_tokens: 460, cost_usd: 0.0098 },
  timings: {},
  created_at: at,
  started_at: at,
  finished_at: at,
};
const read = (one: Build) => figures(view, one, 0).columns.map(({ value, caption }) => `${value} ${caption}`.replace(/\u202f/g, ' '));

test('the label says time, tokens, cost and how much came from ready parts', () => {
  expect(read({ ...build, reuse: { rate: 0.583, components: ['board'] } })).toEqual([
    '5.9 s took',
    '2,560 tokens',
    '$0.010 cost',
    '58 % from ready parts',
  ]);
});

test('a build without ready parts, or one that was not deployed, says nothing of parts', () => {
  expect(read({ ...build, reuse: { rate: 0, components: [] } })).toHaveLength(3);
  expect(read(build)).toHaveLength(3);
});
