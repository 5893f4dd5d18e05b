/** Bytes that hosts serve, kept in memory up to a limit, each compressed once. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Content {
  /** Names the bytes: the same key is always the same bytes. */
  readonly key: string;
  readonly contentType: string;
  /** @returns undefined where they are gone */
  readonly read: () => Promise<Buffer | undefined>;
}

export interface ContentCache {
  /** @returns undefined where the bytes are gone */
  get(content: Content, encoding: Encoding): Promise<Buffer | undefined>;
}

const maxCacheBytes = 96 * 1024 * 1024;
/** Below it the headers weigh more than what is saved. */
const minCompressedBytes = 512;
/** Brotli 9 takes a bundle of 200 kB in 20 ms and comes within a few percent of 11, which takes 400. */
const brotliQuality = 9;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

export function createContentCache(): ContentCache {
  const cache = new LRUCache<string, Buffer, () => Promise<Buffer | undefined>>({
    maxSize: maxCacheBytes,
    sizeCalculation: (bytes) => Math.max(1, bytes.length),
    fetchMethod: (_key, _stale, { context }) => context(),
    ignoreFetchAbort: true,
    allowStaleOnFetchAbort: true,
  });
  const plain = ({ key, read }: Content) => cache.fetch(key, { context: read });
  return {
    get: (content, encoding) =>
      encoding === 'identity'
        ? plain(content)
        : cache.fetch(`${content.key}.${encoding}`, { context: async () => compress(await plain(content), encoding) }),
  };
}

async function compress(bytes: Buffer | undefined, encoding: 'br' | 'gzip'): Promise<Buffer | undefined> {
  if (!bytes) return undefined;
  return encoding === 'gzip'
    ? compressGzip(bytes)
    : compressBrotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });
}

const compressible = /^(text\/|application\/(javascript|json|manifest\+json|xml|wasm)|image\/svg\+xml|font\/(ttf|otf))/;

/** The best encoding that the client takes and that pays (RFC 9110 §12.5.3). */
export function encodingFor(accepted: string | undefined, contentType: string, bytes: number): Encoding {
  if (accepted === undefined || bytes < minCompressedBytes || !compressible.test(contentType)) return 'identity';
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  const takes = (name: Encoding) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
