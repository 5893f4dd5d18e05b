/** Headers of every answer on an app's host: strangers' code, on an origin of its own (design §8; faults B1, B2, B7). */
import type { OutgoingHttpHeaders } from 'node:http';
import type { Config } from '../../core/config.ts';
import type { Access } from '../../core/contract/access.ts';
import type { ServiceEntry } from '../../core/service.ts';
import { isTrustworthy } from '../http/hosts.ts';

const off = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** The address of every picture that an app may show beside its own: of the services that it uses, and of hosts that it may call. */
export function imageSources(
  { services, hosts }: Access,
  catalog: ReadonlyMap<string, Pick<ServiceEntry, 'image_hosts'>>,
): readonly string[] {
  const ofServices = services.flatMap(({ service }) => catalog.get(service)?.image_hosts ?? []);
  return [...new Set([...ofServices, ...hosts].map((host) => `https://${host}`))];
}

/** The page talks to its own host alone; only the dashboard may put it into a frame; no worker outlives a version. */
export function appHeaders(config: Pick<Config, 'PUBLIC_URL'>, images: readonly string[] = []): OutgoingHttpHeaders {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...images].join(' '),
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "worker-src 'none'",
    "frame-src 'none'",
    `frame-ancestors ${new URL(config.PUBLIC_URL).origin}`,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': off.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isTrustworthy(config) ? { 'Cross-Origin-Opener-Policy': 'same-origin', 'Origin-Agent-Cluster': '?1' } : {}),
  };
}
