/**
 * The process of one smoke render, used once. It starts ahead of time, waits for an app on its standard input, runs it in a DOM,
 * and writes its verdict. The process is the wall: no network code in it, no files but two, no environment, a memory limit,
 * and a parent that kills it. What an app may still do is lie about itself, and the verdict is out of its reach: it carries a
 * nonce that lives in this closure alone.
 */
import { readFileSync, writeSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { BrowserErrorCaptureEnum, Window } from 'happy-dom';
import { blindCanvas, completeBrowser } from './browser.ts';
import { createClock } from './clock.ts';
import { keyPresses, nextAction, showsSomething, type Action } from './interact.ts';
import { codeOfReact, pageConsole, reactConsole } from './consoles.ts';
import { closeNetwork } from './network.ts';
import { createReport } from './report.ts';
import { createRest } from './rest.ts';

/** What the parent sends. */
export interface SmokeJob {
  readonly nonce: string;
  /** Body of a CommonJS function: the app's bundle. */
  readonly script: string;
  /** What `require` knows by other names: served URL to specifier. */
  readonly names: Readonly<Record<string, string>>;
  readonly title: string;
  readonly language: string;
}

/** Milliseconds of real time for pressing buttons; what is left then stays unpressed. */
const interactMs = 1_500;
const most = { actions: 60, timersAtStart: 120, timersAtEnd: 200, timersBetween: 12 };

type Scripted = (...given: unknown[]) => void;
const exit = process.exit.bind(process);
const host = process;

async function main(vendorPath: string): Promise<void> {
  const report = createReport();
  let code = 'throws_on_render';
  const failed = (error: unknown): void => report.add(code, error);
  const window = new Window({
    url: 'http://smoke.localhost/',
    width: 1280,
    height: 800,
    console: pageConsole((error) => report.add('console_error', error)) as never,
    settings: {
      disableJavaScriptFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      errorCapture: BrowserErrorCaptureEnum.disabled, // what a listener throws comes to whoever set the event off: us
      canvasAdapter: blindCanvas,
      navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true, disableChildPageNavigation: true },
    },
  });
  const clock = createClock((error) => report.add('throws_in_timer', error));
  const calls = closeNetwork(window, (url) => report.add('blocked_request', `The page calls ${url}, which is not its own host`), clock.now);
  completeBrowser(window, clock, failed);
  window.addEventListener('error', (event) => failed((event as unknown as { error: unknown }).error));
  host.on('unhandledRejection', (error) => report.add('unhandled_rejection', error));
  host.on('uncaughtException', failed);
  const { rest, immediate } = createRest(calls, report);

  const run = (source: string, name: string, require: (specifier: string) => unknown, given: Record<string, unknown>): unknown => {
    const module = { exports: {} };
    const all = { module, exports: module.exports, require, ...given };
    const body = compileFunction(source, Object.keys(all), { parsingContext: window, filename: name }) as Scripted;
    body(...Object.values(all));
    return module.exports;
  };
  const fromReact = (error: unknown): void => report.add(codeOfReact(error, code), error);
  const vendor = run(readFileSync(vendorPath, 'utf8'), 'vendor.js', () => undefined, {
    console: reactConsole(report.add),
    setImmediate: immediate,
    reportError: failed,
    smokeProblem: fromReact,
  }) as Record<string, unknown>;

  writeSync(1, 'ready\n');
  const job = JSON.parse(await input()) as SmokeJob;
  const { nonce } = job;
  const say = (kind: string, text: string): void => void writeSync(1, nonce + ' ' + kind + ' ' + text + '\n');
  setPage(window, job);
  // From here on strangers' code runs.
  for (const name of ['process', 'Buffer', 'fetch', 'WebSocket', 'EventSource', 'global', 'gc', 'WebAssembly'])
    Reflect.deleteProperty(globalThis, name);

  say('at', 'first render');
  try {
    run(job.script, 'app.js', (url) => vendor[job.names[url] ?? url], { setImmediate: undefined });
  } catch (error) {
    failed(error);
  }
  await rest();
  say('at', 'timers');
  await clock.pass(1_000, most.timersAtStart, rest);
  if (!showsSomething(window)) report.add('blank_page', 'The page shows nothing: no text, no picture, no control');
  if (report.count() === 0) await interact();
  say('verdict', report.text());
  exit(0);

  async function interact(): Promise<void> {
    const until = performance.now() + interactMs;
    const done = new Set<string>();
    for (let action: Action | undefined = keyPresses(window); action; action = nextAction(window, done)) {
      code = action.code;
      say('at', action.name.replace(/\s+/g, ' '));
      try {
        action.run();
      } catch (error) {
        failed(error);
      }
      await rest();
      await clock.pass(300, most.timersBetween, rest);
      if (report.count() > 0 || done.size >= most.actions || performance.now() > until) break;
    }
    say('at', 'timers');
    await clock.pass(3_000, most.timersAtEnd, rest);
    if (!showsSomething(window)) report.add('blank_page', 'The page is empty after its buttons were pressed');
  }
}

/** Everything on standard input; its end without a job means that the parent has gone. */
async function input(): Promise<string> {
  let text = '';
  host.stdin.setEncoding('utf8');
  for await (const chunk of host.stdin) text += chunk as string;
  if (text === '') exit(0);
  return text;
}

function setPage(window: Window, { title, language }: SmokeJob): void {
  const { document } = window;
  document.title = title;
  document.documentElement.setAttribute('lang', language);
  const config = document.createElement('script');
  config.setAttribute('type', 'application/json');
  config.id = 'faibric-config';
  config.textContent = JSON.stringify({ project: 1, token: 'smoke', version: 1, scratch: true, language });
  document.head.append(config);
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
}

void main(host.argv[2] ?? '');
