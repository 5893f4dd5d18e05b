/** The kind of app that the encoder reads in a request, and the line of kinds.yaml that stands for it. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Named } from '../language/phrases.ts';
import { website } from './about-rows.ts';
import { isKind, type AppKind } from './marks.ts';

/** Lines of kinds.yaml and skeletons that are not called as the kind that they are of. */
const otherwiseCalled: Readonly<Record<string, AppKind>> = {
  sheet: 'signup',
  bringList: 'signup',
  records: 'rows',
  tracker: 'rows',
  related: 'rows',
  lending: 'rows',
  places: 'map',
  turns: 'timer',
  stopwatch: 'timer',
  metronome: 'timer',
  counters: 'counter',
  live: 'data',
};
const kindCalled = (name: string): AppKind | undefined => (isKind(name) ? name : otherwiseCalled[name]);

/** @returns "rows" where no kind was named */
export function appKindOf(kind: Named<KindRule> | undefined): AppKind {
  if (kind === undefined) return 'rows';
  return kindCalled(kind.id) ?? kindCalled(kind.rule.skeleton) ?? (kind.rule.play === true ? 'game' : 'tool');
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

/** Lines of kinds.yaml that stand for a kind, where they are called otherwise. */
const standsFor: Partial<Readonly<Record<AppKind, string>>> = { rows: 'list', signup: 'sheet', counter: 'tally' };
/** Which timer, game or tool it is the words tell alone. */
const untold: ReadonlySet<AppKind> = new Set(['timer', 'game', 'data', 'tool', 'none']);

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
  if (meant === undefined || untold.has(meant.kind) || worded.words <= fewWords || !isBetterMeant(worded, meant)) return named;
  const id = isSheetless(meant) ? 'form' : (standsFor[meant.kind] ?? meant.kind);
  const rule = kinds[id];
  return rule ? { id, rule } : named;
}

/** Nothing is claimed in it. */
const isSheetless = ({ kind, deeds }: Meant): boolean => kind === 'signup' && deeds === 0;
/** Rows of several kinds are no one form. */
const forms: ReadonlySet<AppKind> = new Set(['form', 'booking', 'signup']);

function isBetterMeant({ named, isOfThings }: Worded, meant: Meant): boolean {
  const { kind, fields, deeds } = meant;
  const own = appKindOf(named);
  const isExact = named?.by === 'noun' && !vague.has(named.id);
  const areFields = fields >= fewestFields;
  if (areLike(own, kind) || (isExact && sells.has(own)) || (isSheetless(meant) && own !== 'site')) return false;
  if (isOfThings && forms.has(kind)) return false;
  // "A film watchlist": what may be looked up may be kept as well.
  if (named === undefined && mayBeKept.has(kind) && deeds === 0) return false;
  // A trade or an occasion makes a page, unless something is filled in.
  if (own === 'site') return ofRows.has(kind) && areFields && !website.test(named?.phrase ?? '');
  return ofRows.has(kind) ? areFields || !isExact : !isExact && !isOfThings && !areFields;
}
