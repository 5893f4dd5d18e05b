import type { Logger } from 'pino';
import type { Config } from '../core/config.ts';
import type { ServiceEntry } from '../core/service.ts';
import type { Bus } from '../db/bus.ts';
import type { Databases } from '../db/index.ts';
import type { Keyring } from '../db/keyring.ts';
import type { WorkflowStarter } from './builds/start-workflow.ts';

/** What the routes of projects and builds need. Features with needs of their own take them beside this. */
export interface ApiDeps {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly databases: Databases;
  readonly bus: Bus;
  readonly workflows: WorkflowStarter;
  /** Services as they are shipped (catalog/services.yaml). */
  readonly catalog: ReadonlyMap<string, ServiceEntry>;
  readonly log: Logger;
}
