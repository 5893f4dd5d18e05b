/** Parts of the page by people's words: moved and removed, with the links that lead to them. */
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { linksIn, type Link } from '../skeletons/navigation.ts';
import { bare } from '../understand/subject.ts';
import { matchOf } from '../understand/wishes.ts';
import { entityIn, fieldNamed, labelOf, withFields } from './meant.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { benchOf, sectionOf } from './sections.ts';

/** Parts that the page cannot do without, and where they stand. */
const kept = new Set(['page-header', 'hero']);
const frame = new Set([...kept, 'site-nav', 'footer']);

/** What is meant by "the chart", "the totals", "the form", with nothing said before it. */
const byWord: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:\w+ )?(charts?|graphs?|diagrams?|\w*diagramme?|grafik|graphiques?|camembert|courbe|histogramme|grafic[oa]s?|pie|donut)\b/,
    ['chart'],
  ],
  [/^(totals?|sums?|tiles|figures|summen?|kennzahlen|totaux|sommes?|totales|sumas?|totais|somas?)\b/, ['stat-tiles']],
  [/^(csv|export|exporter|exportar|exportfunktion|download)\b/, ['csv-download']],
  [/^(footer|fusszeile|pied de page|rodape|pie de pagina)\b/, ['footer']],
  [/^(navigation|nav|menu bar|site menu|navigationsleiste|barre de navigation|barra de navegacion|barra de navegacao)\b/, ['site-nav']],
  [/^(?:contact |order |booking )?(form|formular|formulaire|formulario)\b/, ['record-form']],
  [
    /^(guestbook|comments?|reviews?|testimonials|ratings?|gastebuch|kommentare?|bewertungen|livre d'or|commentaires?|avis|libro de visitas|comentarios?|opiniones|resenas|livro de visitas|avaliacoes)\b/,
    ['comments', 'reviews'],
  ],
  [/^(?:photo |bilder)?(galler(?:y|ies)|galerie|galeria|photos?|bilder)\b/, ['gallery']],
  [/^(list|table|liste|tabelle|tableau|tabla|lista|tabela)\b/, ['record-table', 'record-cards']],
];

/** The parts that words name, a form with its heading; none where nothing is called so. */
function partsNamed(wish: Wish, words: string): readonly PartUse[] {
  const { spec, language, lexicon } = wish;
  const name = bare(words.replace(/\s+(?:section|block|abschnitt|sección|seção)$/i, ''), language, lexicon);
  const folded = fold(name);
  const titled = spec.parts.filter(
    ({ part, props }) => !frame.has(part) && typeof props['title'] === 'string' && fold(props['title']) === folded,
  );
  const names = byWord.find(([pattern]) => pattern.test(folded))?.[1] ?? [];
  const section = sectionOf(name, wish);
  const parts =
    titled.length > 0
      ? titled
      : spec.parts.filter(({ part }) => (names.length > 0 ? names.includes(part) : part === section?.rule.part && part !== 'text-section'));
  const own = parts.filter(({ props }) => entityIn(spec, words)?.collection === props['collection']);
  return withHeading(spec, own.length > 0 && parts.length > own.length ? own : parts);
}

/** A form stands under a heading of its own. */
function withHeading(spec: AppSpec, parts: readonly PartUse[]): readonly PartUse[] {
  return spec.parts.filter((use, at) => {
    const next = spec.parts[at + 1];
    const before = spec.parts[at - 1];
    const isHeading = use.part === 'text-section' && use.props['id'] !== undefined && use.props['id'] !== 'about';
    return (
      parts.includes(use) ||
      (isHeading && next?.part === 'record-form' && parts.includes(next)) ||
      (use.part === 'record-form' && before?.part === 'text-section' && before.props['id'] !== undefined && parts.includes(before))
    );
  });
}

export const removeThing: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const words = matchOf(lexicon, 'remove', clause, language)?.x?.replace(
    /\s+(?:from|off|aus|von|de|del|du|do|da)\s+(?:the |my |our |der |dem |la |le |el |o |a )?(?:page|site|website|app|seite|página|pagina|web)$/i,
    '',
  );
  if (words === undefined) return undefined;
  const folded = fold(words);
  const done = (next: AppSpec): Edit => ({ spec: next, note: say('didRemove', { x: capitalised(bare(words, language, lexicon)) }) });
  const prop = /\b(search|suche|recherche|busqueda|busca)\b/.test(folded)
    ? 'search'
    : /\b(filters?|filtres?|filtros?)\b/.test(folded)
      ? 'filters'
      : undefined;
  if (prop !== undefined) return done({ ...spec, parts: spec.parts.map((use) => ({ ...use, props: without(use.props, prop) })) });
  const doomed = partsNamed(wish, words).filter(({ part }) => !kept.has(part));
  if (doomed.length === 0) {
    const hasComments = /^(?:the |die |les |los |as |os )?(comments?|kommentare?|commentaires?|comentarios?)\b/.test(folded);
    const commented = spec.parts.filter(({ props }) => props['commentsCollection'] !== undefined);
    if (!hasComments && byWord.some(([pattern]) => pattern.test(fold(bare(words, language, lexicon)))))
      throw new AppError('composer_cannot', say('noPart', { x: bare(words, language, lexicon) }));
    if (!hasComments || commented.length === 0) return undefined;
    return done({
      ...spec,
      parts: spec.parts.map((use) => (commented.includes(use) ? { ...use, props: without(use.props, 'commentsCollection') } : use)),
    });
  }
  const parts = spec.parts.filter((other) => !doomed.includes(other));
  if (parts.every((other) => frame.has(other.part))) throw new AppError('composer_cannot', say('needed', { x: capitalised(words) }));
  return done({ ...spec, parts });
};

const without = (props: PartUse['props'], name: string): PartUse['props'] =>
  Object.fromEntries(Object.entries(props).filter(([prop]) => prop !== name));

/** "Put the price before the name": the order of columns and inputs. */
function moveField(wish: Wish, key: 'above' | 'below' | 'toTop' | 'toEnd', x: string, y: string | undefined): Edit | undefined {
  const { spec, say } = wish;
  const moved = fieldNamed(wish, x);
  const target = y === undefined ? undefined : fieldNamed(wish, y);
  if (!moved || (y !== undefined && target?.entity !== moved.entity)) return undefined;
  const next = withFields(spec, moved.entity, (fields) => {
    const rest = fields.filter((field) => field !== moved.field);
    const place = target ? rest.indexOf(target.field) : 0;
    const at = key === 'toTop' ? 0 : key === 'toEnd' ? rest.length : key === 'above' ? place : place + 1;
    return [...rest.slice(0, at), moved.field, ...rest.slice(at)];
  });
  return { spec: next, note: say('didMove', { x: labelOf(moved.field) }), about: labelOf(moved.field) };
}

/** "Put the opening hours above the prices." */
export const movePart: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  for (const key of ['above', 'below', 'toTop', 'toEnd'] as const) {
    const match = matchOf(lexicon, key, clause, language);
    const ordered = match?.x === undefined ? undefined : moveField(wish, key, match.x, match.y);
    if (ordered) return ordered;
    const moved = match?.x === undefined ? [] : partsNamed(wish, match.x).filter(({ part }) => !frame.has(part));
    if (match?.x === undefined || moved.length === 0) continue;
    const rest = spec.parts.filter((use) => !moved.includes(use));
    const targets = match.y === undefined ? [] : partsNamed(wish, match.y).filter((use) => rest.includes(use));
    if (match.y !== undefined && targets.length === 0) throw new AppError('composer_cannot', say('noPart', { x: match.y }));
    const last = targets.at(-1);
    const at =
      key === 'above'
        ? rest.indexOf(targets[0] ?? (rest[0] as PartUse))
        : key === 'below' && last
          ? rest.indexOf(last) + 1
          : key === 'toTop'
            ? rest.findLastIndex(({ part }) => kept.has(part) || part === 'site-nav') + 1
            : rest.findLastIndex(({ part }) => part !== 'footer') + 1;
    const view = targets[0]?.view;
    const placed = view === undefined ? moved : moved.map((use) => ({ ...use, view }));
    return {
      spec: { ...spec, parts: [...rest.slice(0, at), ...placed, ...rest.slice(at)] },
      note: say('didMove', { x: capitalised(match.x) }),
    };
  }
  return undefined;
};

/** Links of the page follow its sections: new ones, other names, another order; none leads to what is gone. */
export function withLinks(before: AppSpec, after: AppSpec, wish: Pick<Wish, 'clause' | 'lexicon'>): AppSpec {
  const shape = ({ parts }: AppSpec): string =>
    JSON.stringify(parts.map(({ part, props }) => [part, props['title'] ?? null, props['id'] ?? null]));
  const has = after.parts.some(({ part, props }) => part === 'site-nav' || (part === 'hero' && props['action'] !== undefined));
  if (!has || shape(before) === shape(after)) return after;
  const bench = benchOf({ ...wish, spec: after });
  const links = linksIn(after.parts, bench.say);
  const old = new Map(linksIn(before.parts, bench.say).map(({ href, label }) => [href, label]));
  const was = (before.parts.find(({ part }) => part === 'site-nav')?.props['links'] ?? []) as unknown as readonly Link[];
  // A name that a person gave a link stays.
  const labelled = links.map(({ href, label }): Link => {
    const known = was.find((link) => link.href === href);
    return { href, label: known !== undefined && known.label !== old.get(href) ? known.label : label };
  });
  const isDead = (href: Json | undefined): boolean =>
    typeof href === 'string' && old.has(href) && !links.some((link) => link.href === href);
  return {
    ...after,
    parts: after.parts.flatMap((use) => {
      if (use.part === 'site-nav')
        return labelled.length < 2 ? [] : [{ ...use, props: { ...use.props, links: labelled.slice(0, 6).map((link) => ({ ...link })) } }];
      if (use.part === 'footer' && Array.isArray(use.props['links']))
        return [{ ...use, props: { ...use.props, links: labelled.slice(0, 6).map((link) => ({ ...link })) } }];
      const dead = ['action', 'second'].filter((key) => isDead((use.props[key] as { readonly href?: Json } | undefined)?.href));
      return [use.part === 'hero' ? { ...use, props: dead.reduce((props, key) => without(props, key), use.props) } : use];
    }),
  };
}

/** @throws AppError when a wish takes out what is not there */
export const removeNothing: Rule = ({ clause, language, lexicon, say }) => {
  const words = matchOf(lexicon, 'remove', clause, language)?.x;
  if (words === undefined || tokensOf(words).length > 5) return undefined;
  throw new AppError('composer_cannot', say('noPart', { x: bare(words, language, lexicon) }));
};
