/** Composed apps through the product's own checks: types, bundle, and a page that runs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBundler } from '../../../../activities/bundle/bundler.ts';
import { checkApp, type CheckDeps } from '../../../../activities/validate/check.ts';
import { createChecker } from '../../../../activities/validate/checker.ts';
import { createSmokePool } from '../../../../activities/validate/smoke.ts';
import { vendorSet, vendorTimeoutMs } from '../../bundle/vendor-set.ts';
import { asCurrent, compose } from './compose.ts';

let deps: CheckDeps;
beforeAll(async () => {
  const vendor = await vendorSet();
  deps = { bundler: createBundler(vendor), checker: createChecker(vendor), smoke: createSmokePool({ vendor }) };
}, vendorTimeoutMs);
afterAll(() => {
  for (const part of Object.values(deps) as { close(): void }[]) part.close();
});

describe('a composed app', () => {
  test.each([
    'track my books with title, author, rating and whether I finished them',
    'expense tracker with a chart per category',
    'todo list with priorities and due dates',
    'kanban board for a team',
    "RSVP for Anna and Tom's wedding with dietary wishes and number of guests",
    'site para minha padaria em Recife com cardápio, horário e livro de visitas',
    'Umrechner für Temperatur und Länge',
    'quiz sur les capitales d’Asie',
    'calculator: total = hours * rate, tax = total * 20%',
    'weather in Lisbon and Porto',
  ])(
    'of “%s”, when checked as a build is, then has no issue',
    async (sentence) => {
      const { files, spec } = await compose(sentence);

      expect((await checkApp(files, deps, { title: spec.title, language: spec.language })).issues).toEqual([]);
    },
    60_000,
  );

  test('when changed three times, then still has no issue', async () => {
    let app = await compose('track my books with title, author, rating and whether I finished them');
    for (const wish of ['make it dark and rounder', 'add a chart per author and totals', 'translate it to French'])
      app = await compose(wish, { current: asCurrent(app) });

    expect((await checkApp(app.files, deps, { title: app.spec.title, language: app.spec.language })).issues).toEqual([]);
  }, 60_000);
});
