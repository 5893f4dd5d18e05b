import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleApp } from '../../../activities/bundle/bundle.ts';
import type { Vendor } from '../../../activities/bundle/load-vendor.ts';
import { render } from '../../../activities/generate/composer/render/render.ts';
import { createSmokePool, type SmokePool } from '../../../activities/validate/smoke.ts';
import { loadCatalog } from '../../../catalog/load.ts';
import type { AppSpec, PartUse } from '../../../core/composition.ts';
import { vendorSet, vendorTimeoutMs } from '../../activities/bundle/vendor-set.ts';

const catalog = loadCatalog();

let vendor: Vendor;
let smoke: SmokePool;
beforeAll(async () => {
  vendor = await vendorSet();
  smoke = createSmokePool({ vendor });
}, vendorTimeoutMs);
afterAll(() => smoke.close());

const appOf = (part: string): AppSpec => ({
  appType: 'webapp',
  title: part,
  tagline: '',
  description: '',
  language: 'en',
  look: 'canal',
  tokens: {},
  layout: 'stack',
  entities: [],
  parts: [{ part, as: 'Shown', props: (catalog.parts.get(part)?.example ?? {}) as PartUse['props'] }],
  services: [],
  leftOut: [],
});

test.each([...catalog.parts.keys()])(
  'an app of %s, when somebody fills in and presses everything, shows no fault',
  async (part) => {
    const bundle = await bundleApp(render(appOf(part), catalog), { vendor });

    expect(bundle.issues).toEqual([]);
    expect(await smoke.render(bundle)).toEqual([]);
  },
  30_000,
);
