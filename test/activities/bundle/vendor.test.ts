import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadVendor, servedUnder, type Vendor } from '../../../activities/bundle/load-vendor.ts';
import { allowedSpecifiers } from '../../../activities/bundle/packages.ts';
import { isVendorStale } from '../../../activities/bundle/vendor.ts';
import { vendorSet, vendorTimeoutMs } from './vendor-set.ts';

let vendor: Vendor;
beforeAll(async () => {
  vendor = await vendorSet();
}, vendorTimeoutMs);

const served = (url: string): string => readFileSync(join(vendor.dir, 'public', url.slice(servedUnder.length)), 'utf8');

describe('vendor set', () => {
  test('of every package that apps may import, when it was built, then has a file under a hash', () => {
    for (const specifier of [...allowedSpecifiers, 'react/jsx-runtime', '@faibric/icons'].filter((name) => name !== 'lucide-react')) {
      expect(vendor.urls[specifier], specifier).toMatch(/^\/_faibric\/vendor\/[a-z-]+-[A-Z0-9]{8}\.js$/);
    }
    for (const url of vendor.preload) expect(served(url).length).toBeGreaterThan(0);
  });

  test('of React, when several packages need it, then is there once, as its production build', () => {
    const files = vendor.preload.map(served);

    expect(files.filter((text) => text.includes('react.transitional.element') && text.includes('useSyncExternalStore='))).toHaveLength(1);
    expect(files.filter((text) => text.includes('Warning: ') || text.includes('react-stack-bottom-frame'))).toEqual([]);
  });

  test('of the exports that checks and repairs rest on, when they were gathered, then tell values from types', () => {
    expect(vendor.exports['@faibric/kit']?.values).toEqual(expect.arrayContaining(['mount', 'useCollection', 'useService', 'toast']));
    expect(vendor.exports['@faibric/kit']?.types).toContain('Row');
    expect(vendor.exports['react']?.values).toEqual(expect.arrayContaining(['useState', 'Fragment', 'lazy']));
    expect(vendor.exports['lucide-react']?.values.length).toBeGreaterThan(2_000);
  });

  test('of the set, when nothing has changed, then is fresh; when it was never built, then is stale', () => {
    expect(isVendorStale(vendor.dir)).toBe(false);
    expect(isVendorStale(join(vendor.dir, 'nowhere'))).toBe(true);
    expect(() => loadVendor(join(vendor.dir, 'nowhere'))).toThrow();
  });

  test('of the folder that is served, when it is listed, then holds scripts alone', () => {
    expect(readdirSync(join(vendor.dir, 'public')).filter((name) => !name.endsWith('.js'))).toEqual([]);
  });
});
