import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configNames } from '../../core/config.ts';

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly labels?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  secrets: Record<string, unknown>;
  networks: Record<string, unknown>;
};
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build);

test('docker-compose.yml has every part of the contract', () => {
  const parts = ['postgres', 'redis', 'temporal', 'temporal-ui', 'traefik', 'socket-proxy', 'api', 'worker', 'web'];

  expect(services.map(([name]) => name)).toEqual(expect.arrayContaining(parts));
});

test.each(services)('docker-compose.yml, %s, names an exact image and says how its health is known', (_name, service) => {
  expect(service.image).toMatch(/^[a-z0-9/-]+:v?\d/);
  expect(service.healthcheck?.test ?? service.labels?.['faibric.no-healthcheck']).toBeTruthy();
});

test.each(services)('docker-compose.yml, %s, waits for services that exist, on a condition that they can meet', (_name, service) => {
  for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
    const other = compose.services[name];
    expect(other, name).toBeDefined();
    if (condition === 'service_healthy') expect(other?.healthcheck, name).toBeDefined();
    else expect([name, condition]).toEqual(['migrate', 'service_completed_successfully']);
  }
  for (const name of service.secrets ?? []) expect(compose.secrets).toHaveProperty(name);
  for (const name of service.networks ?? []) expect(compose.networks).toHaveProperty(name);
});

test('docker-compose.yml mounts the Docker socket into its proxy alone', () => {
  const mounting = services.filter(([, service]) => service.volumes?.some((volume) => volume.includes('docker.sock')));

  expect(mounting.map(([name]) => name)).toEqual(['socket-proxy']);
});

test('docker-compose.yml publishes nothing but the way in, and the rest to loopback', () => {
  const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));

  expect(published.filter((port) => !port.includes(' 127.0.0.1:'))).toEqual(['traefik ${PUBLIC_PORT:-80}:80']);
});

test.each(ours)('docker-compose.yml, %s, is given settings that exist, and secrets only as files', (_name, service) => {
  const names = Object.keys(service.environment ?? {});
  const known = new Set<string>(configNames);

  for (const name of names) expect(known, name).toContain(name.replace(/_FILE$/, ''));
  for (const secret of ['MASTER_KEY', 'DATABASE_URL']) {
    expect(names).toContain(`${secret}_FILE`);
    expect(names).not.toContain(secret);
  }
});

test.each(ours)('docker-compose.yml, %s, runs a program that the build makes', (_name, service) => {
  const built = readFileSync('temporal/build-server.ts', 'utf8');
  const program = /dist\/server\/(.+)\.js$/.exec(service.command?.[0] ?? '')?.[1];

  expect(built).toMatch(new RegExp(`^ {2}${program}: '`, 'm'));
});

test('docker-compose.yml holds no secret', () => {
  const values = services.flatMap(([, { environment = {} }]) => Object.entries(environment));

  for (const [name, value] of values) {
    if (/PASSWORD|KEY|SECRET|TOKEN/.test(name)) expect(String(value), name).toMatch(/^\/run\/secrets\//);
  }
});
