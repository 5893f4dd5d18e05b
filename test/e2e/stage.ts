/** A person in a browser, signed in to an installation of their own that has one project with two versions. */
import type { Browser } from 'playwright-core';
import { startInstallation } from '../faults/installation.ts';
import { scriptOf, startScriptedModel } from '../support/scripted-model.ts';
import { openPage, startBrowser, type Visit } from './browser.ts';

export interface Stage extends Visit {
  /** With a model behind it that understands and then never writes: its builds run until they are stopped. */
  readonly browser: Browser;
  readonly url: string;
  /** The project "My books", made from parts. */
  readonly project: number;
  /** A call with the operator's key, beside the browser. @throws Error for an answer that says no */
  readonly api: <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>;
  /** Resolves when a version of the project serves. */
  readonly serves: (version: number) => Promise<void>;
  readonly goTo: (path: string) => Promise<void>;
  /** Goes to a tab of the project and waits until it says what serves. */
  readonly inProject: (tab?: string) => Promise<void>;
  /** Presses keys one after the other. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Waits until the page says this. */
  readonly says: (words: string | RegExp) => Promise<void>;
  /** Id of what has the focus; empty for none. */
  readonly focused: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Milliseconds for a build on a busy machine, and for anything a page does by itself. */
const patienceMs = 90_000;
const waitMs = 30_000;

/** Undefined where no browser is installed. */
export async function startStage(): Promise<Stage | undefined> {
  const browser = await startBrowser();
  if (!browser) return undefined;
  const model = await startScriptedModel({ script: scriptOf({ generate: { hang: true } }) });
  const installation = await startInstallation({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` });
  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const headers = { authorization: `Bearer ${installation.key}`, 'content-type': 'application/json' };
    const answer = await fetch(installation.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const made = { prompt: 'Track my books with title and rating', generator: 'composer' };
  const { id: project } = await api<{ id: number }>('POST', '/api/projects/', made);
  await api('POST', `/api/projects/${project}/quick_update/`, { prompt: 'Make it dark', generator: 'composer' });
  const visit = await openPage(browser);
  const { page } = visit;
  page.setDefaultTimeout(waitMs);
  const link = installation.signInUrl();
  await page.goto(link);
  await page.getByRole('heading', { name: /Say what you need/ }).waitFor();
  const serves = async (version: number) => {
    const deadline = Date.now() + patienceMs;
    while ((await api<{ version: number | null }>('GET', `/api/projects/${project}/`)).version !== version) {
      if (Date.now() > deadline) throw new Error(`Version ${version} never served`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const goTo = async (path: string) => {
    await page.goto(new URL(path, link).href); // where the session’s cookie is
    await page.locator('#main').waitFor();
  };
  const says = (words: string | RegExp) => page.getByText(words).first().waitFor();
  await serves(2);
  return {
    ...visit,
    browser,
    url: new URL('/', link).origin,
    project,
    api,
    serves,
    goTo,
    inProject: async (tab = 'preview') => {
      await goTo(`/p/${project}?tab=${tab}`);
      await says(/Live, version/);
    },
    says,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    focused: () => page.evaluate(() => document.activeElement?.id ?? ''),
    close: async () => {
      await browser.close();
      await installation.discard();
      await model.close();
    },
  };
}
