import type { IRouter } from 'express';
import { listModels } from '../../core/contract/account.ts';
import { priceOf } from '../../core/model-prices.ts';
import type { ApiDeps } from '../deps.ts';
import { partOf } from '../http/cursor.ts';
import { route } from '../http/route.ts';
import { modelsOf } from './available.ts';

/** Which models can be asked; the first configured one is the default. */
export function mountModels(router: IRouter, { config }: Pick<ApiDeps, 'config'>): void {
  route(router, listModels, async ({ query }) => {
    const models = modelsOf(config);
    const first = models.find((model) => model.configured);
    return partOf(
      models.map((model) => {
        const price = priceOf(model.model, config.MODEL_PRICES);
        return { ...model, default: model === first, ...(price ? { price } : {}) };
      }),
      query,
    );
  });
}
