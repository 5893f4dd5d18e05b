/** Counts, sums, averages and charts of the rows on the page. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { AppSpec, Entity, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { componentOf, sayIn, use } from '../skeletons/bench.ts';
import { chartOf, openTotal, totalsOf } from '../skeletons/views.ts';
import { matchOf, viewIn, type ViewWish } from '../understand/wishes.ts';
import { entityIn, fieldNamed, isCalled, labelOf, openEntities, type Meant } from './meant.ts';
import type { Edit, Rule, Wish } from './rule.ts';

const figureKinds = new Set(['chart', 'total', 'average', 'count']);
const chartWord = /\b(charts?|graphs?|diagrams?|\w*diagramme?|grafik|schaubild|graphiques?|camembert|grafic[oa]s?)\b/;

const timeWord =
  /^(?:the |each |every )?(month|week|year|day|time|monat|woche|jahr|tag|zeit|mois|semaine|annee|jour|mes|semana|ano|dia|tiempo|tempo)e?s?$/;

/** The figure that a wish asks to see; "total per category" is a chart, however it is said. */
export function figuresIn({ lexicon, clause, language }: Wish): ViewWish | undefined {
  const per = matchOf(lexicon, 'perGroup', clause, language);
  const view = viewIn(lexicon, clause, language);
  if (per?.x !== undefined && view?.value === undefined)
    return {
      kind: 'chart',
      field: per.x,
      ...(per.y === undefined ? {} : { value: per.y }),
      shape: timeWord.test(fold(per.x)) ? 'line' : 'bar',
    };
  if (view?.kind === 'chart') return view;
  const many = matchOf(lexicon, 'howMany', clause, language);
  if (many?.x !== undefined && !chartWord.test(fold(clause))) return { kind: 'total', field: many.x };
  if (!view && matchOf(lexicon, 'sumUp', clause, language)) return { kind: 'total' };
  return view && figureKinds.has(view.kind) ? view : undefined;
}

/** Puts a figure in front of the rows that it is about. */
function inFront(spec: AppSpec, added: readonly PartUse[], collection: string): AppSpec {
  const rows = spec.parts.findIndex(
    ({ part, props }) => props['collection'] === collection && ['record-table', 'record-cards', 'checklist', 'board'].includes(part),
  );
  const at = rows < 0 ? spec.parts.length : rows;
  const view = spec.parts[rows]?.view;
  const placed = view === undefined ? added : added.map((use) => ({ ...use, view }));
  return { ...spec, parts: [...spec.parts.slice(0, at), ...placed, ...spec.parts.slice(at)] };
}

const sameUse = (a: PartUse, b: PartUse): boolean => a.part === b.part && JSON.stringify(a.props) === JSON.stringify(b.props);
const isNumber = ({ type }: CollectionField): boolean => type === 'number' || type === 'money';

const chartShapes: readonly (readonly ['donut' | 'line' | 'bar', RegExp])[] = [
  [
    'donut',
    /\b(pie|donut|doughnut|ring|torten\w*|torte|kreis\w*|ringdiagramm|kuchen\w*|camembert|anneau|circulaire|tarta|pastel|anillo|circular|pizza|anel|rosca)\b/,
  ],
  ['line', /\b(lines?|curve|linie\w*|kurve\w*|courbe|lignes?|lineas?|linhas?|curva)\b/],
  ['bar', /\b(bars?|columns?|balken\w*|saulen\w*|barres?|histogramme|barras?|columnas?|colunas?)\b/],
];

/** Said of the chart that is there: "make it bars". */
const drawn =
  /^(make|turn|change|use|draw|show|mach|nimm|zeig\w*|lieber|mets|fais|affiche\w*|plutot|pon|haz\w*|muestra\w*|mejor|coloca|faz|faca|mostr\w*|melhor)\b/;

/** "Make the chart a pie", "bars instead of the line": the chart that is there, drawn otherwise. */
export const changeChart: Rule = ({ spec, clause, language, lexicon, say }) => {
  const charts = spec.parts.filter(({ part }) => part === 'chart');
  const folded = fold(clause);
  const instead = matchOf(lexicon, 'instead', clause, language)?.index ?? folded.length;
  const [kind] = chartShapes.find(([, pattern]) => pattern.test(folded.slice(0, instead))) ?? [];
  const isAbout = chartWord.test(folded) || instead < folded.length || (tokensOf(clause).length <= 5 && drawn.test(folded));
  if (kind === undefined || charts.length === 0 || !isAbout || ['remove', 'board'].some((key) => matchOf(lexicon, key, clause, language)))
    return undefined;
  const view = viewIn(lexicon, clause, language);
  const isNew = view?.kind === 'chart' && [view.field, view.value].some((words) => fieldNamed({ spec, clause, language, lexicon }, words));
  if (isNew) return undefined;
  const parts = spec.parts.map((use) => (use.part === 'chart' ? { ...use, props: { ...use.props, kind } } : use));
  return { spec: { ...spec, parts }, note: say('didChartShape', { x: say(`chart_${kind}`) }) };
};

/** The number that stands somewhere in the words: "pages I have read in total". */
function numberIn(wish: Wish, words: string | undefined): Meant | undefined {
  if (words === undefined) return undefined;
  const whole = fieldNamed(wish, words);
  if (whole) return whole;
  const keys = tokensOf(words).map(({ start, end }) => words.slice(start, end));
  const starts = keys.map((_, at) => keys.slice(0, keys.length - at).join(' '));
  return [...starts, ...keys]
    .filter((name) => name.length > 3)
    .map((name) => fieldNamed(wish, name))
    .find((found) => found !== undefined && isNumber(found.field));
}

/** "In each column" of a board: the field whose options the columns are. */
function columnMeant({ spec }: Wish, words: string | undefined): Meant | undefined {
  const board = /^(?:columns?|lanes?|stages?|spalten?|colonnes?|columnas?|colunas?)$/.test(fold(words ?? ''))
    ? spec.parts.find(({ part }) => part === 'board')
    : undefined;
  const entity = spec.entities.find(({ collection }) => collection === board?.props['collection']);
  const field = entity?.fields.find(({ name }) => name === board?.props['columnField']);
  return entity && field && { entity, field };
}

/** @throws AppError when there are no rows, or no such field */
export function figures(wish: Wish, view: ViewWish): Edit {
  const { spec, lexicon, say } = wish;
  const entities = openEntities(spec).filter(({ confidential }) => !confidential);
  const named = columnMeant(wish, view.field) ?? fieldNamed(wish, view.field) ?? fieldNamed(wish, view.value) ?? numberIn(wish, view.field);
  const meant = entityIn(spec, wish.clause);
  const entity = named?.entity ?? entities.find((other) => other === meant) ?? entities[0];
  if (!entity || entity.confidential) throw new AppError('composer_cannot', unseen(wish));
  const tools = {
    say: (key: string, values?: Record<string, string | number>) => sayIn(lexicon, spec.language, key, values),
    language: spec.language,
    lexicon,
  };
  if (view.kind === 'chart') {
    if (average.test(fold(wish.clause))) throw new AppError('composer_cannot', say('noAverages', { x: view.value ?? view.field ?? '' }));
    if (view.field !== undefined && !named && view.shape !== 'line')
      throw new AppError('composer_cannot', say('noField', { x: view.field }));
    // "Books per language" counts the books, whatever numbers they have.
    const counts =
      view.value !== undefined && isCalled(spec, entity, view.value.replace(/\s+(?:are|is|there are|sind|sont|hay|son|ha|sao|são)$/i, ''));
    const fields = entity.fields.flatMap((field): CollectionField[] =>
      !isNumber(field) ? [field] : field === named?.field ? [{ ...field, type: 'text' }] : [],
    );
    const shown = counts ? { ...entity, fields } : entity;
    const byColumn = columnMeant(wish, view.field);
    const [made] = chartOf(shown, tools, byColumn ? { ...view, field: labelOf(byColumn.field) } : view, true);
    if (!made) throw new AppError('composer_cannot', say('noRows'));
    const known = spec.parts.some((other) => sameUse(other, made));
    return {
      spec: known ? spec : inFront(spec, [made], entity.collection),
      note: say('didChart', { x: typeof made.props['title'] === 'string' ? made.props['title'] : '' }),
    };
  }
  const averages = view.kind === 'average' && named ? [named.field] : [];
  const open = tokensOf(wish.clause)
    .map(({ start }) => openTotal([{ kind: 'total', field: wish.clause.slice(start) }]))
    .find((words) => words !== undefined);
  const [tiles] = totalsOf(entity, tools, { always: true, averages, ...(open === undefined ? {} : { open }) });
  const shown = withTile(tiles, entity, view.kind === 'average' ? undefined : named?.field, tools);
  if (!shown) throw new AppError('composer_cannot', say('noRows'));
  const rest = {
    ...spec,
    parts: spec.parts.filter(({ part, props }) => part !== 'stat-tiles' || props['collection'] !== entity.collection),
  };
  const known = spec.parts.some((other) => sameUse(other, shown));
  return { spec: known ? spec : inFront(rest, [shown], entity.collection), note: say('didTotals') };
}

const average = /\b(average|mean|durchschnitt\w*|moyenne|promedio|media)\b/;
const mostTiles = 4;

/** The tiles with the sum of a field that was called by name in front, where it is not among them. */
function withTile(
  tiles: PartUse | undefined,
  entity: Entity,
  field: CollectionField | undefined,
  { say, language }: { say: (key: string, values?: Record<string, string | number>) => string; language: AppSpec['language'] },
): PartUse | undefined {
  const shown = (tiles?.props['tiles'] ?? [{ label: capitalised(entity.plural), op: 'count' }]) as readonly {
    readonly [key: string]: Json;
  }[];
  const name = `${componentOf(entity, language)}Totals`;
  if (!field || !isNumber(field) || shown.some((tile) => tile['field'] === field.name && tile['op'] === 'sum'))
    return tiles ?? (shown.length > 0 ? use('stat-tiles', { collection: entity.collection, tiles: shown }, name) : undefined);
  const label = language === 'en' ? labelOf(field).toLowerCase() : labelOf(field);
  const own = {
    label: capitalised(say('totalOf', { field: label })),
    op: 'sum',
    field: field.name,
    ...(field.type === 'money' ? { format: 'money' } : {}),
  };
  return use('stat-tiles', { collection: entity.collection, tiles: [own, ...shown].slice(0, mostTiles) }, name);
}

/** Why rows cannot be shown: there are none, or the owner alone reads them. */
export function unseen({ spec, say }: Pick<Wish, 'spec' | 'say'>): string {
  const sent = spec.entities.find(({ confidential }) => confidential);
  return sent ? say('ownerReads', { what: capitalised(sent.plural) }) : say('noRows');
}
