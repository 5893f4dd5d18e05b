/** Title, line under it, and any text of the page. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { styleOf } from '../understand/style.ts';
import { bare } from '../understand/subject.ts';
import { matchOf } from '../understand/wishes.ts';
import { fieldNamed, isShown } from './meant.ts';
import { renamingIn } from './renamed.ts';
import type { Edit, Rule, Wish } from './rule.ts';

const heads = new Set(['page-header', 'hero']);

/** A text in all places where the page shows it. */
function inParts(
  parts: readonly PartUse[],
  change: (text: string) => string,
  only: (use: PartUse, prop: string) => boolean = () => true,
): PartUse[] {
  const inside = (value: Json, use: PartUse, prop: string): Json => {
    if (typeof value === 'string') return only(use, prop) ? change(value) : value;
    if (value === null || typeof value !== 'object' || '$code' in value) return value;
    if (Array.isArray(value)) return (value as readonly Json[]).map((item) => inside(item, use, prop));
    return Object.fromEntries(
      Object.entries(value as { readonly [key: string]: Json }).map(([key, inner]) => [key, inside(inner, use, key)]),
    );
  };
  return parts.map((use) => ({
    ...use,
    props: Object.fromEntries(Object.entries(use.props).map(([prop, value]) => [prop, inside(value, use, prop)])),
  }));
}

const fieldWord = /^(field|column|feld|spalte|champ|colonne|campo|columna|coluna)\b/i;

/** The name of the app or place, wherever the page shows it. A headline that a person gave the opening stays. */
function titled({ spec, say }: Wish, wanted: string): Edit {
  const title = capitalised(shortened(wanted.replace(/[.!]+$/, ''), 60));
  const parts = inParts(
    spec.parts,
    (text) => (fold(text) === fold(spec.title) ? title : text),
    ({ part }, prop) => ((heads.has(part) || part === 'site-nav') && prop === 'title') || part === 'footer',
  );
  return { spec: { ...spec, title, description: `${title}. ${spec.tagline}`, parts }, note: say('didTitle', { x: title }) };
}

export const changeTitle: Rule = (wish) => {
  const wanted = matchOf(wish.lexicon, 'title', wish.clause, wish.language)?.x;
  const isRule = ['required', 'optional'].some((key) => matchOf(wish.lexicon, key, wish.clause, wish.language));
  return wanted === undefined || isRule || fieldWord.test(wanted) ? undefined : titled(wish, wanted);
};

const kindWords =
  /^(app|page|site|website|web site|homepage|shop|store|business|company|place|club|team|project|seite|webseite|laden|firma|betrieb|verein|projekt|site web|boutique|entreprise|magasin|pagina|sitio|tienda|negocio|empresa|loja|aplicativo|it|this|es|das)$/;

/** "The shop is called Wick & Wax": the kind of place that the app is for, as a word or as a trade. */
export const callApp: Rule = (wish) => {
  const { spec, clause, language, lexicon } = wish;
  const match = matchOf(lexicon, 'called', clause, language);
  if (match?.x === undefined || match.y === undefined) return undefined;
  const name = bare(match.y, language, lexicon);
  const tokens = tokensOf(name);
  const isPlace =
    kindWords.test(fold(name)) ||
    fold(name) === fold(spec.title) ||
    lexicon.asked.find(tokens, language).length > 0 ||
    lexicon.businesses.find(tokens, language).length > 0;
  return isPlace && tokens.length <= 3 ? titled(wish, match.x) : undefined;
};

const headlineWord = /\b(headline|heading|schlagzeile|uberschrift|accroche|titular|encabezado|manchete|cabecalho)\b/;

/** On a page with an opening, the headline is not the name of the place. */
export const changeHeadline: Rule = ({ spec, clause, language, lexicon, say }) => {
  const wanted = matchOf(lexicon, 'title', clause, language)?.x;
  const hero = spec.parts.find(({ part }) => part === 'hero');
  if (wanted === undefined || !hero || !headlineWord.test(fold(clause.slice(0, clause.indexOf(wanted))))) return undefined;
  const title = capitalised(shortened(wanted.replace(/[.!]+$/, ''), 80));
  const parts = spec.parts.map((use) => (use === hero ? { ...use, props: { ...use.props, title } } : use));
  return { spec: { ...spec, parts }, note: say('didHeadline', { x: title }) };
};

const longestText = 240;

/** "Mention that we ship within the UK": one more sentence at the head of the page. */
export const mention: Rule = ({ spec, clause, language, lexicon, say }) => {
  const said = matchOf(lexicon, 'mention', clause, language)?.x;
  const head = spec.parts.find(({ part }) => heads.has(part));
  if (said === undefined || !head) return undefined;
  const line = `${capitalised(said)}.`;
  const text = [typeof head.props['text'] === 'string' ? head.props['text'] : '', line].filter(Boolean).join(' ');
  if (text.length > longestText) return undefined;
  const parts = spec.parts.map((use) => (use === head ? { ...use, props: { ...use.props, text } } : use));
  return { spec: { ...spec, tagline: text, description: `${spec.title}. ${text}`, parts }, note: say('didMention', { x: line }) };
};

export const changeTagline: Rule = ({ spec, clause, language, lexicon, say }) => {
  const wanted = matchOf(lexicon, 'tagline', clause, language)?.x;
  const head = spec.parts.find(({ part }) => heads.has(part));
  if (wanted === undefined || !head) return undefined;
  const tagline = capitalised(shortened(wanted, 160));
  const parts = spec.parts.map((use) => (use === head ? { ...use, props: { ...use.props, text: tagline } } : use));
  return { spec: { ...spec, tagline, description: `${spec.title}. ${tagline}`, parts }, note: say('didTagline', { x: tagline }) };
};

/** Props that are names in the source or in the database, never words for people. */
const technical = new Set([
  'collection',
  'commentsCollection',
  'titleField',
  'doneField',
  'columnField',
  'groupField',
  'valueField',
  'field',
  'filters',
  'totals',
  'kind',
  'format',
  'service',
  'endpoint',
  'path',
  'listPath',
  'titlePath',
  'textPath',
  'linkPath',
  'searchParam',
  'name',
  'op',
  'direction',
  'href',
  'id',
  'currency',
  'unit',
  'params',
  'options',
  'columns',
  'sort',
]);

/** Where the words stand as words: "it" is not in "deposit". */
function wordAt(text: string, words: string): number {
  const edge = (char: string): boolean => !/[a-z0-9]/.test(char);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (edge(text.charAt(at - 1)) && edge(text.charAt(at + words.length))) return at;
  return -1;
}

const pronouns = /^(?:it|this|that|them|all|everything|es|das|alles|ca|cela|tout|le|la|lo|eso|esto|todo|isso|isto|tudo|o|a)$/;

/** "Change “Prices” to “What it costs”": the words wherever the page shows them. */
export const replaceText: Rule = (wish) => {
  const { spec, say } = wish;
  const renaming = renamingIn(wish, 'replaceText', 'renameField');
  const [from, to] = [renaming?.from.replace(/^(the\s+)?(heading|text|title|headline|word)\s+/i, ''), renaming?.to];
  if (from === undefined || to === undefined || from.length < 2 || pronouns.test(fold(from))) return undefined;
  const shown = (use: PartUse, prop: string): boolean => !technical.has(prop) || (prop === 'name' && use.part === 'price-list');
  let found = false;
  // Where the words are a text of their own, they are not changed inside of others.
  const own = isShown(spec, from);
  const swap = (text: string): string => {
    const at = wordAt(fold(text), fold(from));
    const whole = at === 0 && from.length === text.length;
    if (at < 0 || (own && !whole)) return text;
    found = true;
    return whole ? (/^\p{Lu}/u.test(text) ? capitalised(to) : to) : text.slice(0, at) + to + text.slice(at + from.length);
  };
  const parts = inParts(spec.parts, swap, shown);
  if (!found || fieldNamed(wish, from)) return undefined;
  return { spec: { ...spec, title: swap(spec.title), tagline: swap(spec.tagline), parts }, note: say('didText', { x: from, y: to }) };
};

/** "The button should say Call me back": the words on the button of a form. */
export const changeButton: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const words = matchOf(lexicon, 'button', clause, language)?.x;
  // "Change the button to green" is about its colour.
  if (words === undefined || (!/["“„«]/.test(clause) && styleOf(words, language, lexicon, true).primary !== undefined)) return undefined;
  const forms = spec.parts.filter(({ part }) => part === 'record-form');
  const action = spec.parts.find(({ part, props }) => part === 'hero' && props['action'] !== undefined);
  const submit = capitalised(shortened(words, 40));
  if (forms.length === 0 && !action) throw new AppError('composer_cannot', say('noButton'));
  const parts = spec.parts.map((use): PartUse => {
    if (use === (forms.find(({ props }) => props['thanks'] !== undefined) ?? forms[0])) return { ...use, props: { ...use.props, submit } };
    return forms.length === 0 && use === action
      ? { ...use, props: { ...use.props, action: { ...(use.props['action'] as object), label: submit } } }
      : use;
  });
  return { spec: { ...spec, parts }, note: say('didButton', { x: submit }) };
};
