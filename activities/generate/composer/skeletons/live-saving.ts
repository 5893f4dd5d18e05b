/** What was found in a service is kept: where, under which name, and what may be said of it. */
import type { Json } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { usualFields } from '../understand/fields.ts';
import { optionsOf } from '../understand/items.ts';
import type { Bench } from './bench.ts';

interface Props {
  readonly [prop: string]: Json;
}

const voted = /\b(votes?|voting|upvotes?|abstimm\w*|stimmen|votent|voter|voten|votan|votar|votos|votam)\b/;

const rated =
  /\b(?:rating|ratings|stars?|rate|my (?:mark|score)|nota|notas|note|notes|bewertung\w*|sterne|puntuacion\w*|valoracion\w*|avaliac\w+|classificac\w+|estrellas|estrelas|etoiles)\b/;
const ticked: readonly (readonly [string, RegExp])[] = [
  ['watched', /\b(?:seen|watched|gesehen|geguckt|vus?|vues?|regardes?|visto|vistos|vi|assisti\w*)\b/],
  ['read', /\b(?:i(?:'ve| have)? read|have read|whether i read|gelesen|lus?|leid[oa]s?|lei|ja li|li|lid[oa]s?)\b/],
  [
    'done',
    /\b(?:cooked|made|tried|gekocht|probiert|ausprobiert|cuisine\w*|essaye\w*|cocinad[oa]|hech[oa]|probad[oa]|cozinhei|feit[oa]|experimentei)\b/,
  ],
];

/** What somebody says of what is saved: "com uma nota de 1 a 5 e se já vi". */
function savedFields({ u, language, lexicon }: Bench, said: string, at: number): Props {
  const behind = fold(said.slice(at));
  const ticks = ticked.filter(([, words]) => words.test(behind)).map(([id]) => id);
  // What is kept for later is ticked off one day.
  const isLater = new RegExp(lexicon.rules.beside[language].later, 'u').test(fold(said));
  const usual = ticks.length === 0 && isLater ? [doneWith[u.kind?.id ?? ''] ?? 'done'] : [];
  const ids = [...(rated.test(behind) ? ['rating'] : []), ...ticks, ...usual];
  const fields = usualFields(ids, language, lexicon).map(({ label, type, id }) => ({ name: id ?? 'done', type, label }));
  return fields.length > 0 ? { savedFields: fields } : {};
}

/** Lines of fields.yaml for what is done with things of a service one day. */
const doneWith: Readonly<Record<string, string>> = {
  movies: 'watched',
  series: 'watched',
  anime: 'watched',
  books: 'read',
  ebooks: 'read',
  articles: 'read',
  recipes: 'done',
  cocktails: 'done',
};

/** The collection of what people save. */
export const savedCollection = 'saved';

/** Where found things are kept, and what may be said of them: "guardar os que quero ler, já li, estou lendo". */
export function keeping(bench: Bench): (Props & { savedCollection: string }) | undefined {
  const { u, language, lexicon } = bench;
  const typed = u.typed ?? u.sentence;
  const text = fold(typed);
  const rules = lexicon.rules.beside[language];
  const keep = new RegExp(rules.saves, 'u').exec(text);
  const votes = voted.test(text);
  const [name] = text.match(new RegExp(String.raw`\b${rules.listName}\b`, 'u')) ?? [];
  const named = name === undefined ? undefined : typed.slice(text.indexOf(name), text.indexOf(name) + name.length);
  if (!keep && !votes) return undefined;
  const behind = typed
    .slice((keep?.index ?? 0) + (keep?.[0].length ?? 0))
    .replace(/^\s*(?:(?:the|die|den|les|los|las|os|as|ceux|celles|those)\s+)?(?:ones?\s+|those\s+|que\s+)?/i, '')
    .split(/[.;]/)[0];
  const statuses = (keep ? optionsOf(behind?.replace(/^.*?:\s*/, '') ?? '', language, lexicon) : []).filter(
    (item) => tokensOf(item).length <= 4 && !voted.test(fold(item)),
  );
  // "To read, reading, read" are states of one field; stars and a tick are fields of their own.
  const areStates = statuses.length >= 2 && !statuses.some((item) => rated.test(fold(item)));
  const own = keep && !areStates ? savedFields(bench, typed, keep.index) : {};
  return {
    savedCollection,
    ...own,
    ...(named === undefined ? {} : { savedTitle: capitalised(named) }),
    ...(areStates ? { savedStatuses: statuses.slice(0, 6).map((status) => capitalised(shortened(status, 30))) } : {}),
    ...(votes ? { savedVotes: true } : {}),
  };
}

/** Whether words say that found things are kept. */
export const saysKept = (words: string, { language, lexicon }: Pick<Bench, 'language' | 'lexicon'>): boolean =>
  new RegExp(`${lexicon.rules.beside[language].saves}|${lexicon.rules.beside[language].later}`, 'u').test(fold(words));
