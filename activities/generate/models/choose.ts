/** Which models may answer, in the order in which they are asked. */
import type { Config } from '../../../core/config.ts';
import { AppError } from '../../../core/errors.ts';
import { createAnthropic } from './anthropic.ts';
import { createEmbedder, type Embedder } from './embed.ts';
import type { Access, CodeModel, Provider } from './model.ts';
import { createOpenAi } from './openai.ts';

type ModelConfig = Pick<
  Config,
  | 'OPENAI_API_KEY'
  | 'OPENAI_BASE_URL'
  | 'ANTHROPIC_API_KEY'
  | 'ANTHROPIC_BASE_URL'
  | 'DEFAULT_AI_MODEL'
  | 'BACKUP_AI_MODEL'
  | 'MODEL_IDLE_TIMEOUT_S'
>;

export const providerOf = (model: string): Provider => (/^claude/i.test(model) ? 'anthropic' : 'openai');

/** What embeds texts: OpenAI, or a server at OPENAI_BASE_URL that may or may not know how. */
export function createConfiguredEmbedder(config: Pick<Config, 'OPENAI_API_KEY' | 'OPENAI_BASE_URL'>): Embedder | undefined {
  const way = access(config.OPENAI_API_KEY, config.OPENAI_BASE_URL, 0);
  return way && createEmbedder(way);
}

/**
 * Returns a function from the name that the person chose, if any, to the models of a build: the default and its backup,
 * or the chosen one and whichever of those another provider serves. A name is passed on as it is. A provider counts as configured with a key, or with an address of its own
 * (Ollama and its like ask for no key).
 * @throws AppError `no_model` when none of them is configured
 */
export function createModels(config: ModelConfig): (wanted?: string) => readonly CodeModel[] {
  const idleTimeoutMs = config.MODEL_IDLE_TIMEOUT_S * 1000;
  const accesses: Record<Provider, Access | undefined> = {
    openai: access(config.OPENAI_API_KEY, config.OPENAI_BASE_URL, idleTimeoutMs),
    anthropic: access(config.ANTHROPIC_API_KEY, config.ANTHROPIC_BASE_URL, idleTimeoutMs),
  };
  const known = new Map<string, CodeModel>();
  const modelOf = (name: string): CodeModel | undefined => {
    const provider = providerOf(name);
    const way = accesses[provider];
    if (!way) return undefined;
    const model = known.get(name) ?? (provider === 'openai' ? createOpenAi(name, way) : createAnthropic(name, way));
    if (name === config.DEFAULT_AI_MODEL || name === config.BACKUP_AI_MODEL) known.set(name, model);
    return model;
  };
  return (wanted) => {
    const usual = [config.DEFAULT_AI_MODEL, config.BACKUP_AI_MODEL];
    const names = wanted === undefined ? usual : [wanted, ...usual.filter((name) => providerOf(name) !== providerOf(wanted))];
    const models = [...new Set(names)].map(modelOf).filter((model) => model !== undefined);
    if (models.length === 0)
      throw new AppError('no_model', 'No model is configured.', { hint: 'Set OPENAI_API_KEY or ANTHROPIC_API_KEY, or build from parts' });
    return models;
  };
}

function access(apiKey: string | undefined, baseURL: string | undefined, idleTimeoutMs: number): Access | undefined {
  if (apiKey === undefined && baseURL === undefined) return undefined;
  return { apiKey: apiKey ?? 'none', ...(baseURL === undefined ? {} : { baseURL }), idleTimeoutMs };
}
