import { fraction, hoursAgo, matching, type Sample } from './numbers.ts';

const headlines = [
  'A small tool that does one thing',
  'What we learned from ten years of backups',
  'A map of every lighthouse',
  'How a weaving loom reads a card',
  'Notes on writing plain error messages',
  'Night trains return to the coast',
  'The library lends out its first telescope',
  'Why the old harbour bridge still opens by hand',
  'A cup final decided in the last minute',
  'Seeds that waited thirty years for rain',
];
/** Another order for another question. */
const ordered = (seed: unknown): string[] =>
  [...headlines].sort((a, b) => fraction(`${a} ${String(seed)}`) - fraction(`${b} ${String(seed)}`));

const repositories = [
  ['weave', 'TypeScript', 'Small looms for large pages.'],
  ['shuttle', 'Rust', 'Carries files from here to there and forgets nothing.'],
  ['selvedge', 'Python', 'Reads tables that others give up on.'],
  ['warp', 'Go', 'A queue that keeps its promises.'],
] as const;

const repository = (fullName: string, language: string, description: string) => {
  const n = fraction(fullName);
  return {
    full_name: fullName,
    name: fullName.split('/')[1] ?? fullName,
    description,
    html_url: `https://github.com/${fullName}`,
    owner: { login: fullName.split('/')[0] },
    language,
    stargazers_count: Math.round(400 + n * 42_000),
    forks_count: Math.round(40 + n * 4_000),
    open_issues_count: Math.round(12 + n * 900),
    pushed_at: hoursAgo(2 + n * 60),
  };
};

const books = [
  ['Pride and Prejudice', 'Jane Austen', 1813],
  ['Frankenstein', 'Mary Shelley', 1818],
  ['Moby-Dick', 'Herman Melville', 1851],
  ['Middlemarch', 'George Eliot', 1871],
  ['Twenty Thousand Leagues Under the Seas', 'Jules Verne', 1870],
  ['Dom Casmurro', 'Machado de Assis', 1899],
  ['Effi Briest', 'Theodor Fontane', 1895],
  ['Don Quixote', 'Miguel de Cervantes', 1605],
].map(([title, author, year]) => ({
  key: '',
  title,
  author_name: [author],
  first_publish_year: year,
  edition_count: 20 + Math.round(fraction(String(title)) * 300),
}));

export const reading: Record<string, Sample> = {
  'hacker_news /topstories': () => [1, 2, 3, 4, 5],
  'hacker_news /item': (n) => ({
    id: n,
    title: headlines[Math.floor(n * headlines.length)],
    by: 'sample',
    score: Math.round(40 + n * 300),
  }),
  'hacker_news /': (_, asked) => ({
    hits: ordered(asked['query']).map((title, at) => ({
      objectID: `sample-${at}`,
      title,
      url: 'https://example.com/',
      author: 'sample',
      points: 412 - at * 37,
      num_comments: 168 - at * 15,
      created_at: hoursAgo(1 + at * 2.6),
    })),
  }),
  'newsapi /': (_, asked) => ({
    articles: ordered(asked['q'] ?? asked['category']).map((title, at) => ({
      title,
      description: 'A made-up line that shows where the first words of an article go.',
      url: 'https://example.com/',
      source: { name: ['The Harbour Post', 'Coast Courier', 'Daily Loom'][at % 3] },
      publishedAt: hoursAgo(0.6 + at * 1.7),
    })),
  }),
  'news /': () => ({
    articles: headlines.slice(0, 3).map((title) => ({ title, url: 'https://example.com/', source: { name: 'The Harbour Post' } })),
  }),
  'github /repos/': (_, asked) => repository(`${String(asked['owner'])}/${String(asked['repo'])}`, 'Python', ''),
  'github /': (_, asked) => ({
    items: matching(repositories, asked['q']).map(([name, language, text]) => repository(`sample/${name}`, language, text)),
  }),
  'open_library /': (_, asked) => ({ docs: matching(books, asked['q'] ?? asked['author'] ?? asked['title']) }),
  'wikipedia /': (_, asked) => ({
    pages: [`${String(asked['q'] ?? 'Weaving')}`, 'Loom', 'Selvedge', 'Shuttle'].map((title, id) => ({
      id,
      key: title,
      title,
      description: 'A made-up description',
      excerpt: 'A made-up line that shows where the first words of a page go.',
    })),
  }),
};
