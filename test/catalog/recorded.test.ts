/** Every rule for live data, with the recorded answer of its service: the part that the composer uses for it shows what stands in there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fitsPattern } from '../../api/gateway/allowed.ts';
import { sampleOf } from '../../catalog/kit/samples.ts';
import type { Params } from '../../catalog/kit/params.ts';
import { loadServices } from '../../catalog/services.ts';
import type { PartUse } from '../../core/composition.ts';
import { catalog, compose, understanding } from '../activities/generate/composer/compose.ts';
import { openBrowser } from './support/browser.ts';
import { openStage, type Stage, type WorldCall } from './support/stage.ts';

const services = loadServices();
const rules = Object.entries(understanding.live);
/** Shown below another one alone. */
const below: Readonly<Record<string, string>> = {
  formula_one_races: 'formula_one',
  football_matches: 'football',
  astronauts: 'space',
  space_map: 'space',
};
/** Words that ask for the rule, where its own are shared. */
const sentences: Readonly<Record<string, string>> = {
  headlines: 'news about gardening',
  repository_figures: 'github dashboard for numpy/numpy',
};

const sentenceOf = (id: string): string => {
  const rule = understanding.live[below[id] ?? id];
  const heads = rule?.heads?.en ?? understanding.kinds[below[id] ?? id]?.heads.en ?? [];
  return sentences[id] ?? heads[0] ?? id;
};

/** What the registry recorded of a call, else what the app kit knows of the service. */
function recorded({ service = '', endpoint = '', params = {} }: WorldCall): unknown {
  const example = services.get(service)?.example;
  const path = (text: string): string => text.replace(/\?.*/, '');
  if (example && (fitsPattern(path(example.endpoint), path(endpoint)) || isLike(path(endpoint), path(example.endpoint))))
    return example.answer;
  return sampleOf(service, endpoint, params as Params);
}
/** `/chart/MSFT` is like `/chart/AAPL`, `/movie/popular` is not like `/search/movie`. */
function isLike(endpoint: string, example: string): boolean {
  const rule = rules.find(([, { endpoint: pattern }]) => pattern.includes('{') && fitsPattern(pattern, example));
  return rule !== undefined && fitsPattern(rule[1].endpoint, endpoint);
}

/** Words of an answer that a page may show: what stands in it as text, without marks, addresses and moments. */
function wordsIn(answer: unknown): string[] {
  if (typeof answer === 'string')
    return /^https?:|^\d{4}-\d\d-\d\d|^[a-z0-9_-]{0,2}$/i.test(answer) ? [] : [answer.replace(/<[^>]*>/g, '').slice(0, 24)];
  if (typeof answer === 'number')
    return [answer, answer * 100].map(Math.trunc).flatMap((n) => (Math.abs(n) > 9 ? [String(n), n.toLocaleString('en-US')] : []));
  return answer !== null && typeof answer === 'object' ? Object.values(answer).flatMap(wordsIn) : [];
}

let browser: Browser | undefined;
let stage: Stage;
let page: Page;
const complaints: string[] = [];
const found = new Map<string, PartUse>();

beforeAll(async () => {
  for (const [id, { service, endpoint }] of rules) {
    const composed = await compose(sentenceOf(id)).catch(() => undefined);
    const isMeant = ({ props }: PartUse): boolean => {
      const source = (props['source'] ?? props) as { service?: unknown; endpoint?: unknown };
      return source.service === service && source.endpoint === endpoint;
    };
    const use = composed?.spec.parts.find(isMeant);
    if (use) found.set(id, use);
  }
  const header = { part: 'page-header', as: 'Header', props: { title: 'Live' } };
  stage = await openStage(
    catalog,
    [...found].map(([name, use]) => ({ name, layout: 'wide', parts: [header, { ...use, as: 'Part' }] })),
  );
  browser = await openBrowser();
  if (!browser) return;
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
});
beforeEach(({ skip }) => skip(browser === undefined, 'no browser is installed'));
afterAll(async () => {
  await browser?.close();
  await stage.close();
});

test.for(rules.map(([id, { service }]) => ({ id, service })))(
  '$id, when $service answers as it was recorded, shows what stands in the answer and calls nothing a sample',
  async ({ id }) => {
    expect(found.get(id), `“${sentenceOf(id)}” does not ask for it`).toBeDefined();
    const answers: unknown[] = [];
    stage.world = (call) => {
      const body = recorded(call);
      answers.push(body);
      return body === undefined ? { status: 404, body: {} } : { body };
    };
    complaints.length = 0;
    await page.goto(stage.at(id, 'porcelain'), { waitUntil: 'load' });
    await page.locator('main > div').nth(1).waitFor();
    await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
    const part = page.locator('main > div').nth(1);
    const names = await part.locator('[aria-label]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const shown = [await part.innerText(), ...names].join(' ').replace(/\s+/g, ' ').toLowerCase();
    const words = [...new Set(answers.flatMap(wordsIn))];
    expect(answers.length).toBeGreaterThan(0);
    const pictures = await page.locator('main img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));
    const isShown = (word: string): boolean => shown.includes(word.replace(/\s+/g, ' ').trim().toLowerCase());
    expect(words.some(isShown) || pictures.some((src) => JSON.stringify(answers).includes(src))).toBe(true);
    expect(await page.locator('.app-sample').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(complaints).toEqual([]);
  },
);
