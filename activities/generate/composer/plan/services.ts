/** What an app asks of the world: services and their paths, found in the props of its parts. */
import type { ServiceUse } from '../../../../core/app-spec.ts';
import type { AppSpec, Json } from '../../../../core/composition.ts';

/** Services that the page calls, with the paths it names. */
export function servicesOf(spec: Pick<AppSpec, 'parts'>): ServiceUse[] {
  const uses = spec.parts.flatMap(({ props }) => callsIn(props));
  return [...new Set(uses.map(({ service }) => service))].map((service) => ({
    service,
    methods: [...new Set(uses.filter((use) => use.service === service).map(({ method }) => method))],
    endpoints: [...new Set(uses.filter((use) => use.service === service).flatMap(({ endpoints }) => endpoints))],
  }));
}

/** Props that name a service, at any depth: the search of a weather page is one of its own. */
function callsIn(props: Json): { service: string; method: string; endpoints: string[] }[] {
  if (props === null || typeof props !== 'object') return [];
  const { service, method, more: second, ...more } = props as { readonly [prop: string]: Json };
  const names = ['endpoint', 'startEndpoint', 'itemEndpoint', 'detailEndpoint'];
  // What belongs to an entry is asked of the same service.
  const beside = (second ?? {}) as { readonly [prop: string]: Json };
  const paths = [...names.map((name) => more[name]), beside['endpoint']].filter((path) => typeof path === 'string');
  const inner = Object.values(props).flatMap((value) => callsIn(value));
  return typeof service === 'string' && paths.length > 0
    ? [{ service, method: typeof method === 'string' ? method : 'GET', endpoints: paths }, ...inner]
    : inner;
}
