import { expect, test } from 'vitest';
import { callsInCode } from '../../../activities/deploy/calls-in-code.ts';

const callsIn = (content: string, path = 'App.tsx') => callsInCode([{ path, content }]);
const of = (service: string, endpoint: string | undefined, method = 'GET') => ({ service, method, endpoint });

const spellings: [string, string, ReturnType<typeof of>[]][] = [
  ['the kit’s hook', `const { data } = useService<Found>('open_meteo', '/forecast', { latitude: 1 });`, [of('open_meteo', '/forecast')]],
  ['a path with a name in it', "const { data } = useService('pokeapi', `/pokemon/${name}/moves`);", [of('pokeapi', '/pokemon/{x}/moves')]],
  ['a sum', `useService('github', '/users/' + user + '/repos', {})`, [of('github', '/users/{x}/repos')]],
  ['constants', `const service = 'nasa'; const path = '/planetary/apod'; useService(service, path);`, [of('nasa', '/planetary/apod')]],
  ['a path that nobody knows', `useService('wikipedia', props.path)`, [of('wikipedia', undefined)]],
  ['sending', `await callService('stripe', '/checkout/sessions', { method: 'POST', body })`, [of('stripe', '/checkout/sessions', 'POST')]],
  ['streaming', `streamService('openai', '/chat/completions', { body })`, [of('openai', '/chat/completions', 'POST')]],
  ['props of a part', `<LiveList service="hacker_news" endpoint="/search" params={{ query: 'x' }} />`, [of('hacker_news', '/search')]],
  [
    'props that are objects',
    `<Weather search={{ service: 'open_meteo_geocoding', endpoint: '/search' }} />`,
    [of('open_meteo_geocoding', '/search')],
  ],
  [
    'the reference’s own call',
    `fetch('/api/gateway/', { method: 'POST', body: JSON.stringify({ service: 'alpha_vantage', endpoint: '', params: { symbol: 'AAPL' } }) })`,
    [of('alpha_vantage', '')],
  ],
  [
    'one without an endpoint',
    `const body = { service: 'yahoo_finance', params: { symbol } }; fetch('/api/gateway/', { method: 'POST', body: JSON.stringify(body) })`,
    [of('yahoo_finance', '')],
  ],
  [
    'one that sends',
    `send({ service: 'twilio', endpoint: '/Messages.json', method: 'post', body })`,
    [of('twilio', '/Messages.json', 'POST')],
  ],
];

test.each(spellings)('%s, when the code is read, is found', (_what, code, services) => {
  expect(callsIn(`export default function App() { ${code.startsWith('<') ? `return ${code}` : code} }`)).toEqual({ services, hosts: [] });
});

test('free addresses, when the code is read, are found by their host', () => {
  const code = `
    const base = 'https://api.example.com/v1';
    fetch('/api/gateway/', { method: 'POST', body: JSON.stringify({ url: base + '/items', method: 'GET' }) });
    fetch('/api/gateway/', { method: 'POST', body: JSON.stringify({ url: \`https://Other.example:8443/\${id}\` }) });
    const link = { url: '/about' };
    const unknown = { url: address };`;
  expect(callsIn(code).hosts).toEqual(['api.example.com', 'other.example:8443']);
});

test.each([
  ['a host that is only known when it runs', 'go({ url: `https://${host}/x` })'],
  ['what is no service’s name', `useService('Not A Service', '/x')`],
  ['rows that have a service', `const visits = [{ service: 'oil_change', price: 40 }]`],
  ['code that cannot be parsed', `const = useService('nasa', '/x'`],
])('%s, when the code is read, is nothing', (_what, code) => {
  expect(callsIn(code)).toEqual({ services: [], hosts: [] });
});

test('files that are no code, when they are read, are nothing', () => {
  expect(callsIn(`useService('nasa', '/x')`, 'styles.css')).toEqual({ services: [], hosts: [] });
});
