import { createHash } from 'node:crypto';
import { createAiGenerator } from '../activities/generate/ai/generator.ts';
import { createMeaning } from '../activities/generate/ai/meaning.ts';
import type { PromptFacts } from '../activities/generate/ai/prompt.ts';
import { serviceFacts } from '../activities/generate/ai/service-facts.ts';
import { createShelf, type Shelf } from '../activities/generate/ai/shelf.ts';
import { allowedPackages } from '../activities/bundle/packages.ts';
import type { PartFact } from '../activities/generate/find-parts.ts';
import type { CodeGenerator, GenerateJob } from '../activities/generate/generator.ts';
import { createConfiguredEmbedder, createModels } from '../activities/generate/models/choose.ts';
import type { PartFiles } from '../activities/generate/reuse.ts';
import { signatureOf, type Catalog } from '../catalog/load.ts';
import { loadPrompts } from '../catalog/prompts.ts';
import { loadServices } from '../catalog/services.ts';
import type { Understood } from '../catalog/understanding.ts';
import type { Look } from '../core/composition.ts';
import type { Config } from '../core/config.ts';
import type { Databases } from '../db/index.ts';
import { readVectors, successRates, writeVectors } from '../db/parts.ts';

export interface AiParts {
  readonly config: Config;
  readonly catalog: Catalog;
  readonly understanding: Understood;
  readonly partFiles: PartFiles;
  /** Its reading of a sentence says which parts to offer first. */
  readonly composer: CodeGenerator;
  readonly databases: Pick<Databases, 'system'>;
}

/** The model path, where a provider is configured; its prompts name what the bundler and the catalog really have. */
export function composeAi(given: AiParts): CodeGenerator | undefined {
  const { config, catalog, understanding } = given;
  const configured = config.OPENAI_API_KEY ?? config.OPENAI_BASE_URL ?? config.ANTHROPIC_API_KEY ?? config.ANTHROPIC_BASE_URL;
  if (configured === undefined) return undefined;
  return createAiGenerator({
    models: createModels(config),
    prompts: loadPrompts(),
    facts: promptFacts(understanding),
    ...(config.ENABLE_CODE_REUSE ? { shelf: shelfOf(given) } : {}),
    starter: (job) => [{ path: 'theme.css', content: catalog.themes.get(lookFor(job, understanding))?.css ?? '' }],
  });
}

function shelfOf({ config, catalog, partFiles, composer, databases: { system } }: AiParts): Shelf {
  const parts = partFacts(catalog);
  const embedder = createConfiguredEmbedder(config);
  const vectors = {
    read: (model: string, hashes: readonly string[]) => readVectors(system, model, hashes),
    write: (model: string, fresh: ReadonlyMap<string, readonly number[]>) => writeVectors(system, model, fresh),
  };
  return createShelf({
    parts,
    files: partFiles,
    minSimilarity: config.MIN_REUSE_SIMILARITY,
    rules: composer,
    success: () => successRates(system),
    ...(embedder ? { meaning: createMeaning(embedder, vectors, parts) } : {}),
  });
}

/** The catalog as it is searched and offered. */
export const partFacts = (catalog: Pick<Catalog, 'parts'>): PartFact[] =>
  [...catalog.parts.values()].map((part) => ({
    name: part.name,
    category: part.category,
    description: part.description,
    provides: part.provides,
    props: part.props.map(({ name }) => name),
    signature: signatureOf(part),
  }));

/** What prompts say about packages and services: the bundler's map, and the services of the registry. */
export const promptFacts = ({ live }: Pick<Understood, 'live'>, registry = loadServices()): PromptFacts => ({
  packages: allowedPackages.packages.flatMap(({ name, about, seldom }) => (seldom ? [] : [{ name, about }])),
  services: serviceFacts(live, registry),
});

/** One of the looks that suit the kind of app, by the sentence; never the one of the owner's app before. */
function lookFor({ prompt, analysis, previousLook }: GenerateJob, { looks }: Understood): Look {
  const usual = looks.types[analysis.app_type].filter((look) => look !== previousLook);
  const hash = createHash('sha256').update(prompt).digest().readUInt32BE(0);
  return usual[hash % usual.length] ?? 'porcelain';
}
