/** One generate against two scripted providers that are told what to say. */
import { afterAll, beforeAll, expect } from 'vitest';
import { teaAnswer, teaFiles } from '../../../support/scripted-app.ts';
import { scriptOf, startScriptedModel, type Reply, type ScriptedModel } from '../../../support/scripted-model.ts';
import { textOf } from '../../../support/scripted-wire.ts';
import { collect, createJob, createMemoryLedger, generatorOf, type MemoryLedger, type Outcome, type Setup } from './setup.ts';

let openai: ScriptedModel;
let anthropic: ScriptedModel;
let builds = 100;

/** Starts both before the tests of a file and stops them after. */
export function useTwoProviders(): void {
  beforeAll(async () => {
    [openai, anthropic] = await Promise.all([startScriptedModel(), startScriptedModel()]);
  });
  afterAll(async () => {
    await Promise.all([openai.close(), anthropic.close()]);
  });
}

interface Options {
  /** Replies of Anthropic; without them it is not configured. */
  readonly backup?: Reply | readonly Reply[];
  /** Anthropic alone is configured. */
  readonly alone?: boolean;
  readonly setup?: Setup;
  readonly signal?: AbortSignal;
  readonly ledger?: MemoryLedger;
}

export async function generate(
  replies: Reply | readonly Reply[],
  { backup, alone = false, setup, signal, ledger = createMemoryLedger() }: Options = {},
) {
  const buildId = (builds += 1);
  openai.use(scriptOf({ generate: replies }));
  anthropic.use(scriptOf({ generate: backup ?? replies }));
  const urls = { ...(alone ? {} : { openai: openai.url }), ...(alone || backup ? { anthropic: anthropic.url } : {}) };
  const startedAt = performance.now();
  const outcome = await collect(generatorOf({ ...urls, ...setup }).generate(createJob({ buildId, ...(signal ? { signal } : {}) }), ledger));
  const askedOf = (server: ScriptedModel) => server.requests.filter(({ build }) => build === String(buildId));
  return {
    ...outcome,
    ledger,
    url: openai.url,
    ms: performance.now() - startedAt,
    toOpenAi: askedOf(openai),
    toAnthropic: askedOf(anthropic),
  };
}

export const whole = { answer: teaAnswer() };
export const wholeText = textOf(whole);
export const isWholeApp = (outcome: Outcome): void => expect(new Set(outcome.files.keys())).toEqual(new Set(Object.keys(teaFiles)));

export const openAiError = (status: number, code: string, message = 'No', headers = {}): Reply => ({
  status,
  headers,
  body: { error: { message, type: code, param: null, code } },
});
export const anthropicError = (status: number, type: string, message = 'No'): Reply => ({
  status,
  body: { type: 'error', error: { type, message } },
});

/** A place in the answer where the text of a file has just begun. */
export const insideOf = (path: string): number => wholeText.indexOf(JSON.stringify(path)) + path.length + 20;
