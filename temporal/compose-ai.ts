import { createAiGenerator } from '../activities/generate/ai/generator.ts';
import { allowedPackages } from '../activities/bundle/packages.ts';
import type { CodeGenerator } from '../activities/generate/generator.ts';
import { createModels } from '../activities/generate/models/choose.ts';
import { signatureOf, type Catalog } from '../catalog/load.ts';
import { loadPrompts } from '../catalog/prompts.ts';
import type { Config } from '../core/config.ts';

/** The model path, where a provider is configured; its prompts name what the bundler and the catalog really have. */
export function composeAi(config: Config, catalog: Catalog): CodeGenerator | undefined {
  const configured = config.OPENAI_API_KEY ?? config.OPENAI_BASE_URL ?? config.ANTHROPIC_API_KEY ?? config.ANTHROPIC_BASE_URL;
  if (configured === undefined) return undefined;
  const parts = config.ENABLE_CODE_REUSE ? [...catalog.parts.values()] : [];
  return createAiGenerator({
    models: createModels(config),
    prompts: loadPrompts(),
    facts: {
      packages: allowedPackages.packages.map(({ name }) => ({ name })),
      parts: parts.map((part) => ({ name: part.name, signature: signatureOf(part), about: part.description })),
    },
    resolvePart: (component, as) => partFiles(catalog, component, as),
    starter: () => [{ path: 'theme.css', content: catalog.themes.get('porcelain')?.css ?? '' }],
  });
}
