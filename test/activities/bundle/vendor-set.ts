/** The vendor set of today's sources: what `npm run build` made, or one built once for all test files. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadVendor, type Vendor } from '../../../activities/bundle/load-vendor.ts';
import { buildVendor, isVendorStale } from '../../../activities/bundle/vendor.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders = [join(root, 'dist', 'vendor'), join(root, 'node_modules', '.cache', 'faibric-test-vendor')] as const;

/** Building takes some seconds, more on a busy machine. */
export const vendorTimeoutMs = 120_000;

export async function vendorSet(): Promise<Vendor> {
  const fresh = folders.find((folder) => !isVendorStale(folder));
  if (fresh !== undefined) return loadVendor(fresh);
  await buildVendor(folders[1]);
  return loadVendor(folders[1]);
}
