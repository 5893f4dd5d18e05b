/** What an app may call with its public token alone: what its code named when it was built, or its owner added (contract). */
import type { Access } from '../../core/contract/access.ts';
import { AppError } from '../../core/errors.ts';
import type { KnownService, KnownServices } from '../services/registry.ts';
import type { Sender } from './admit.ts';
import { isListed } from './hosts.ts';
import type { Plan } from './plan.ts';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** @throws AppError `host_not_allowed` or `operation_not_allowed` */
export function checkAllowed({ app, isOwner, fromOwnPage, onlyLooks }: Sender, plan: Plan): void {
  if (!fromOwnPage) throw foreign('This page may not call for the app', 'The owner can add its origin under Settings');
  if (onlyLooks && !reads.has(plan.method)) throw refused(`A preview sends nothing: ${plan.method} works in the live app`);
  if (!app || isOwner) return;
  const { service, method, endpoint, base } = plan;
  if (service) return checkService(app.access, service, method, endpoint);
  if (!isListed(app.access.hosts, base)) throw foreign(`This app does not call ${base.host}`, 'The owner can add the host under Settings');
  if (!reads.has(method) && plan.names.size > 0)
    throw refused(`With a key, ${base.host} can only be read`, 'The owner can add it as a service of their own and allow the method');
}

function checkService(access: Access, service: KnownService, method: string, endpoint: string): void {
  const entries = access.services.filter((entry) => entry.service === service.name);
  if (entries.length === 0) throw refused(`This app does not use ${service.display_name}`, 'The owner can add it under Settings');
  const ofMethod = entries.filter(({ methods }) => methods.includes(method) || (reads.has(method) && methods.includes('GET')));
  if (ofMethod.length === 0)
    throw refused(`This app may only read from ${service.display_name}`, `The owner can allow ${method} under Settings`);
  const fits = ofMethod.some(({ endpoints }) =>
    endpoints.length === 0 ? !service.requires_user_key : endpoints.some((pattern) => fitsPattern(pattern, endpoint)),
  );
  if (!fits) throw refused(`This app does not call ${endpoint || '/'} of ${service.display_name}`, 'The owner can add it under Settings');
}

/** `/chart/{symbol}`: one part of the path for a name; `*` at the end: whatever follows. A query is not looked at. */
export function fitsPattern(pattern: string, endpoint: string): boolean {
  const parts = (path: string) =>
    path
      .replace(/\?.*$/s, '')
      .split('/')
      .filter((part) => part !== '');
  const [wanted, given] = [parts(pattern), parts(endpoint)];
  if (wanted.at(-1) === '*') return given.length >= wanted.length - 1 && wanted.slice(0, -1).every((part, at) => fitsPart(part, given[at]));
  return wanted.length === given.length && wanted.every((part, at) => fitsPart(part, given[at]));
}

function fitsPart(wanted: string, given = ''): boolean {
  if (!wanted.includes('{')) return wanted === given;
  const pieces = wanted.split(/\{[^{}]*\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.+')}$`).test(given);
}

/** A redirect of an allowed address may stay on its host, or go to another that the app may call: an open redirect opens no proxy. */
export function checkRedirect({ app, isOwner }: Sender, from: string, to: URL, services: KnownServices): void {
  if (!app || isOwner || to.host === new URL(from).host || isListed(app.access.hosts, to)) return;
  const isOfService = app.access.services.some(({ service }) => {
    return services.get(service)?.base.host === to.host;
  });
  if (!isOfService)
    throw foreign(`The service leads to ${to.host}, which this app does not call`, 'The owner can add the host under Settings');
}

const foreign = (message: string, hint: string) => new AppError('host_not_allowed', message, { hint });
const refused = (message: string, hint?: string) => new AppError('operation_not_allowed', message, hint === undefined ? {} : { hint });
