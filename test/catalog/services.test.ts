import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadServices } from '../../catalog/services.ts';
import type { AuthType } from '../../core/service.ts';
import { root } from './support/bundle.ts';

const services = loadServices();
/** Of the files in a folder, at any depth, whose path ends so. */
const textsOf = (folder: string, end: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object at any depth. */
const objectsIn = (value: unknown): { readonly [key: string]: unknown }[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(isObject(value) ? [value] : []), ...Object.values(value).flatMap((inner) => objectsIn(inner))];

const namedIn = (folder: string, end: string): string[] =>
  textsOf(folder, end)
    .flatMap((text) => objectsIn(parse(text)))
    .flatMap(({ service }) => (typeof service === 'string' ? [service] : []));
const foundIn = (folder: string, name: RegExp): string[] =>
  textsOf(folder, '.ts').flatMap((text) => [...text.matchAll(name)].map(([, found = '']) => found));

/** As the contract lists them under “Configuration”. */
const platformKeys = [
  ...['OPENWEATHER_API_KEY', 'ALPHA_VANTAGE_API_KEY', 'NEWS_API_KEY', 'EXCHANGE_RATE_API_KEY', 'UNSPLASH_ACCESS_KEY'],
  ...['GIPHY_API_KEY', 'GITHUB_TOKEN', 'SPOONACULAR_API_KEY', 'TMDB_API_KEY'],
];

describe('the shipped registry', () => {
  test('knows every service, when a rule of a live page, a part’s example, a sample or the composer names one', () => {
    const sources = {
      rules: namedIn('catalog/understanding/live', '.yaml'),
      examples: namedIn('catalog/components', 'about.yaml'),
      samples: foundIn('catalog/kit/samples', /^ {2}'(\w+) \//gm),
      composer: foundIn('activities/generate/composer', /\bservice: '(\w+)'/g),
    };
    for (const [source, names] of Object.entries(sources)) expect(names.length, source).toBeGreaterThan(0);
    const missing = Object.entries(sources).flatMap(([source, names]) =>
      [...new Set(names)].filter((name) => !services.has(name)).map((name) => `${source}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  const [minute, hour, day, month] = [60, 3_600, 86_400, 2_592_000];
  type Row = [
    name: string,
    auth: AuthType,
    key?: string | undefined,
    limit?: number | undefined,
    window?: number | undefined,
    more?: object,
  ];
  const listed: Row[] = [
    ['openweather', 'query_param', 'OPENWEATHER_API_KEY', 1_000, day, { auth_config: { param: 'appid' }, twin: 'open_meteo' }],
    ['open_meteo', 'none', undefined, 10_000, day],
    ['alpha_vantage', 'query_param', 'ALPHA_VANTAGE_API_KEY', 5, minute, { auth_config: { param: 'apikey' }, twin: 'yahoo_finance' }],
    ['yahoo_finance', 'none'],
    ['investment', 'none'],
    ['coingecko', 'none', undefined, 15, minute],
    ['newsapi', 'header', 'NEWS_API_KEY', 100, day, { auth_config: { header: 'X-Api-Key' }, twin: 'hacker_news' }],
    ['exchangerate', 'bearer', 'EXCHANGE_RATE_API_KEY', 1_500, month, { twin: 'frankfurter' }],
    ['frankfurter', 'none'],
    ['unsplash', 'query_param', 'UNSPLASH_ACCESS_KEY', 50, hour, { auth_config: { param: 'client_id' } }],
    ['giphy', 'query_param', 'GIPHY_API_KEY', 100, hour, { auth_config: { param: 'api_key' } }],
    ['github', 'bearer', 'GITHUB_TOKEN', 5_000, hour, { headers: { 'x-github-api-version': '2022-11-28' } }],
    ['spoonacular', 'query_param', 'SPOONACULAR_API_KEY', 50, day, { auth_config: { param: 'apiKey' } }],
    ['tmdb', 'query_param', 'TMDB_API_KEY', 40, 1, { auth_config: { param: 'api_key' } }],
    ['wikipedia', 'none'],
    ['rest_countries', 'none'],
    ['nasa', 'none', undefined, 50, day],
    ['open_library', 'none'],
    ['hacker_news', 'none', undefined, 10_000, hour],
  ];
  test.each(listed)(
    'takes the key and keeps the free tier of %s as the issue lists them',
    (name, auth_type, key_name, limit, window, more) => {
      const none = { key_name: undefined, rate_limit: undefined, rate_limit_window: undefined };
      expect({ ...none, ...services.get(name) }).toMatchObject({
        auth_type,
        key_name,
        requires_user_key: false,
        rate_limit: limit,
        rate_limit_window: window,
        ...more,
      });
    },
  );

  const own: [name: string, auth: AuthType, key: string, more?: object][] = [
    ['stripe', 'bearer', 'STRIPE_SECRET_KEY', { body_format: 'form', example: { method: 'POST', endpoint: '/checkout/sessions' } }],
    ['twilio', 'basic', 'TWILIO_AUTH', { body_format: 'form', auth_config: {} }],
    ['sendgrid', 'bearer', 'SENDGRID_API_KEY'],
    ['google_maps', 'query_param', 'GOOGLE_MAPS_API_KEY', { auth_config: { param: 'key' } }],
    ['openai', 'bearer', 'OPENAI_API_KEY', { timeout_seconds: 120 }],
    ['anthropic', 'header', 'ANTHROPIC_API_KEY', { auth_config: { header: 'x-api-key' }, headers: { 'anthropic-version': '2023-06-01' } }],
  ];
  test.each(own)('asks for the person’s own key, when %s is called', (name, auth_type, key_name, more) => {
    expect(services.get(name)).toMatchObject({ auth_type, key_name, requires_user_key: true, ...more });
  });

  test('uses each key of the platform, and never for a service that takes people’s own keys', () => {
    const holders = (isOwn: boolean) =>
      [...services.values()].flatMap(({ key_name, requires_user_key }) =>
        key_name !== undefined && requires_user_key === isOwn ? [key_name] : [],
      );
    const [ofPlatform, ofPeople] = [holders(false), holders(true)];
    expect(ofPlatform).toEqual(expect.arrayContaining(platformKeys));
    expect(ofPeople.sort()).toEqual(own.map(([, , key]) => key).sort());
    expect(ofPlatform.filter((key) => ofPeople.includes(key))).toEqual([]);
  });

  test('shows a call that a live page makes, so that the page can be drawn from its answer', () => {
    const drawn = rules.flatMap(([id, rule]) => {
      const example = services.get(String(rule['service']))?.example;
      const isSame = [rule['endpoint'], ...objectsIn(rule['props']).map(({ startEndpoint }) => startEndpoint)].some(
        (endpoint) => typeof endpoint === 'string' && example !== undefined && patternOf(endpoint).test(example.endpoint),
      );
      return isSame && example ? [{ id, missing: pathsOf(rule).filter((path) => !stands(example.answer, path)) }] : [];
    });
    expect(drawn.length).toBeGreaterThan(40);
    expect(drawn.filter(({ missing }) => missing.length > 0)).toEqual([]);
  });
});

type Rule = { readonly [field: string]: unknown };
const rules = textsOf('catalog/understanding/live', '.yaml').flatMap((text) => Object.entries(parse(text) as { [id: string]: Rule }));
const patternOf = (endpoint: string) => new RegExp(`^${endpoint.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

/** Where a rule looks for what its page always shows: the list, the titles, the figures. */
function pathsOf({ fields = [], props = {} }: Rule): string[] {
  const { listPath = '', titlePath, paths = {}, source, facts = [] } = props as Rule;
  const ofSource = isObject(source) ? source : {};
  const at = [listPath, ofSource['listPath']].find((path) => typeof path === 'string' && path !== '');
  const title = isObject(titlePath) ? titlePath['en'] : (titlePath ?? ofSource['titlePath']);
  const inEntry = [title, ...[fields, facts].flatMap((list) => objectsIn(list).map(({ path }) => path))]
    .filter((path) => typeof path === 'string')
    .flatMap((path) => path.split(' '))
    .map((path) => path.replace('#', '1'));
  const prefix = typeof at === 'string' ? `${at}.0.` : '';
  return [...inEntry.map((path) => prefix + path), ...Object.values(paths as { [name: string]: string })];
}

/** Some pages look into a list that is the whole answer, and begin with its first entry. */
const stands = (answer: unknown, path: string): boolean =>
  [path.split('.'), ['0', ...path.split('.')]].some((steps) => leads(answer, steps));
function leads(value: unknown, [step, ...more]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  if (step === '*') return Object.values(value).some((inner) => leads(inner, more));
  return step in value && leads((value as { [key: string]: unknown })[step], more);
}

describe('a registry with faults', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'services-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const whole = {
    display_name: 'Sample',
    gives: 'samples of things',
    base_url: 'https://api.example.com/v1',
    auth_type: 'none',
    docs_url: 'https://example.com/docs',
    example: { endpoint: '/things', answer: [] },
  };
  const keyed = { ...whole, auth_type: 'bearer', key_name: 'SAMPLE_KEY' };
  function faultsOf(entries: { [name: string]: object }): string[] {
    const file = join(folder, 'services.yaml');
    writeFileSync(file, stringify(entries));
    try {
      loadServices(file);
      return [];
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  }

  test('is none, when every entry is whole', () => {
    expect(faultsOf({ plain: whole, keyed: { ...keyed, twin: 'plain', rate_limit: 5, rate_limit_window: 60 } })).toEqual([]);
  });

  test('stops the start with one line a fault, when several entries are wrong', () => {
    const auth = 'auth_type needs key_name; header needs auth_config.header, query_param needs auth_config.param; none takes neither';
    expect(
      faultsOf({
        no_address: { ...whole, base_url: 'api.example.com' },
        slashed: { ...whole, base_url: 'https://api.example.com/v1/' },
        keyless: { ...whole, auth_type: 'bearer' },
        headless: { ...keyed, auth_type: 'header' },
        unnamed_param: { ...keyed, auth_type: 'query_param' },
        needless_key: { ...whole, key_name: 'SAMPLE_KEY' },
        endless: { ...whole, rate_limit: 5 },
        misspelt: { ...whole, base_uri: 'https://api.example.com' },
      }),
    ).toEqual([
      'services.yaml: no_address.base_url: Invalid URL',
      'services.yaml: slashed.base_url: must be an address without query, user or a slash at its end',
      `services.yaml: keyless: ${auth}`,
      `services.yaml: headless: ${auth}`,
      `services.yaml: unnamed_param: ${auth}`,
      `services.yaml: needless_key: ${auth}`,
      'services.yaml: endless: rate_limit and rate_limit_window go together',
      'services.yaml: misspelt: Unrecognized key: "base_uri"',
    ]);
  });

  test('names each twin that would be of no help, when it needs a key itself or is not there', () => {
    expect(faultsOf({ first: { ...keyed, twin: 'second' }, second: keyed, third: { ...keyed, twin: 'nobody' } })).toEqual([
      'services.yaml: first.twin: second is no service without a key',
      'services.yaml: third.twin: nobody is no service without a key',
    ]);
  });
});
