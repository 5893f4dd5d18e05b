/** A hundred switches between two versions while visitors look: no error, and never a page with parts of both. */
import { setTimeout as sleep } from 'node:timers/promises';
import { hostUrl } from '../../core/host.ts';
import { shaOf } from '../../db/files.ts';
import type { Db } from '../../db/index.ts';
import { versionAssets } from '../../db/versions.ts';
import { getFromApp, getPage } from './app-host.ts';
import { atLeast, atMost, type Figure } from './report.ts';
import { assert, type Stage } from './stage.ts';
import { goBack, startBuild, type LiveApp } from './versions.ts';

const switches = 100;
/** Milliseconds between two switches, and between two probes. */
const switchEveryMs = 30;
const probeEveryMs = 5;
/** Visitors who load the page again and again, as fast as it comes. */
const visitors = 4;
/** Probes under way at once: a slow answer must not pile them up. */
const maxProbes = 8;

export async function switchUnderLoad({ databases: { system }, url, env }: Stage, { project }: LiveApp): Promise<Figure[]> {
  const appUrl = hostUrl({ PUBLIC_URL: url, APPS_DOMAIN: env['APPS_DOMAIN'] ?? 'localhost' }, project.slug);
  const buildId = await startBuild(system, project.id);
  const looks = await readLooks(system, project.id);
  const loads: number[] = [];
  const seen = new Set<number>();
  const faults: unknown[] = [];
  let running = true;

  const look = async () => {
    const started = performance.now();
    try {
      const page = await getPage(url, appUrl);
      const parts = looks.get(page.version);
      assert(parts !== undefined, `Nobody made version ${page.version}`);
      const own = page.named.filter((path) => !path.startsWith('/_faibric/')).sort();
      assert(own.length > 0 && own.every((path) => parts.has(path)), `The page of version ${page.version} names ${own.join(', ')}`);
      for (const path of own)
        assert(shaOf(await getFromApp(url, appUrl, path)) === parts.get(path), `${path} is not version ${page.version}’s`);
      seen.add(page.version);
      loads.push(performance.now() - started);
    } catch (error) {
      faults.push(error);
    }
  };
  const visitor = async () => {
    while (running) await look();
  };
  let probes = 0;
  const prober = setInterval(() => {
    if (probes >= maxProbes) return;
    probes += 1;
    void look().finally(() => (probes -= 1));
  }, probeEveryMs);
  const visiting = Promise.all(Array.from({ length: visitors }, visitor));
  for (let i = 0; i < switches; i += 1) {
    await goBack(system, project.id, buildId, 1 + (i % 2));
    await sleep(switchEveryMs);
  }
  running = false;
  clearInterval(prober);
  await visiting;
  while (probes > 0) await sleep(probeEveryMs);
  if (faults.length > 0) console.error('The first of the faults:', faults[0]);
  return [
    { name: `${switches} switches: page loads meanwhile`, unit: '', values: [loads.length], limit: atLeast('must', switches) },
    { name: '  versions that were seen', unit: '', values: [seen.size], limit: atLeast('must', 2) },
    { name: '  errors and mixed versions', unit: '', values: [faults.length], limit: atMost('must', 0) },
    { name: '  one page load', unit: 'ms', values: loads },
  ];
}

/** Own files of both versions by path, with the hash of their bytes. The two must differ, or a mixed page could not be told. */
async function readLooks(system: Db, projectId: number): Promise<Map<number, Map<string, string>>> {
  const looks = new Map<number, Map<string, string>>();
  for (const version of [1, 2]) {
    const assets = await versionAssets(system, projectId, version);
    looks.set(version, new Map([...assets].filter(([path]) => !path.startsWith('/_faibric/')).map(([path, { sha }]) => [path, sha])));
  }
  const scripts = [1, 2].map((version) => [...(looks.get(version)?.keys() ?? [])].filter((path) => path.endsWith('.js')));
  assert(scripts.flat().length === 2 && scripts[0]?.[0] !== scripts[1]?.[0], 'The two versions cannot be told apart');
  return looks;
}
