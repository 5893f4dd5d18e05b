/** A list out of any API of the world: "Show the posts of https://api.example.com/posts as cards". */
import type { Json } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { use, type Skeleton } from './bench.ts';
import { refreshing } from './live-wishes.ts';

const anyAddress = /\bhttps?:\/\/[^\s<>"'`“”„«»]+[^\s<>"'`“”„«».,;:!?)\]}]/iu;
const showing =
  /(?<!\p{L})(?:show\w*|list\w*|display\w*|fetch\w*|load\w*|read\w*|browse\w*|view\w*|zeig\w*|anzeig\w*|lad\w*|lies|auflist\w*|affich\w*|montr\w*|charg\w*|muestr\w*|mostr\w*|ensen\w*|carg\w*|exib\w*|carreg\w*|leia|ler|lire|lis)(?!\p{L})/u;
/** The word right before the address says that things come from there. */
const leads =
  /(?:(?<!\p{L})(?:of|from|at|via|using|use|uses|by|von|aus|unter|mit|uber|benutz\w*|de|du|des|depuis|avec|par|desde|con|usando|da|do|com|em|apis?|endpoint|url|json|daten|data|donnees|datos|dados)\s*[:(]?\s*)$/u;
const isApi = /(?<!\p{L})(?:apis?|endpoints?|json|rest)(?!\p{L})/u;
const apiAddress = /\/\/(?:[\w-]+\.)*api[.\w-]*\/|\/api\/|\/v\d+\/|\.json\b|jsonplaceholder|dummyjson/i;

export interface FreeAddress {
  readonly url: string;
  /** The sentence without it. */
  readonly rest: string;
}

/** The address whose answer is to be shown; none where an address only stands on a page. */
export function freeAddress(sentence: string): FreeAddress | undefined {
  const found = anyAddress.exec(sentence);
  if (!found || !URL.canParse(found[0])) return undefined;
  const [url] = found;
  const rest = `${sentence.slice(0, found.index)} ${sentence.slice(found.index + url.length)}`.replace(/\s+/g, ' ').trim();
  const before = fold(sentence.slice(0, found.index));
  const isMeant =
    (showing.test(fold(rest)) && leads.test(before)) || isApi.test(fold(rest)) || (apiAddress.test(url) && leads.test(before));
  return isMeant && /\p{L}{3}/u.test(rest) ? { url, rest } : undefined;
}

const shapes: readonly (readonly [shape: string, words: RegExp])[] = [
  ['table', /(?<!\p{L})(?:tables?|tabelle\w*|tableaux?|tablas?|tabelas?)(?!\p{L})/u],
  [
    'lines',
    /(?<!\p{L})(?:as (?:a )?(?:list|lines?)|als liste|en liste|sous forme de liste|como (?:una )?lista|em lista|(?:como )?uma lista)(?!\p{L})/u,
  ],
];

/** "/v1/blog-posts" → "Blog posts"; an address without a path is called after its host. */
function nameOf(url: URL): string {
  const named = url.pathname
    .split('/')
    .filter((part) => part !== '' && !/^(?:v?\d+|api|rest|json|latest|all|search|index)$/i.test(part))
    .at(-1);
  const words = decodeURIComponent(named ?? '')
    .replace(/\.\w{2,5}$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return capitalised(words === '' ? url.hostname.replace(/^www\./, '') : words);
}

/** @param address as the sentence has it */
export const fromAddress =
  (address: string): Skeleton =>
  (bench) => {
    const { u, say } = bench;
    const url = new URL(address);
    const title = u.name ?? nameOf(url);
    const tagline = say('fromHost', { host: url.host });
    const shape = shapes.find(([, words]) => words.test(fold(u.sentence)))?.[0] ?? 'cards';
    const props: Record<string, Json> = { apiUrl: address, shape, ...refreshing(bench) };
    return {
      appType: 'webapp',
      title,
      tagline,
      layout: shape === 'lines' ? 'stack' : 'wide',
      entities: [],
      parts: [use('page-header', { title, text: tagline }), use('api-list', props)],
      grants: ({ id }) => id === 'unread' || id === 'another',
    };
  };
