import { fileURLToPath } from 'node:url';

/** What `npm run build` made for generated apps: the shared code they load, and what checks them. */
export const vendorFolder = fileURLToPath(new URL('../dist/vendor', import.meta.url));
