import { createAnalyze } from './analyze/analyze.ts';
import { createDeploy } from './deploy/deploy.ts';
import { createVisit } from './deploy/visit.ts';
import type { Deps } from './deps.ts';
import { createFinish } from './finish/finish.ts';
import { createGenerate } from './generate/generate.ts';
import { createRepair } from './validate/repair.ts';
import { createValidate } from './validate/validate.ts';

/** Everything a worker can be asked to do. */
export const createActivities = (deps: Deps) => ({
  ...createAnalyze(deps),
  ...createGenerate(deps),
  ...createValidate(deps),
  ...createRepair(deps),
  ...createDeploy(deps),
  ...createVisit(deps),
  ...createFinish(deps),
});
export type Activities = ReturnType<typeof createActivities>;
