/** What a project page shows when a build failed, and when the live app did. */
import { test } from 'vitest';
import { teaScript } from '../../support/scripted-app.ts';
import type { Reply } from '../../support/scripted-model.ts';
import { promise, type Walk } from './walk.ts';

const refusals: readonly (readonly [code: string, title: string, reply: Reply])[] = [
  [
    'model_key_rejected',
    'The model refused the key',
    { status: 401, body: { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } } },
  ],
  [
    'model_quota_exhausted',
    'The model account is out of credit',
    { status: 429, body: { error: { message: 'You exceeded your quota', code: 'insufficient_quota' } } },
  ],
  ['model_answer_invalid', 'The answer was not an app', { answer: 'I would rather write a poem about tea.' }],
];

export function failedStates(walk: () => Walk): void {
  test.for(refusals)('a build that failed with %s says what happened, what it cost and the one way on', async ([code, title, reply]) => {
    const { page, client, model, see, open } = walk();
    model.use((request) => (request.step === 'analyze' && code === 'model_answer_invalid' ? teaScript(request) : reply));
    const { projectId, buildId } = await client.create('A shelf of teas with name, origin and rating', { generator: 'ai' });
    await client.ended(buildId);
    await open(`/p/${projectId}`);
    await page.getByRole('heading', { name: title }).waitFor();
    await see(`failed ${code}`);
    await page.getByText('Details', { exact: true }).click();
    await see(`failed ${code} details`);
  });

  test('a change that failed leaves the version live, a sentence that says too little is asked back with examples', async () => {
    const { page, client, model, see, open, live } = walk();
    const { projectId } = await live('Todo list with priorities and due dates');
    model.use(() => refusals[0]?.[2] ?? {});
    await client.ended((await client.change(projectId, 'Make it look like the sea', { generator: 'ai' })).buildId);
    await open(`/p/${projectId}`);
    await page.getByText('version 1 still live').first().waitFor();
    await see('failed change');

    const { projectId: asked, buildId } = await client.create('qwrtz', { generator: 'composer' });
    await client.ended(buildId);
    await open(`/p/${asked}`);
    await page.getByText('Sentences that build').waitFor();
    await see('failed needs_more');
  });

  test('an error in the running app is told above it, with a button that asks for its repair', async () => {
    const { page, client, model, see, open } = walk();
    model.use(teaScript);
    const { projectId, buildId } = await client.create('A shelf of teas with name, origin and rating', { generator: 'ai' });
    await client.ended(buildId);
    await open(`/p/${projectId}?tab=preview`);
    const app = page.frameLocator('iframe[data-ready="true"]');
    await app.getByRole('button', { name: 'Add tea' }).waitFor();
    await app.locator('body').evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('cannot read “title” of nothing');
        }),
    );
    await page.getByText('The app stopped: ').waitFor();
    await see('app error');
    walk().provoked(/cannot read/);
  });

  test('an app that is slow to answer is said to be slow, with a way to open it by itself', async () => {
    const { page, see, open, live, provoked } = walk();
    const { projectId } = await live('Tip calculator');
    const held = promise();
    await page.route(/\/\/owner-.*localhost/, (route) => held.kept.then(() => route.abort()));
    await open(`/p/${projectId}?tab=preview`);
    await page.getByText('The app takes longer than usual').waitFor();
    await see('preview slow');
    held.keep();
    await page.unrouteAll({ behavior: 'wait' });
    provoked(/ERR_FAILED/);
  });
}
