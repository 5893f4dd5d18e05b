import { expect, test } from 'vitest';
import { imageSources } from '../../../api/apps/headers.ts';
import { loadServices } from '../../../catalog/services.ts';
import type { Access } from '../../../core/contract/access.ts';

const access = (services: string[], hosts: string[] = []): Access => ({
  services: services.map((service) => ({ service, methods: ['GET'], endpoints: [] })),
  hosts,
  origins: [],
  collections: {},
});
const catalog = loadServices();

test('pictures, when an app uses a service, come from where its answers name them, and from nowhere else', () => {
  expect(imageSources(access(['tmdb', 'open_meteo']), catalog)).toEqual(['https://image.tmdb.org']);
  expect(imageSources(access([]), catalog)).toEqual([]);
  expect(imageSources(access(['constructor', 'nobodys']), catalog)).toEqual([]);
});

test('pictures, when an app may call a host, come from that host too', () => {
  expect(imageSources(access(['dog_ceo'], ['api.example.com:8443']), catalog)).toEqual([
    'https://images.dog.ceo',
    'https://api.example.com:8443',
  ]);
});
