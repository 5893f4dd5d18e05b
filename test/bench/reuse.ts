/** `bench reuse`: sentences of issue 4 with a model at 80 tokens a second that uses ready parts by name; beside the same apps from parts alone. */
import { createDeveloper } from '../activities/generate/ai/scripted-developer.ts';
import { startScriptedModel } from '../support/scripted-model.ts';
import { atLeast, atMost, ratios, type Bench } from './report.ts';
import { assert, inRounds, onStage, type Stage } from './stage.ts';

const tokensPerSecond = 80;
const sentences = ['kanban board for a team', 'pomodoro timer', 'quiz about European capitals'];

interface Timed {
  readonly liveMs: number;
  readonly changedMs: number;
  /** Until the change serves; after it the page is visited and walked through. */
  readonly changeLiveMs: number;
  readonly fromPartsMs: number;
  readonly tokens: number;
  readonly reused: number;
}

export const reuse: Bench = {
  name: 'reuse',
  run: async (rounds) => {
    const model = await startScriptedModel({ script: await createDeveloper(sentences, tokensPerSecond) });
    try {
      return await onStage({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` }, async (stage) => {
        const timed = (await inRounds(rounds, (round) => timeBuild(stage, sentences[round % sentences.length] ?? ''))).flat();
        const of = (key: keyof Timed) => timed.map((one) => one[key]);
        return [
          { name: 'sentence to complete, with a model', unit: 'ms', values: of('liveMs'), limit: atMost('must', 30_000, 'worst') },
          { name: 'change to live, with a model', unit: 'ms', values: of('changeLiveMs'), limit: atMost('must', 3_000, 'worst') },
          { name: 'change to complete, with a model', unit: 'ms', values: of('changedMs'), limit: atMost('aim', 3_000) },
          { name: 'sentence to complete, from parts alone', unit: 'ms', values: of('fromPartsMs') },
          { name: 'with a model / from parts alone', unit: '×', values: ratios(of('liveMs'), of('fromPartsMs')) },
          { name: 'tokens of an app', unit: '', values: of('tokens'), limit: atMost('must', 5_000, 'worst') },
          { name: 'share from ready parts', unit: '%', values: of('reused'), limit: atLeast('must', 40, 'worst') },
        ];
      });
    } finally {
      await model.close();
    }
  },
};

async function timeBuild({ client }: Stage, sentence: string): Promise<Timed> {
  const timed = async (start: () => Promise<{ readonly buildId: number }>) => {
    const started = Date.now();
    const build = await client.ended((await start()).buildId);
    assert(build.status === 'succeeded', `“${sentence}” ended as ${build.status}: ${build.error?.message ?? ''}`);
    const events = await client.events(build.project_id);
    const at = (type: string) => Date.parse(events.find((event) => event.build_id === build.id && event.type === type)?.timestamp ?? '');
    return { build, ms: Date.now() - started, liveMs: at('deployed') - at('user_message') };
  };
  const app = await timed(() => client.create(sentence, { generator: 'ai' }));
  const change = await timed(() => client.change(app.build.project_id, 'Call it Nightingale', { generator: 'ai' }));
  const parts = await timed(() => client.create(sentence, { generator: 'composer' }));
  return {
    liveMs: app.ms,
    changedMs: change.ms,
    changeLiveMs: change.liveMs,
    fromPartsMs: parts.ms,
    tokens: app.build.ai.input_tokens + app.build.ai.output_tokens,
    reused: (app.build.reuse?.rate ?? 0) * 100,
  };
}
