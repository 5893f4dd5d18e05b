/** One person with a browser on one installation, whose model does what the walk wants. */
import type { Browser, Page } from 'playwright-core';
import { FaultClient, type Accepted } from '../../faults/client.ts';
import { startInstallation, type Installation } from '../../faults/installation.ts';
import { teaScript } from '../../support/scripted-app.ts';
import { startScriptedModel, type Script, type ScriptedModel } from '../../support/scripted-model.ts';
import { measurePage } from '../../support/page-figures.ts';
import { openPage, startBrowser } from '../browser.ts';
import { look } from './look.ts';

export interface Walk {
  readonly page: Page;
  readonly installation: Installation;
  readonly client: FaultClient;
  readonly model: ScriptedModel;
  /** Looks at what the page shows now, in both widths and schemes. `scroll` is done before each look. */
  readonly see: (state: string, scroll?: () => Promise<void>) => Promise<void>;
  /** Complaints of the console that the walk itself brought about. Others are faults. */
  readonly provoked: (...patterns: readonly RegExp[]) => void;
  /** A project that is live from ready parts. */
  readonly live: (prompt: string) => Promise<Accepted>;
  readonly open: (path: string) => Promise<void>;
  /** All that was wrong since it was last asked. */
  readonly faults: () => string[];
  readonly end: () => Promise<void>;
}

/** Writes the first file of the tea app at once and the second so slowly that everything can be looked at meanwhile. */
export const holding: Script = (request) =>
  ['generate', 'modify'].includes(request.step)
    ? { ...teaScript(request), slowAfter: { characters: 900, tokensPerSecond: 2 } }
    : teaScript(request);

/** A promise that is kept when it is told so. */
export function promise(): { readonly kept: Promise<void>; readonly keep: () => void } {
  let keep = () => undefined as void;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { kept, keep };
}

/** @returns undefined where no browser is installed */
export async function startWalk(): Promise<Walk | undefined> {
  const browser: Browser | undefined = await startBrowser();
  if (!browser) return undefined;
  const model = await startScriptedModel();
  const installation = await startInstallation({
    OPENAI_API_KEY: 'sk-scripted',
    OPENAI_BASE_URL: `${model.url}/v1`,
    MODEL_IDLE_TIMEOUT_S: '600',
  });
  const client = new FaultClient(installation.url, installation.key);
  const { page, complaints } = await openPage(browser);
  page.setDefaultTimeout(30_000);
  await measurePage(page);
  const wrong: string[] = [];
  const seen = new Set<string>();
  const provoked = (...patterns: readonly RegExp[]) => {
    const left = complaints.filter((line) => !patterns.some((pattern) => pattern.test(line)));
    complaints.splice(0, complaints.length, ...left);
  };
  return {
    page,
    installation,
    client,
    model,
    provoked,
    see: async (state, scroll) => {
      seen.add(state);
      wrong.push(...(await look(page, state, scroll)));
    },
    live: async (prompt) => {
      const accepted = await client.create(prompt, { generator: 'composer' });
      const { error } = await client.ended(accepted.buildId);
      if (error) throw new Error(`“${prompt}” did not come to be live: ${error.message}`);
      return accepted;
    },
    // The host of the printed link: the session belongs to it.
    open: async (path) => void (await page.goto(new URL(path, installation.signInUrl()).href)),
    faults: () => [...wrong.splice(0), ...complaints.splice(0)],
    end: async () => {
      console.info(`${seen.size} states were looked at in two widths and two schemes`);
      await browser.close();
      await installation.discard();
      await model.close();
    },
  };
}
