/** The kind of app that the encoder reads in a request, and the line of kinds.yaml that stands for it. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Named } from '../language/phrases.ts';
import { website } from './about-rows.ts';
import type { AppKind } from './marks.ts';

/** Lines of kinds.yaml that are of a kind by their names; others are by their skeletons. */
const byName: Readonly<Record<string, AppKind>> = {
  booking: 'booking',
  sheet: 'signup',
  bringList: 'signup',
  availability: 'availability',
  guestbook: 'guestbook',
  weather: 'weather',
  stocks: 'stocks',
  crypto: 'crypto',
  currency: 'currency',
  news: 'news',
  recipes: 'recipes',
  movies: 'movies',
  books: 'books',
};

const bySkeleton: Readonly<Record<string, AppKind>> = {
  records: 'rows',
  tracker: 'rows',
  related: 'rows',
  lending: 'rows',
  checklist: 'checklist',
  board: 'board',
  calendar: 'calendar',
  habits: 'habits',
  form: 'form',
  poll: 'poll',
  voting: 'voting',
  chat: 'chat',
  forum: 'forum',
  blog: 'blog',
  gallery: 'gallery',
  places: 'map',
  site: 'site',
  menu: 'menu',
  shop: 'shop',
  calculator: 'calculator',
  converter: 'converter',
  timer: 'timer',
  turns: 'timer',
  stopwatch: 'timer',
  metronome: 'timer',
  countdown: 'countdown',
  counters: 'counter',
  picker: 'picker',
  quiz: 'quiz',
  flashcards: 'flashcards',
  game: 'game',
  live: 'data',
};

/** @returns "rows" where no kind was named */
export function appKindOf(kind: Named<KindRule> | undefined): AppKind {
  if (kind === undefined) return 'rows';
  return byName[kind.id] ?? bySkeleton[kind.rule.skeleton] ?? (kind.rule.play === true ? 'game' : 'tool');
}

/** Kinds whose rows are read by their marked words. */
const ofRows: ReadonlySet<AppKind> = new Set([
  'rows',
  'checklist',
  'calendar',
  'habits',
  'form',
  'booking',
  'signup',
  'voting',
  'gallery',
  'map',
]);
export const isOfMarks = (kind: AppKind): boolean => ofRows.has(kind);

/** What stands for a kind where the words of a request name another one, or none. */
const standsFor: Partial<Readonly<Record<AppKind, string>>> = {
  rows: 'list',
  checklist: 'checklist',
  board: 'board',
  calendar: 'calendar',
  habits: 'habits',
  form: 'form',
  booking: 'booking',
  signup: 'sheet',
  availability: 'availability',
  poll: 'poll',
  voting: 'voting',
  chat: 'chat',
  guestbook: 'guestbook',
  forum: 'forum',
  blog: 'blog',
  gallery: 'gallery',
  map: 'map',
  site: 'site',
  menu: 'menu',
  shop: 'shop',
  calculator: 'calculator',
  converter: 'converter',
  countdown: 'countdown',
  counter: 'tally',
  picker: 'picker',
  quiz: 'quiz',
  flashcards: 'flashcards',
  weather: 'weather',
  stocks: 'stocks',
  crypto: 'crypto',
  currency: 'currency',
  news: 'news',
  recipes: 'recipes',
  movies: 'movies',
  books: 'books',
};

/** Kinds that a list may be, and forms: which of them it is the words tell better. */
const lists: ReadonlySet<AppKind> = new Set(['rows', 'checklist', 'calendar', 'habits', 'board', 'gallery', 'map']);
const areLike = (one: AppKind, other: AppKind): boolean =>
  one === other || (lists.has(one) && lists.has(other)) || (ofRows.has(one) && ofRows.has(other) && one !== 'rows');

/** Words that name a kind of rows and may stand for anything: "a page", "an app to track". */
const vague: ReadonlySet<string> = new Set(['list', 'tracker', 'form', 'site', 'calendar', 'events']);

/** Fewer words are read by what they name. */
const fewWords = 5;
/** So many marked fields make rows of what reads like a tool. */
const fewestFields = 2;

/** What the encoder is sure of: the kind of app, and how many words of the request are fields. */
export interface Meant {
  readonly kind: AppKind;
  readonly fields: number;
  /** "Sign up", "vote": what people do. */
  readonly deeds: number;
}

export interface Worded {
  /** What the words of the request name. */
  readonly named: (Named<KindRule> & { readonly by?: 'noun' | 'verb'; readonly phrase?: string }) | undefined;
  /** How many words it has. */
  readonly words: number;
  /** Several kinds of rows were told. */
  readonly isOfThings: boolean;
}

/** What is sold looks like fields. */
const sells: ReadonlySet<AppKind> = new Set(['shop', 'menu']);

const mayBeKept: ReadonlySet<AppKind> = new Set(['recipes', 'movies', 'books']);

/** @returns the kind that the words name, unless another sort is meant */
export function asMeant(worded: Worded, meant: Meant | undefined, kinds: Readonly<Record<string, KindRule>>): Named<KindRule> | undefined {
  const { named } = worded;
  const id = meant === undefined ? undefined : standsFor[meant.kind];
  const rule = id === undefined ? undefined : kinds[id];
  if (meant === undefined || id === undefined || rule === undefined || worded.words <= fewWords) return named;
  return isBetterMeant(worded, meant) ? { id, rule } : named;
}

function isBetterMeant({ named, isOfThings }: Worded, { kind, fields, deeds }: Meant): boolean {
  const own = appKindOf(named);
  const isExact = named?.by === 'noun' && !vague.has(named.id);
  const areFields = fields >= fewestFields;
  if (areLike(own, kind) || (isExact && sells.has(own)) || (kind === 'signup' && deeds === 0)) return false;
  // "A film watchlist": what may be looked up may be kept as well.
  if (named === undefined && mayBeKept.has(kind) && deeds === 0) return false;
  // A trade or an occasion makes a page, unless something is filled in.
  if (own === 'site') return ofRows.has(kind) && areFields && !website.test(named?.phrase ?? '');
  return ofRows.has(kind) ? areFields || !isExact : !isExact && !isOfThings && !areFields;
}
