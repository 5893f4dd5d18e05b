import type { GeneratorName } from '../../core/build.ts';
import type { Config } from '../../core/config.ts';
import { AppError } from '../../core/errors.ts';

/** The providers in the order in which a build asks them. A base URL alone is a key-less local server. */
export const modelsOf = (config: Config): { provider: 'openai' | 'anthropic'; model: string; configured: boolean }[] => [
  {
    provider: 'openai',
    model: config.DEFAULT_AI_MODEL,
    configured: config.OPENAI_API_KEY !== undefined || config.OPENAI_BASE_URL !== undefined,
  },
  {
    provider: 'anthropic',
    model: config.BACKUP_AI_MODEL,
    configured: config.ANTHROPIC_API_KEY !== undefined || config.ANTHROPIC_BASE_URL !== undefined,
  },
];

/** @throws AppError `no_model` where a model is asked for and none is configured */
export function requireModel(config: Config, generator: GeneratorName | undefined): void {
  if (generator !== 'ai' || modelsOf(config).some((model) => model.configured)) return;
  throw new AppError('no_model', 'No model is configured', { hint: 'Set OPENAI_API_KEY or ANTHROPIC_API_KEY, or leave generator out' });
}
