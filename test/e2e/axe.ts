/** What axe finds on a page of the dashboard that keeps somebody out. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

interface WithAxe {
  readonly axe: { run(context: Document, options: object): Promise<AxeResults> };
}

/** Serious and critical findings, one line each. Generated apps in frames are other pages and are judged elsewhere. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const findings = await page.evaluate(
    async () => (await (globalThis as unknown as WithAxe).axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations,
  );
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`,
    );
}
