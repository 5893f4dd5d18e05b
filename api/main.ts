/** Entry of an API process: dashboard, HTTP surface, app hosts, sockets and the sweep. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { pino } from 'pino';
import { readConfig } from '../core/config.ts';
import { AppError } from '../core/errors.ts';
import { openBus } from '../db/bus.ts';
import { asUser, openDatabases } from '../db/index.ts';
import { forgetProcess, liveProcesses, noteEveryS, noteProcess } from '../db/processes.ts';
import { getProject } from '../db/projects.ts';
import { createApp } from './app.ts';
import { createAuth } from './auth/auth.ts';
import { createWorkflowStarter } from './builds/start-workflow.ts';
import { startSweep } from './builds/sweep.ts';
import type { ApiDeps } from './deps.ts';
import type { Probes } from './http/health.ts';
import { configureServer, serverOptions } from './http/security.ts';
import { acceptMessage } from './projects/modify-project.ts';
import { toProject } from './projects/project-view.ts';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, base: { process: 'api' } });
const masterKey = Buffer.from(config.MASTER_KEY ?? '', 'base64');
if (!config.DATABASE_URL || !config.TEMPORAL_ADDRESS || masterKey.length !== 32) {
  throw new Error('The API needs DATABASE_URL, TEMPORAL_ADDRESS and MASTER_KEY; `npm start` sets them by itself');
}
