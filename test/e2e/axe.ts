/** What axe finds on a page of the dashboard that keeps somebody out. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings, one line each. Generated apps in frames are other pages and are judged elsewhere. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(await source);
  const findings = await page.evaluate(
    async () => (await (globalThis as unknown as Axe).axe.run(document, { iframes: false, resultTypes: ['violations'] })).violations,
  );
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`,
    );
}

interface Axe {
  readonly axe: { run(context: Document, options: object): Promise<{ violations: Finding[] }> };
}
