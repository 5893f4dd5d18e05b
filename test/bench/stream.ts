/** `bench stream`: a model at 80 tokens a second. What the platform adds to its stream, beside a bare reader of the same answers. */
import { entryPath } from '../../core/app-files.ts';
import type { Step } from '../../core/build.ts';
import { teaAnswer, teaFiles, teaScript } from '../support/scripted-app.ts';
import { startScriptedModel, type ScriptedModel, type ScriptedRequest } from '../support/scripted-model.ts';
import { visit } from './app-host.ts';
import { openArrivals, type Arrival, type Arrivals } from './arrivals.ts';
import { atMost, ratios, type Bench, type Figure } from './report.ts';
import { assert, inRounds, onStage, type Stage } from './stage.ts';
import { parserFigures } from './stream-parser.ts';

const tokensPerSecond = 80;

interface Timed {
  readonly previewMs: number;
  readonly previewAfterFileMs: number;
  readonly liveAfterLastTokenMs: number;
  readonly liveMs: number;
  readonly bareMs: number;
  readonly calls: number;
  readonly generateRestMs: number;
  readonly validateMs: number;
  readonly deployMs: number;
}

export const stream: Bench = {
  name: 'stream',
  run: async (rounds) => {
    const work = parserFigures(rounds); // before anything else runs here
    const model = await startScriptedModel({ script: (request) => ({ ...teaScript(request), tokensPerSecond }) });
    try {
      return await onStage({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` }, async (stage) => {
        const arrivals = await openArrivals(stage.url, stage.client.apiKey);
        try {
          const timed = await inRounds(rounds, () => timeBuild(stage, arrivals, model));
          return [...figuresOf(timed), ...work];
        } finally {
          arrivals.close();
        }
      });
    } finally {
      await model.close();
    }
  },
};

async function timeBuild({ client, url }: Stage, arrivals: Arrivals, model: ScriptedModel): Promise<Timed> {
  const started = Date.now();
  const { projectId, buildId } = await client.create('A shelf for my teas with name, origin and rating', { generator: 'ai' });
  await arrivals.follow(projectId);
  const preview = await arrivals.first(projectId, 'preview');
  const live = await arrivals.first(projectId, 'deployed');
  await arrivals.first(projectId, 'complete');
  await visit(url, live.event.content.url, live.event.content.version);
  const calls = model.requests.filter(({ build }) => build === String(buildId));
  const writing = calls.find(({ step }) => step === 'generate');
  assert(writing !== undefined, 'The model was not asked for the app');
  const lastToken = sentAt(writing, writing.charactersSent);
  const ended = (step: Step) => endOf(step, arrivals.of(projectId));
  const bareMs = await readBare(model, calls);
  return {
    previewMs: preview.at - started,
    previewAfterFileMs: preview.at - sentAt(writing, entryEnd),
    liveAfterLastTokenMs: live.at - lastToken,
    generateRestMs: ended('generate') - lastToken,
    validateMs: ended('validate') - ended('generate'),
    deployMs: ended('deploy') - ended('validate'),
    liveMs: live.at - started,
    bareMs,
    calls: calls.length,
  };
}

/** When a step ended by the log's own time, in Unix milliseconds. */
function endOf(step: Step, told: readonly Arrival[]): number {
  const end = told.find(({ event }) => event.type === 'step_finished' && event.content.step === step);
  assert(end !== undefined, `The log does not tell the end of ${step}`);
  return Date.parse(end.event.timestamp);
}

/** Characters of the answer up to the quote that closes the first file that can be shown. */
const entryEnd = ((text: string, entry: string): number => text.indexOf(entry) + entry.length)(
  JSON.stringify(teaAnswer()),
  JSON.stringify(teaFiles[entryPath]),
);

/** When so many characters had left the provider, in Unix milliseconds. */
function sentAt({ sent }: ScriptedRequest, characters: number): number {
  const at = sent.find(([count]) => count >= characters)?.[1];
  assert(at !== undefined, `The provider did not send ${characters} characters`);
  return at;
}

/** The peer: asks for the same answers one after the other, reads each to its end and does nothing with it. Answers milliseconds. */
async function readBare(model: ScriptedModel, calls: readonly ScriptedRequest[]): Promise<number> {
  const started = performance.now();
  for (const { step, charactersSent } of calls) {
    const answer = await fetch(`${model.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-faibric-step': step, 'x-faibric-build': 'bare' },
      body: JSON.stringify({ model: 'scripted', stream: true, messages: [] }),
    });
    await answer.text();
    assert(model.requests.at(-1)?.charactersSent === charactersSent, `The bare reader got another answer for ${step}`);
  }
  return performance.now() - started;
}

function figuresOf(timed: readonly Timed[]): Figure[] {
  const of = (what: keyof Timed) => timed.map((one) => one[what]);
  return [
    { name: 'preview after its file ended', unit: 'ms', values: of('previewAfterFileMs'), limit: atMost('must', 250) },
    { name: 'sentence to preview', unit: 'ms', values: of('previewMs'), limit: atMost('must', 5_000, 'worst') },
    { name: 'live after the last token', unit: 'ms', values: of('liveAfterLastTokenMs'), limit: atMost('must', 500) },
    { name: '  rest of generate', unit: 'ms', values: of('generateRestMs') },
    { name: '  validate', unit: 'ms', values: of('validateMs') },
    { name: '  deploy', unit: 'ms', values: of('deployMs') },
    { name: 'calls of the model', unit: '', values: of('calls'), limit: atMost('must', 2, 'worst') },
    { name: 'sentence to live app', unit: 'ms', values: of('liveMs') },
    { name: 'bare reader of the same answers', unit: 'ms', values: of('bareMs') },
    { name: 'live / bare', unit: '×', values: ratios(of('liveMs'), of('bareMs')) },
  ];
}
