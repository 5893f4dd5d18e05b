/** The page of a version as it is served: its own HTML with what only the server knows. */
import { createHash } from 'node:crypto';

/** What the app kit reads from `#faibric-config`. */
export interface PageConfig {
  /** Project id, as it stands in the data API's paths. */
  readonly project: string;
  /** The app's public token: put in here, so that it is part of no version's files. */
  readonly token: string;
  /** What `/_faibric/live` counts: the version, or the revision of a preview. */
  readonly version: number;
  /** True where rows are thrown away. */
  readonly scratch: boolean;
  /** Whether `/api/gateway/` answers on this host; without it the app kit shows marked sample data and asks nobody. */
  readonly gateway: boolean;
}

/** Stands empty in every page that the bundler writes. */
const slot = /<script type="application\/json" id="faibric-config">[^<]*<\/script>/;

/**
 * Puts the config into its slot; a page without one gets it as its head's first child.
 * @returns the page, and a key that names these bytes
 */
export function renderPage(html: string, config: PageConfig): { key: string; bytes: Buffer } {
  const language = /<html[^>]*\slang="([\w-]+)"/i.exec(html)?.[1] ?? 'en';
  const json = JSON.stringify({ ...config, language }).replaceAll('<', '\\u003c');
  const script = `<script type="application/json" id="faibric-config">${json}</script>`;
  const page = slot.test(html) ? html.replace(slot, () => script) : html.replace(/<head[^>]*>|^/i, (head) => head + script);
  const bytes = Buffer.from(page);
  return { key: createHash('sha256').update(bytes).digest('hex'), bytes };
}
