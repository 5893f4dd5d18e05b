/** The walk: uses every control of an app's page once, as a curious person on a phone and then at a desk would. */
import type { BrowserContext } from 'playwright-core';
import type { SourceFile } from '../../../core/app-files.ts';
import type { Finding } from '../../validate/finding.ts';
import { answerCalls, type Calls } from './host.ts';
import type { Did, Step, Walker, Wide } from './in-page.ts';
import { placeOf } from './place.ts';
import { walkScript } from './script.ts';

export interface WalkOptions {
  /** The app's sources, to say in which file a control is. */
  readonly files: readonly SourceFile[];
  /** Collections whose rows the app was asked to keep, and who may read them. */
  readonly collections: readonly { readonly name: string; readonly read: 'anyone' | 'owner' }[];
}

/** Actions of one walk, milliseconds of all of them, of one answer of the page, and of a load. */
const mostActions = 60;
const walkMs = 8_000;
const answerMs = 5_000;
const loadMs = 8_000;
const windows = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

/** Ends the walk: what comes after it has no meaning. */
class Stuck extends Error {
  override readonly name = 'Stuck';
}

/**
 * Walks through a page with rows and services of the walk's own.
 * @returns what is wrong; undefined where the page did not load, which other checks tell
 */
export async function walkPage(context: BrowserContext, url: string, options: WalkOptions): Promise<Finding[] | undefined> {
  const { host } = new URL(url);
  let loading = true;
  await context.addInitScript({ content: await walkScript() });
  const calls = await answerCalls(context, host, () => loading);
  const page = await context.newPage();
  context.on('page', (opened) => void opened.close().catch(() => undefined));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const found = collectFindings(options);
  let doing = 'the first look';
  page.on('pageerror', (error) => found.add('throws_in_browser', `${error.message.slice(0, 300)} (${doing})`, doing));
  page.on('console', (message) => {
    // What the app asked for and did not get is told by its own messages.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
      found.add('logs_error', `The console says: ${message.text().slice(0, 200)} (${doing})`, message.text());
  });
  page.on('crash', () => found.add('crashes_browser', 'The page crashed the browser tab.', ''));

  const ask = <T>(question: (walker: Walker) => T | Promise<T>): Promise<T> =>
    within(answerMs, page.evaluate<T>(`(${question.toString()})(faibricWalk)`));
  const load = async (): Promise<boolean> => {
    loading = true;
    const answer = await page.goto(url, { waitUntil: 'load', timeout: loadMs }).catch(() => undefined);
    loading = false;
    if (answer?.ok() !== true) return false;
    await ask((walker) => walker.settled());
    return true;
  };
  const look = async (): Promise<void> => {
    const wide = await ask((walker) => walker.wide());
    if (wide) found.addWide(wide);
  };

  try {
    await page.setViewportSize(windows[0]);
    if (!(await load())) return undefined;
    const until = Date.now() + walkMs;
    const sent: (Did & Step)[] = [];
    let actions = 0;
    for (const size of windows) {
      await page.setViewportSize(size);
      if (size === windows[0]) await look();
      while (actions < mostActions && Date.now() < until && !found.hasThrown()) {
        const step = await ask((walker) => walker.next());
        if (!step) break;
        doing = `${step.kind === 'form' ? 'sending' : 'pressing'} “${step.name}”`;
        const left = calls.departures();
        const did = await ask((walker) => walker.act());
        if (step.kind === 'form' && did.effect && left === calls.departures()) sent.push({ ...step, ...did });
        if (size === windows[0]) await look();
        actions += 1;
      }
    }
    if (found.hasThrown()) return found.all();
    doing = 'trying again what did nothing';
    for (const step of await ask((walker) => walker.dead())) found.addDead(step);
    doing = 'loading again';
    const [row] = sent.filter(({ typed }) => typed !== undefined);
    if (row && options.collections.length > 0) {
      calls.forgetReads();
      if (await load())
        await addLost(row, calls, options, found, (words) =>
          within(answerMs, page.evaluate<boolean>(`faibricWalk.shows(${JSON.stringify(words)})`)),
        );
    }
  } catch (error) {
    if (!(error instanceof Stuck) && found.all().length === 0) throw error;
    if (error instanceof Stuck) found.add('silent_in_browser', `The page does not answer after ${doing}: an endless loop?`, doing);
  }
  return found.all();
}

async function addLost(
  row: Did & Step,
  calls: Calls,
  { collections }: WalkOptions,
  found: Findings,
  shows: (words: string) => Promise<boolean>,
): Promise<void> {
  const names = collections.map(({ name }) => name).join(', ');
  if (![...calls.written].some((name) => collections.some((collection) => collection.name === name)))
    return found.add('row_not_kept', `What is sent by “${row.name}” is stored nowhere; rows of ${names} live in useCollection`, row.name);
  const unread = collections.filter(({ name, read }) => read === 'anyone' && calls.written.has(name) && !calls.read.has(name));
  if (unread.length > 0 && !(await shows(row.typed ?? '')))
    found.add('row_not_kept', `What is sent by “${row.name}” is gone after a reload: nothing shows the rows of ${names}`, row.name);
}

type Findings = ReturnType<typeof collectFindings>;

function collectFindings({ files }: WalkOptions) {
  const found = new Map<string, Finding>();
  const add = (code: string, message: string, subject: string, hint = subject): void => {
    const key = `${code} ${subject}`;
    if (!found.has(key) && found.size < 20) found.set(key, { code, ...placeOf(files, hint), message, subject });
  };
  const name = (step: Step): string => (step.name === '' ? 'A control without a name' : `“${step.name}”`);
  return {
    add,
    addDead: (step: Step) =>
      add('dead_control', `${name(step)} does nothing when it is ${step.kind === 'form' ? 'sent' : 'pressed'}`, step.name),
    addWide: ({ tag, classes, text, pixels }: Wide) =>
      add(
        'overflows_phone',
        `The page is ${pixels} pixels wide on a phone of ${windows[0].width}: <${tag}${classes === '' ? '' : ` class="${classes.slice(0, 120)}"`}>${text === '' ? '' : ` with “${text}”`} reaches over the edge`,
        tag,
        classes,
      ),
    hasThrown: () => [...found.values()].some(({ code }) => code === 'throws_in_browser' || code === 'crashes_browser'),
    all: () => [...found.values()],
  };
}

/** @throws Stuck when the page does not answer · what the page's side throws */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Stuck('No answer')), ms)));
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
