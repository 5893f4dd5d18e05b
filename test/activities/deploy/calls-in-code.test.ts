import { expect, test } from 'vitest';
import { callsInCode } from '../../../activities/deploy/calls-in-code.ts';

const callsIn = (content: string, path = 'App.tsx') => callsInCode([{ path, content }]);
const of = (service: string, endpoint: string | undefined, method = 'GET') => ({ service, method, endpoint });

const spellings: [string, string, ReturnType<typeof of>[]][] = [
  ['the kit’s hook', `const { data } = useService<Found>('open_meteo', '/forecast', { latitude: 1 });`, [of('open_meteo', '/forecast')]],
  [
    'a path with a name in it',
    "const { data } = useService('pokeapi', `/pokemon/${name}/moves`);",
    [of('pokeapi', '/pokemon/{name}/moves')],
  ],
  ['a sum', `useService('github', '/users/' + user + '/repos', {})`, [of('github', '/users/{user}/repos')]],
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
  ['a query in the path', "useService('openweather', `/weather?q=${city}&units=metric`)", [of('openweather', '/weather')]],
  [
    'a name that is called for',
    "useService('pokeapi', `/pokemon/${encodeURIComponent(name.toLowerCase())}`)",
    [of('pokeapi', '/pokemon/{name}')],
  ],
  ['a member of an object', "useService('tmdb', `/movie/${movie.id}/credits`)", [of('tmdb', '/movie/{id}/credits')]],
  [
    'one of two paths',
    `useService('tmdb', query ? '/search/movie' : '/movie/popular', {})`,
    [of('tmdb', '/search/movie'), of('tmdb', '/movie/popular')],
  ],
  [
    'a table of paths',
    `const paths = { now: '/weather', next: '/forecast' } as const; useService('openweather', paths.now)`,
    [of('openweather', '/weather')],
  ],
  [
    'a table of paths with a key that nobody knows',
    `const paths = { now: '/weather', next: '/forecast' }; useService('openweather', paths[tab])`,
    [of('openweather', '/weather'), of('openweather', '/forecast')],
  ],
  [
    'generics and a cast',
    `const { data } = useService<Quote[]>('coingecko' as string, '/coins/markets'!)`,
    [of('coingecko', '/coins/markets')],
  ],
  [
    'a function around the call',
    `async function gateway(service, endpoint, params = {}) {
      const response = await fetch('/api/gateway/', { method: 'POST', body: JSON.stringify({ service, endpoint, params }) });
      return response.json();
    }
    useEffect(() => { gateway('openweather', '/weather', { q: 'Lisbon' }); gateway('newsapi', '/top-headlines'); }, []);`,
    [of('openweather', '/weather'), of('openweather', '/top-headlines'), of('newsapi', '/weather'), of('newsapi', '/top-headlines')],
  ],
  [
    'a hook around the hook',
    `const useTmdb = (path: string, params = {}) => useService('tmdb', path, params); useTmdb('/movie/popular'); useTmdb(\`/movie/\${id}\`);`,
    [of('tmdb', '/movie/popular'), of('tmdb', '/movie/{id}')],
  ],
  [
    'useCallback around the call',
    `const load = useCallback(async (endpoint: string) => { await callService('spoonacular', endpoint); }, []); load('/recipes/random');`,
    [of('spoonacular', '/recipes/random')],
  ],
  [
    'a default in props',
    `const { service = 'nasa', endpoint = '/planetary/apod' } = props; useService(service, endpoint)`,
    [of('nasa', '/planetary/apod')],
  ],
  ['sending without a method', `callService('sendgrid', '/mail/send', { body: { to } })`, [of('sendgrid', '/mail/send', 'POST')]],
  [
    'a method that nobody knows',
    `callService('github', '/user/repos', { method: verb })`,
    [of('github', '/user/repos'), of('github', '/user/repos', 'POST')],
  ],
  [
    'options in a constant',
    `const call = { method: 'DELETE' }; callService('stripe', '/customers/' + id, call)`,
    [of('stripe', '/customers/{id}', 'DELETE')],
  ],
  [
    'a conversation',
    `useChatModel({ service: 'openai', endpoint: '/chat/completions', model })`,
    [of('openai', '/chat/completions', 'POST')],
  ],
  [
    'lists in which each names its own',
    `const feeds = [{ name: 'A', service: 'hacker_news', endpoint: '/search' }, { name: 'B', service: 'newsapi', endpoint: '/everything' }];`,
    [of('hacker_news', '/search'), of('newsapi', '/everything')],
  ],
  [
    'more calls of a part',
    `<LiveList service="tmdb" startEndpoint="/movie/popular" endpoint="/search/movie" more={{ title: 'Cast', endpoint: '/movie/{id}/credits' }} />`,
    [of('tmdb', '/search/movie'), of('tmdb', '/movie/popular'), of('tmdb', '/movie/{id}/credits')],
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

test('names that another file exports, when the code is read, are found', () => {
  const files = [
    {
      path: 'App.tsx',
      content: `import { SERVICE, paths as all } from './lib/api';\nexport default () => useService(SERVICE, all.weather);`,
    },
    { path: 'lib/api.ts', content: `export const SERVICE = 'openweather';\nexport const paths = { weather: '/weather' } as const;` },
  ];
  expect(callsInCode(files).services).toEqual([of('openweather', '/weather')]);
});

test('a part that sends, when its props name the service, asks to send', () => {
  const files = [
    {
      path: 'App.tsx',
      content: `import Chat from './components/Chat.tsx';\nexport default () => <Chat service="anthropic" endpoint="/messages" />;`,
    },
    {
      path: 'components/Chat.tsx',
      content: `export default function Chat({ service, endpoint }) { useChatModel({ service, endpoint }); }`,
    },
  ];
  expect(callsInCode(files).services).toEqual([of('anthropic', '/messages', 'POST')]);
});

test('links, when the code is read, let the app call nobody', () => {
  const code = `const links = [{ title: 'Docs', url: 'https://docs.example/start' }]; const more = <Card url="https://shop.example" />;`;
  expect(callsIn(code).hosts).toEqual([]);
});

test('addresses that the kit is given, when the code is read, are found by their host', () => {
  const code = `useUrl('https://a.example/posts'); const list = <LiveList apiUrl="https://b.example/items?x=1" />; const spec = { apiUrl: 'https://c.example' };`;
  expect(callsIn(code).hosts).toEqual(['a.example', 'b.example', 'c.example']);
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
