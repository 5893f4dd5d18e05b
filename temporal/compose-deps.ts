/** Everything that a worker's activities need, put together in one place. */
import { vendorFolder } from './vendor-folder.ts';
import type { Deps } from '../activities/deps.ts';
import { createVisitor } from '../activities/deploy/browser.ts';
import { findBrowser } from '../activities/deploy/find-browser.ts';
import { createComposer } from '../activities/generate/composer/composer.ts';
import { componentFiles } from '../activities/generate/composer/render/render.ts';
import type { PartFiles } from '../activities/generate/reuse.ts';
import { loadUnderstanding } from '../catalog/understanding.ts';
import { composeToolchain } from './compose-toolchain.ts';
import { composeAi } from './compose-ai.ts';
import { loadCatalog } from '../catalog/load.ts';

export interface Composed {
  readonly deps: Deps;
  /** Starts what takes long to start, ahead of the first build. */
  warm(): void;
  close(): Promise<void>;
}

const readAheadMs = 1_500;

export async function composeDeps(given: Pick<Deps, 'config' | 'keyring' | 'databases' | 'bus' | 'log'>): Promise<Composed> {
  const { config } = given;
  const catalog = loadCatalog();
  const { toolchain, warm, close } = composeToolchain(vendorFolder);
  const browser = await findBrowser(process.env['PATH'] ?? '');
  const visitor = createVisitor({ browser, apiUrl: config.API_URL, appsDomain: config.APPS_DOMAIN });
  const understanding = loadUnderstanding();
  const composer = createComposer({ catalog, understanding });
  const partFiles: PartFiles = (use) => {
    const part = catalog.parts.get(use.component);
    return part && componentFiles({ part: use.component, as: use.as }, part);
  };
  const ai = composeAi({ config, catalog, understanding, partFiles, composer, databases: given.databases });
  return {
    deps: { ...given, generators: { composer, ...(ai ? { ai } : {}) }, toolchain, visitor, partFiles },
    warm: () => {
      warm();
      visitor.warm();
      // Behind what a worker needs to be ready.
      setTimeout(() => composer.warm(), readAheadMs).unref();
    },
    close: async () => {
      close();
      await visitor.close();
    },
  };
}
