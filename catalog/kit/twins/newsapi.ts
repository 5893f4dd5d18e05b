import type { Twin } from './twin.ts';

interface Stories {
  nbHits: number;
  hits: { title?: string; url?: string; author?: string; created_at?: string; objectID: string; story_text?: string }[];
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? 'Hacker News';

/** Headlines are what stands on the front page of Hacker News; with words, its stories about them. */
export const newsapi: Twin = async (endpoint, params, ask) => {
  if (endpoint !== '/everything' && endpoint !== '/top-headlines') return undefined;
  const query = String(params['q'] ?? '');
  const paging = { hitsPerPage: Number(params['pageSize'] ?? 20), page: Math.max(0, Number(params['page'] ?? 1) - 1) };
  const isNewest = endpoint === '/everything' && params['sortBy'] !== 'popularity' && params['sortBy'] !== 'relevancy';
  const asked = query === '' ? { tags: 'front_page' } : { query, tags: 'story' };
  const path = isNewest && query !== '' ? '/search_by_date' : '/search';
  const { hits, nbHits } = (await ask('hacker_news', path, { ...asked, ...paging })) as Stories;
  return {
    status: 'ok',
    totalResults: nbHits,
    articles: hits.map(({ title, url, author, created_at, objectID, story_text }) => {
      const page = url ?? `https://news.ycombinator.com/item?id=${objectID}`;
      return {
        source: { id: null, name: hostOf(page) },
        author: author ?? null,
        title: title ?? '',
        description: story_text ?? null,
        url: page,
        urlToImage: null,
        publishedAt: created_at ?? null,
        content: null,
      };
    }),
  };
};
