/**
 * Looks at apps from ready parts: `npx tsx test/catalog/look.ts OUT [1440,390] [light,dark] < sentences`, one sentence a line; a line that begins
 * with "+ " changes the app before it. Prints what was understood, and puts pictures into OUT (`-`: no pictures), with what pages complain of.
 */
import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../activities/deploy/find-browser.ts';
import type { CollectionField } from '../../core/app-spec.ts';
import { AppError } from '../../core/errors.ts';
import { serveApps } from '../activities/deploy/served-app.ts';
import { asCurrent, compose, fieldsOf, type Composed } from '../activities/generate/composer/compose.ts';
import { createRows } from './support/rows.ts';

const [out = '-', widths = '1440,390', schemes = 'light'] = process.argv.slice(2);
const lines = (await text(process.stdin)).split('\n').filter((line) => line.trim() !== '');

const ruleOf = ({ days, earliest, latest, min, max, after, atMost }: CollectionField): string => {
  const rule = JSON.stringify({ days, earliest, latest, min, max, after, atMost });
  return rule === '{}' ? '' : rule;
};

function describe({ spec, facts }: Composed): string {
  const rows = spec.entities.map(
    ({ collection, singular, plural, confidential }, index) =>
      `  ${collection} (${singular}/${plural})${confidential ? ' CONFIDENTIAL' : ''}: ${spec.entities[index]?.fields
        .map(
          (field, at) =>
            `${fieldsOf({ spec }, index)[at]}${field.required ? '!' : ''}${field.label === undefined ? '' : `«${field.label}»`}${ruleOf(field)}`,
        )
        .join(' ')}`,
  );
  const parts = spec.parts.map(
    ({ part, view, props }) => `  <${part}${view === undefined ? '' : ` in “${view}”`}> ${JSON.stringify(props)}`,
  );
  return [
    `  ${spec.language} ${spec.appType} ${spec.look} ${spec.layout} ${JSON.stringify(spec.tokens)}: “${spec.title}” – ${spec.tagline}`,
    ...rows,
    ...parts,
    ...(spec.services.length > 0 ? [`  services: ${spec.services.join(' ')}`] : []),
    ...(spec.leftOut.length > 0 ? [`  LEFT OUT: ${spec.leftOut.join(' | ')}`] : []),
    `  says: ${facts.summary}`,
  ].join('\n');
}

const data = createRows();
/** Rows, the wait for a next version that never comes, and no favicon. */
const answer = (req: IncomingMessage, res: ServerResponse): void => {
  if (req.url?.startsWith('/api/v1/db/')) return void data.answer(req, res);
  if (req.url?.startsWith('/_faibric/live')) return void res.writeHead(200, { 'content-type': 'text/event-stream' }).write(': wait\n\n');
  console.log(`  ASKED ${req.method ?? ''} ${req.url ?? ''}`);
  res.writeHead(204).end();
};
const found = await findBrowser(process.env['PATH'] ?? '');
if (!found) throw new Error('No browser is installed');
const pictures = out !== '-';
const browser = pictures ? await chromium.launch({ executablePath: found.executablePath, args: [...found.args] }) : undefined;
const site = pictures ? await serveApps(found, answer) : undefined;
if (pictures) mkdirSync(out, { recursive: true });

async function look(name: string, app: Composed): Promise<void> {
  if (!site || !browser) return;
  data.rows.clear();
  await site.show(app.files, app.spec.language);
  for (const scheme of schemes.split(','))
    for (const width of widths.split(',').map(Number)) {
      const page = await browser.newPage({ viewport: { width, height: width > 600 ? 900 : 844 }, reducedMotion: 'reduce' });
      page.on('pageerror', ({ message }) => console.log(`  PAGE ERROR ${message}`));
      page.on('console', (line) => line.type() === 'error' && console.log(`  CONSOLE ${line.text()}`));
      await page.goto(site.url, { waitUntil: 'load' });
      if (scheme === 'dark') await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
      await page.waitForTimeout(400);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) console.log(`  OVERFLOW by ${over} px at ${width}`);
      await page.screenshot({ path: `${out}/${name}-${scheme}-${width}.png`, fullPage: true });
      await page.close();
    }
}

let last: Composed | undefined;
for (const [index, line] of lines.entries()) {
  const change = line.startsWith('+ ');
  const sentence = change ? line.slice(2) : line;
  console.log(`${index + 1}. ${change ? '+ ' : ''}${sentence}`);
  try {
    last = await compose(sentence, change && last ? { current: asCurrent(last) } : {});
    console.log(describe(last));
    await look(String(index + 1).padStart(2, '0'), last);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.log(`  REFUSED ${error.code}: ${error.message} ${error.detail.hint ?? ''}`);
  }
}
await browser?.close();
await site?.close();
process.exit(0); // the visitor's browser may still be starting
