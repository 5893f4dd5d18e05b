import type { IRouter } from 'express';
import { getGatewayFigures, listGatewayRequests } from '../../core/contract/gateway.ts';
import { listRequests, requestFigures } from '../../db/audit.ts';
import { asUser } from '../../db/index.ts';
import type { ApiDeps } from '../deps.ts';
import { readPage } from '../http/cursor.ts';
import { route } from '../http/route.ts';

/** Spans of a chart, about. */
const spans = 48;

/** The audit log: what a person's apps called. */
export function mountGatewayRequests(router: IRouter, { databases }: Pick<ApiDeps, 'databases'>): void {
  route(router, listGatewayRequests, ({ query, caller }) => {
    const { limit: _, cursor: __, ...filter } = query;
    return readPage(
      query,
      (part) => asUser(databases, caller.userId, (trx) => listRequests(trx, { ...filter, ...part })),
      (row) => row.id,
      ({ created_at, ...row }) => ({ ...row, created_at: created_at.toISOString() }),
    );
  });

  route(router, getGatewayFigures, async ({ query: { hours, ...filter }, caller }) => {
    const spanSeconds = Math.max(60, Math.round((hours * 3_600) / spans));
    const found = await asUser(databases, caller.userId, (trx) => requestFigures(trx, { ...filter, hours, spanSeconds }));
    return {
      span_seconds: spanSeconds,
      items: found.spans.map(({ at, ...figures }) => ({ ...figures, at: at.toISOString() })),
      services: found.services,
    };
  });
}
