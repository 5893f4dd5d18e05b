/** Title, line under it, and any text of the page. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { findField } from '../skeletons/bench.ts';
import { matchOf } from '../understand/wishes.ts';
import type { Rule } from './rule.ts';

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

export const changeTitle: Rule = ({ spec, clause, language, lexicon, say }) => {
  const wanted = matchOf(lexicon, 'title', clause, language)?.x;
  if (wanted === undefined || /^(field|column|feld|spalte|champ|colonne|campo|columna|coluna)\b/i.test(wanted)) return undefined;
  const title = capitalised(shortened(wanted.replace(/[.!]+$/, ''), 60));
  const parts = inParts(
    spec.parts,
    (text) => (fold(text) === fold(spec.title) ? title : text),
    ({ part }, prop) => (heads.has(part) && prop === 'title') || part === 'footer',
  );
  return { spec: { ...spec, title, description: `${title}. ${spec.tagline}`, parts }, note: say('didTitle', { x: title }) };
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

/** "Change “Prices” to “What it costs”": the words wherever the page shows them. */
export const replaceText: Rule = ({ spec, clause, language, lexicon, say }) => {
  const match = matchOf(lexicon, 'replaceText', clause, language);
  const [from, to] = [match?.x?.replace(/^(the\s+)?(heading|text|title|headline|word)\s+/i, ''), match?.y];
  if (from === undefined || to === undefined || from.length < 2) return undefined;
  const shown = (use: PartUse, prop: string): boolean => !technical.has(prop) || (prop === 'name' && use.part === 'price-list');
  let found = false;
  const swap = (text: string): string => {
    const at = fold(text).indexOf(fold(from));
    if (at < 0) return text;
    found = true;
    const whole = at === 0 && from.length === text.length;
    return whole ? (/^\p{Lu}/u.test(text) ? capitalised(to) : to) : text.slice(0, at) + to + text.slice(at + from.length);
  };
  const parts = inParts(spec.parts, swap, shown);
  if (
    !found ||
    findField(
      spec.entities.flatMap(({ fields }) => fields),
      from,
      language,
      lexicon,
    )
  )
    return undefined;
  return { spec: { ...spec, title: swap(spec.title), tagline: swap(spec.tagline), parts }, note: say('didText', { x: from, y: to }) };
};
