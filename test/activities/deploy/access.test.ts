import { expect, test } from 'vitest';
import { accessOf } from '../../../activities/deploy/access.ts';
import type { Access } from '../../../core/contract/access.ts';

const nothing: Access = { services: [], hosts: [], origins: [], collections: {} };
const registry = [
  { name: 'free', key_name: null, requires_user_key: false },
  { name: 'keyed', key_name: 'K', requires_user_key: false },
  { name: 'personal', key_name: 'P', requires_user_key: true },
];
const called = (service: string, endpoint: string | undefined, method = 'GET') => ({
  services: [{ service, endpoint, method }],
  hosts: [],
});
const facts = { services: [], collections: [] };
const of = (calls: ReturnType<typeof called>, known = nothing) => accessOf(known, facts, calls, registry).services;

test('what the code reads, when it is deployed, is what the app may call', () => {
  expect(of(called('keyed', '/weather'))).toEqual([{ service: 'keyed', methods: ['GET'], endpoints: ['/weather'] }]);
});

test('what the code sends with somebody’s key, when it is deployed, waits for the owner', () => {
  expect(of(called('personal', '/refunds', 'POST'))).toEqual([
    { service: 'personal', methods: [], endpoints: ['/refunds'], asked: ['POST'] },
  ]);
  expect(of(called('keyed', '/items', 'DELETE'))).toMatchObject([{ methods: [], asked: ['DELETE'] }]);
  expect(of(called('nobody_knows', '/items', 'POST'))).toMatchObject([{ methods: [], asked: ['POST'] }]);
});

test('what the code sends to a service without a key, when it is deployed, goes', () => {
  expect(of(called('free', '/search', 'POST'))).toEqual([{ service: 'free', methods: ['POST'], endpoints: ['/search'] }]);
});

test('a path that nobody knows, when it is deployed, is every path, but never of a service on the owner’s key', () => {
  expect(of(called('free', undefined))).toMatchObject([{ endpoints: ['*'] }]);
  expect(of(called('personal', undefined))).toMatchObject([{ endpoints: [] }]);
});

test('what the owner has set, when another version is deployed, stays', () => {
  const known = {
    ...nothing,
    services: [{ service: 'personal', methods: ['GET', 'POST'], endpoints: ['/refunds'] }],
    hosts: ['mine.example'],
  };
  const access = accessOf(known, facts, { ...called('personal', '/items'), hosts: ['api.example'] }, registry);
  expect(access).toMatchObject({
    services: [{ service: 'personal', methods: ['GET', 'POST'], endpoints: ['/refunds', '/items'] }],
    hosts: ['mine.example', 'api.example'],
  });
});

test('what the answer named beside the code, when it is deployed, counts too', () => {
  const named = { services: [{ service: 'keyed', methods: ['GET', 'POST'], endpoints: ['/a'] }], collections: [] };
  expect(accessOf(nothing, named, { services: [], hosts: [] }, registry).services).toEqual([
    { service: 'keyed', methods: ['GET'], endpoints: ['/a'], asked: ['POST'] },
  ]);
});

test('a service with a keyless twin, when it is deployed, brings what its twin is asked', () => {
  expect(of(called('openweather', '/weather'))).toEqual([
    { service: 'openweather', methods: ['GET'], endpoints: ['/weather'] },
    { service: 'open_meteo_geocoding', methods: ['GET'], endpoints: ['/search'] },
    { service: 'open_meteo', methods: ['GET'], endpoints: ['/forecast'] },
  ]);
});

test('a service of which every path goes, when another version names one, stays as open as it was', () => {
  const known = { ...nothing, services: [{ service: 'free', methods: ['GET'], endpoints: [] }] };
  expect(of(called('free', '/search'), known)).toEqual(known.services);
});

test('a service of which the answer names no path, when its code names them, is called there alone', () => {
  const named = { services: [{ service: 'keyed', methods: ['GET'], endpoints: [] }], collections: [] };
  expect(accessOf(nothing, named, called('keyed', '/weather'), registry).services).toMatchObject([{ endpoints: ['/weather'] }]);
});
