import type { IRouter } from 'express';
import { getStats } from '../../core/contract/account.ts';
import { medians } from '../../db/stats.ts';
import type { ApiDeps } from '../deps.ts';
import { partOf } from '../http/cursor.ts';
import { route } from '../http/route.ts';

/** Medians of this installation's builds: every estimate on screen rests on them. */
export function mountStats(router: IRouter, { databases }: Pick<ApiDeps, 'databases'>): void {
  route(router, getStats, async ({ query }) => partOf(await medians(databases.system), query));
}
