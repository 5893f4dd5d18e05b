/** `POST /_faibric/errors`: what went wrong in an open page becomes an event of its project, once. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { AppError } from '../../core/errors.ts';
import { appendEvent } from '../../db/events.ts';
import type { Databases } from '../../db/index.ts';
import { countAppErrors } from '../../db/routes.ts';
import { readJsonBytes } from '../data/body.ts';
import { accept } from '../http/route.ts';
import type { ContentCache } from './content.ts';
import type { App } from './directory.ts';
import { ownFrame, sourcePlace, type Frame, type Place } from './source-place.ts';
import type { Site } from './site.ts';

const maxReportBytes = 16 * 1024;
/** Reports of one app in a minute that are looked at, in one process; a page sends ten at most. */
const reportsPerMinute = 60;
/** Different errors that are kept of one version: a stranger could make up any number. */
const maxErrorsPerVersion = 50;

const words = (max: number) => z.string().transform((text) => text.toWellFormed().replaceAll('\u0000', '').slice(0, max));
const report = z.object({ message: words(500), stack: words(8_000).default(''), source: words(500).default('') });

export interface AppErrors {
  /** @throws AppError `forbidden_origin`, `rate_limited`, `bad_request`, `invalid_input`, `too_large` */
  take(req: IncomingMessage, site: Site): Promise<void>;
}

export function createAppErrors({ system }: Pick<Databases, 'system'>, cache: ContentCache): AppErrors {
  const limiter = new RateLimiterMemory({ points: reportsPerMinute, duration: 60 });
  const seen = new LRUCache<string, true>({ max: 10_000 });

  async function placeOf(site: Site, frame: Frame | undefined): Promise<Place | undefined> {
    if (!frame) return undefined;
    const map = await site.find(`${frame.path}.map`);
    const text = map && (await cache.get(map, 'identity'));
    return (text && sourcePlace(text.toString(), frame)) ?? { file: frame.path.slice(1), line: frame.line };
  }

  async function keep({ id, version }: App & { version: number }, message: string, place: Place | undefined): Promise<void> {
    const hash = createHash('sha256')
      .update(JSON.stringify([message, place]))
      .digest('hex')
      .slice(0, 24);
    const key = `app_error/${version}/${hash}`;
    if (seen.has(`${id}/${key}`)) return;
    if ((await countAppErrors(system, id, version)) >= maxErrorsPerVersion) return;
    await appendEvent(system, { projectId: id, type: 'app_error', content: { version, message, ...place }, key });
    seen.set(`${id}/${key}`, true);
  }

  return {
    async take(req, site) {
      const { app } = site;
      const { origin, host = '', 'sec-fetch-site': from = 'same-origin' } = req.headers;
      if (from !== 'same-origin' || (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host.toLowerCase())))
        throw new AppError('forbidden_origin', 'Only pages of this app tell of errors here');
      await limiter.consume(app.id).catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new AppError('rate_limited', 'Enough errors for now', { retryAfterS: refused.msBeforeNext / 1000 });
      });
      const bytes = await readJsonBytes(req, maxReportBytes);
      const { message, stack, source } = accept(report, parsed(bytes), '');
      // Pages with parts still to come throw as a matter of course, and what an older version did is history.
      const frame = ownFrame(host.toLowerCase(), [stack, source]);
      if (site.kind !== 'app' || app.version === null || (frame && !app.assets.has(frame.path) && frame.path !== '/')) return;
      await keep({ ...app, version: app.version }, message, await placeOf(site, frame));
    },
  };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new AppError('bad_request', 'The body is not valid JSON');
  }
}
