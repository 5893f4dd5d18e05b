import type { SourceFile } from '../../core/app-files.ts';
import { hostUrl, previewLabel } from '../../core/host.ts';
import { appendEvent } from '../../db/events.ts';
import { storeBlobs } from '../../db/files.ts';
import { storePreview } from '../../db/previews.ts';
import { previewSecret } from '../../db/seal.ts';
import type { Deps, ServedBundle } from '../deps.ts';
import type { StepRun } from '../step.ts';

/** The page of a build that is not live yet, on a host of its own with scratch rows. */
export function createPreview(deps: Deps, { at, write }: Pick<StepRun, 'at' | 'write'>) {
  const url = hostUrl(deps.config, previewLabel(at.buildId, previewSecret(deps.keyring, at.buildId)));
  const store = async (bundle: ServedBundle): Promise<void> => {
    await write(async (trx) => {
      const shas = await storeBlobs(
        trx,
        bundle.assets.map((asset) => asset.content),
      );
      await storePreview(
        trx,
        at.buildId,
        Object.fromEntries(bundle.assets.map((asset, i) => [asset.path, [shas[i] ?? '', asset.contentType] as const])),
      );
      await appendEvent(trx, { ...at, type: 'preview', content: { url }, key: `build/${at.buildId}/preview` });
    });
  };
  return {
    url,
    store,
    /** Bundles what is there, with placeholders for the rest; says nothing while it does not bundle. */
    show: async (files: readonly SourceFile[]): Promise<void> => {
      const bundle = await deps.toolchain.bundle(files, { placeholders: true, title: 'Preview', language: 'en' });
      if (bundle.issues.length === 0) await store(bundle);
    },
  };
}
