/** `bench build`: from a sentence to a live app without a model, beside a bare workflow of four activities on the same Temporal server. */
import type { ProjectEvent } from '../../core/events.ts';
import { visit } from './app-host.ts';
import { openArrivals, type Arrivals } from './arrivals.ts';
import { startBareWorker } from './bare-worker.ts';
import { atMost, median, ratios, type Bench, type Figure } from './report.ts';
import { assert, inRounds, onStage, type Stage } from './stage.ts';

/** One a type of app: rows, a tool, a page with a form. */
const sentences = ['Track my books with title, author and rating', 'Tip calculator', 'Contact form for a plumber'];

interface Timed {
  readonly liveMs: number;
  readonly completeMs: number;
  readonly parts: Readonly<Record<string, number>>;
}

export const build: Bench = {
  name: 'build',
  run: (rounds) =>
    onStage({}, async (stage) => {
      const arrivals = await openArrivals(stage.url, stage.client.apiKey);
      const bare = await startBareWorker(stage.env['TEMPORAL_ADDRESS'] ?? '');
      try {
        const results = await inRounds(rounds, async () => {
          const ours: Timed[] = [];
          const peers: number[] = [];
          for (const sentence of sentences) {
            ours.push(await timeBuild(stage, arrivals, sentence));
            peers.push(await bare.run());
          }
          return { ours, peers };
        });
        return figuresOf(results);
      } finally {
        arrivals.close();
        await bare.close();
      }
    }),
};

async function timeBuild({ client, url }: Stage, arrivals: Arrivals, sentence: string): Promise<Timed> {
  const started = Date.now();
  const { projectId } = await client.create(sentence, { generator: 'composer' });
  await arrivals.follow(projectId);
  const live = await arrivals.first(projectId, 'deployed');
  const complete = await arrivals.first(projectId, 'complete');
  await visit(url, live.event.content.url, live.event.content.version);
  const events = arrivals.of(projectId).map(({ event }) => event);
  assert(
    events.every((event, i) => event.seq === i + 1),
    `The log of project ${projectId} has a gap`,
  );
  return { liveMs: live.at - started, completeMs: complete.at - started, parts: partsOf(events, started) };
}

/** Where the time went, by the log's own times: the steps, what lies between them, and both ends. */
function partsOf(events: readonly ProjectEvent[], started: number): Record<string, number> {
  const parts: Record<string, number> = {};
  let before = started;
  const cut = (name: string, event: ProjectEvent) => {
    const at = Date.parse(event.timestamp);
    parts[name] = (parts[name] ?? 0) + at - before;
    before = at;
  };
  for (const event of events) {
    if (event.type === 'user_message') cut('accepted', event);
    else if (event.type === 'step_started') cut(event.content.step === 'analyze' ? 'queued' : 'between steps', event);
    else if (event.type === 'step_finished') cut(event.content.step, event);
    else if (event.type === 'complete') cut('visit and finish', event);
  }
  return parts;
}

function figuresOf(results: readonly { readonly ours: readonly Timed[]; readonly peers: readonly number[] }[]): Figure[] {
  const all = results.flatMap(({ ours }) => ours);
  const names = Object.keys(all[0]?.parts ?? {});
  const live = results.map(({ ours }) => median(ours.map(({ liveMs }) => liveMs)));
  const bare = results.map(({ peers }) => median(peers));
  return [
    { name: 'sentence to live app', unit: 'ms', values: all.map(({ liveMs }) => liveMs), limit: atMost('must', 1_000) },
    { name: 'sentence to complete', unit: 'ms', values: all.map(({ completeMs }) => completeMs) },
    { name: 'bare workflow, four activities', unit: 'ms', values: results.flatMap(({ peers }) => peers) },
    { name: 'live / bare', unit: '×', values: ratios(live, bare), limit: atMost('aim', 3) },
    ...names.map((name) => ({ name: `  ${name}`, unit: 'ms', values: all.map(({ parts }) => parts[name] ?? 0) })),
  ];
}
