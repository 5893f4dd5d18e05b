import { createHash } from 'node:crypto';
import { createAiGenerator } from '../activities/generate/ai/generator.ts';
import { allowedPackages } from '../activities/bundle/packages.ts';
import type { CodeGenerator, GenerateJob } from '../activities/generate/generator.ts';
import { createModels } from '../activities/generate/models/choose.ts';
import { signatureOf, type Catalog } from '../catalog/load.ts';
import { componentFiles } from '../activities/generate/composer/render/render.ts';
import { loadPrompts } from '../catalog/prompts.ts';
import type { Understood } from '../catalog/understanding.ts';
import type { Look } from '../core/composition.ts';
import type { Config } from '../core/config.ts';

/** The model path, where a provider is configured; its prompts name what the bundler and the catalog really have. */
export function composeAi(config: Config, catalog: Catalog, understanding: Understood): CodeGenerator | undefined {
  const configured = config.OPENAI_API_KEY ?? config.OPENAI_BASE_URL ?? config.ANTHROPIC_API_KEY ?? config.ANTHROPIC_BASE_URL;
  if (configured === undefined) return undefined;
  const parts = config.ENABLE_CODE_REUSE ? [...catalog.parts.values()] : [];
  return createAiGenerator({
    models: createModels(config),
    prompts: loadPrompts(),
    facts: {
      packages: allowedPackages.packages.map(({ name, about }) => ({ name, about })),
      parts: parts.map((part) => ({
        name: part.name,
        signature: signatureOf(part),
        about: `${part.description} ${part.provides.join(' ')}`,
      })),
    },
    resolvePart: (component, as) => {
      const part = catalog.parts.get(component);
      return part && componentFiles({ part: component, as }, part);
    },
    starter: (job) => [{ path: 'theme.css', content: catalog.themes.get(lookFor(job, understanding))?.css ?? '' }],
  });
}

/** One of the looks that suit the kind of app, by the sentence; never the one of the owner's app before. */
function lookFor({ prompt, analysis, previousLook }: GenerateJob, { looks }: Understood): Look {
  const usual = looks.types[analysis.app_type].filter((look) => look !== previousLook);
  const hash = createHash('sha256').update(prompt).digest().readUInt32BE(0);
  return usual[hash % usual.length] ?? 'porcelain';
}
