/** Looks at one state of a page as four people see it: wide and on a phone, in light and dark; what is wrong is kept under the state's name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { measure } from './measure.ts';

const axe = readFileSync(path.resolve(import.meta.dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
type Scheme = 'light' | 'dark';

/** Serious and critical findings. In the second scheme only colours can differ, so only they are asked about. */
async function barriers(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const options = { iframes: false, resultTypes: ['violations'], ...(rules === 'all' ? {} : { runOnly: ['color-contrast'] }) };
  const { violations } = await page.evaluate<AxeResult>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)
          .join('; ')}`,
    );
}

async function lookAs(page: Page, width: number, scheme: Scheme): Promise<string[]> {
  const { sideways, outside, filled, small, moving } = await page.evaluate(measure);
  return [
    ...(width === phone.width && sideways > 0 ? [`${sideways} px wider than the screen: ${outside.join(', ')}`] : []),
    ...(filled.length > 1 ? [`${filled.length} filled buttons: ${filled.join(', ')}`] : []),
    ...(small.length > 0 ? [`too small: ${small.join(', ')}`] : []),
    ...(moving.length > 0 ? [`moves: ${[...new Set(moving)].join(', ')}`] : []),
    ...(await barriers(page, scheme === 'light' ? 'all' : 'colours')),
  ];
}

/** Where a picture of each state is wanted, if at all. */
const folder = process.env['PICTURES'];

/** @returns what is wrong, each line with the state, width and scheme where it was seen */
export async function look(page: Page, state: string, scroll?: () => Promise<void>): Promise<string[]> {
  const wrong: string[] = [];
  for (const size of [wide, phone]) {
    await page.setViewportSize(size);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await scroll?.();
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      if (folder) {
        await page.waitForTimeout(250); // pictures that load, and the hatch that comes after 150 ms
        await page.screenshot({ path: path.join(folder, `${state.replaceAll(/[^\w]+/g, '-')}-${size.width}-${scheme}.png`) });
      }
      wrong.push(...(await lookAs(page, size.width, scheme)).map((line) => `${state}, ${size.width} px, ${scheme}: ${line}`));
    }
  }
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return wrong;
}
