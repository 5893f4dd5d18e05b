/** An app as its visitor's browser asks for it. */
import { Agent, request } from 'undici';
import { assert } from './stage.ts';

const agent = new Agent({ connections: 64 });

/** Node does not resolve `*.localhost`: the connection goes to the API, the name into the Host header. @throws Error unless it answers 200 */
export async function getFromApp(apiUrl: string, appUrl: string, path: string): Promise<Buffer> {
  const answer = await request(new URL(path, apiUrl), { dispatcher: agent, headers: { host: new URL(appUrl).host } });
  const body = Buffer.from(await answer.body.arrayBuffer());
  assert(answer.statusCode === 200, `${appUrl} answered ${answer.statusCode} for ${path}`);
  return body;
}

export interface Page {
  /** The version that the page says it is. */
  readonly version: number;
  /** Paths of the scripts and styles that it names. */
  readonly named: readonly string[];
}

export async function getPage(apiUrl: string, appUrl: string): Promise<Page> {
  const html = (await getFromApp(apiUrl, appUrl, '/')).toString();
  const config = JSON.parse(/id="faibric-config">(.*?)<\/script>/.exec(html)?.[1] ?? '{}') as { version?: number };
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
  assert(config.version !== undefined && named.length > 0, `${appUrl} answered with a page that is none of ours`);
  return { version: config.version, named };
}

/** Loads the page with all it names, as a visitor's first look does. */
export async function visit(apiUrl: string, appUrl: string, version: number): Promise<void> {
  const page = await getPage(apiUrl, appUrl);
  assert(page.version === version, `${appUrl} shows version ${page.version}, not ${version}`);
  await Promise.all(page.named.map((path) => getFromApp(apiUrl, appUrl, path)));
}
