/** Order, filters, search and downloads of the rows on the page. */
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { withDownload } from '../skeletons/download.ts';
import { overdueIn } from '../skeletons/views.ts';
import { groupRows } from './shape.ts';
import { itemsOf } from '../understand/items.ts';
import { superlativeOrder } from '../understand/superlatives.ts';
import { matchOf, viewIn } from '../understand/wishes.ts';
import { fold } from '../language/text.ts';
import { entityIn, fieldNamed, labelOf, openEntities, type Meant } from './meant.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { figures, figuresIn, unseen } from './totals.ts';

const lists = new Set(['record-table', 'record-cards']);
const known = new Set(['export', 'sort', 'filter', 'search']);

export const changeView: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  if (matchOf(lexicon, 'remove', clause, language)) return undefined;
  const listed = matchOf(lexicon, 'listFilter', clause, language);
  const figure = listed ? undefined : figuresIn(wish);
  if (figure) return figures(wish, figure);
  const asked = listed?.x === undefined ? viewIn(lexicon, clause, language) : { kind: 'filter' as const, field: listed.x };
  const order = matchOf(lexicon, 'order', clause, language);
  const view =
    asked && asked.kind !== 'search' ? asked : order && compared(wish).length > 0 ? { kind: 'sort' as const, field: order.x ?? '' } : asked;
  if (view?.kind === 'overdue') return overdue(wish);
  if (!view || !known.has(view.kind)) return undefined;
  if (view.kind === 'export') return download(wish);
  const names = view.kind === 'sort' ? [view.field ?? ''] : itemsOf(view.field ?? '', language, lexicon);
  const found = view.kind === 'search' ? [] : names.flatMap((name) => fieldMeant(wish, name) ?? []);
  if (view.kind === 'sort' && found.length === 0) found.push(...compared(wish));
  const [first] = found;
  const list = spec.parts.find(({ part, props }) => lists.has(part) && (!first || props['collection'] === first.entity.collection));
  if (!list) {
    if (view.kind === 'search') return undefined;
    const grouped = first && view.kind === 'sort' ? groupRows({ ...wish, clause: `group by ${labelOf(first.field)}` }) : undefined;
    if (grouped) return grouped;
    throw new AppError('composer_cannot', openEntities(spec).some(({ confidential }) => !confidential) ? say('fixedOrder') : unseen(wish));
  }
  if (view.kind === 'search') return { spec: withProps(spec, list, { search: true }), note: say('didSearch') };
  if (!first) throw new AppError('composer_cannot', say('noField', { x: withoutDirection(view.field ?? '') }));
  if (view.kind === 'sort') {
    const { name, type } = first.field;
    const descending = ('descending' in view && view.descending === true) || superlativeOrder([first.field], clause)?.direction === 'desc';
    // "From the newest to the oldest": what is said first counts.
    const [up, down] = [upwards, downwards].map((pattern) => pattern.exec(fold(clause))?.index ?? Infinity);
    const isDown = (down ?? Infinity) < (up ?? Infinity) || (up === Infinity && (descending || type === 'rating'));
    const direction = isDown ? 'desc' : 'asc';
    return { spec: withProps(spec, list, { sort: { field: name, direction } }), note: say('didSort', { x: labelOf(first.field) }) };
  }
  const filters = (list.props['filters'] as readonly string[] | undefined) ?? [];
  const fresh = found.map(({ field }) => field.name).filter((name) => !filters.includes(name));
  return {
    spec: fresh.length === 0 ? spec : withProps(spec, list, { filters: [...filters, ...fresh] }),
    note: say('didFilter', { x: found.map(({ field }) => labelOf(field)).join(', ') }),
  };
};

/** "Newest first", "the best on top": the field that the words compare, in the rows that they name or the first ones. */
function compared({ spec, clause }: Wish): Meant[] {
  const said = entityIn(spec, clause);
  const entities = openEntities(spec).filter(({ confidential }) => !confidential);
  return [...(said ? [said] : []), ...entities].flatMap((entity) => {
    const field =
      superlativeOrder(entity.fields, clause)?.field ??
      (alphabetic.test(fold(clause)) ? entity.fields.find(({ type }) => type === 'text') : undefined);
    return field ? [{ entity, field }] : [];
  });
}

const alphabetic = /\b(alphabet\w*|alfabet\w*|a-z|a to z|a bis z|de a a z|de la a a la z)\b/;

/** "Mark overdue invoices in red": rows that know when they are due. */
function overdue({ spec, language, lexicon, say }: Wish): Edit | undefined {
  const found = openEntities(spec).flatMap((entity) => {
    const list = spec.parts.find(({ part, props }) => part === 'record-table' && props['collection'] === entity.collection);
    const due = overdueIn(entity, { language: spec.language, lexicon }).overdue ?? overdueIn(entity, { language, lexicon }).overdue;
    return list && due ? [{ list, due }] : [];
  })[0];
  return found && { spec: withProps(spec, found.list, { overdue: found.due }), note: say('didOverdue') };
}

/** The field of "date, newest first", of "the highest price", of "unpaid" where there is a Paid. */
function fieldMeant(wish: Wish, words: string): Meant | undefined {
  const positive = words.replace(/^(?:not |un|nicht |non |pas |sin |no |não )/i, '');
  return (
    fieldNamed(wish, words) ??
    fieldNamed(wish, words.split(/\s*[,(]/)[0]) ??
    fieldNamed(wish, withoutDirection(words)) ??
    (period.test(fold(words)) ? dated(wish) : undefined) ??
    (positive === words ? undefined : [fieldNamed(wish, positive)].find((found) => found?.field.type === 'boolean'))
  );
}

const period = /^(?:the )?(months?|years?|dates?|monate?n?|jahr\w*|mois|annees?|mes|meses|anos?)$/;

/** The date of the rows: they are filtered by its months. */
const dated = ({ spec }: Wish): Meant | undefined =>
  openEntities(spec).flatMap((entity) => {
    const field = entity.fields.find(({ type }) => type === 'date' || type === 'datetime');
    return field ? [{ entity, field }] : [];
  })[0];

const downwards =
  /\b(desc\w*|high(?:est)? to low(?:est)?|de mayor a menor|do maior (?:para|ao) (?:o )?menor|du plus \w+ au (?:plus|moins) \w+|newest|latest|highest|largest|longest|biggest|most|best|last first|z-a|absteigend|neueste\w*|letzte\w*|hochste\w*|grosste\w*|großte\w*|langste\w*|teuerste\w*|beste\w*|plus (recente?s?|eleve\w*|cher\w*|longue?s?|hauts?|haute?s?|grande?s?)|decroissant|mas (reciente|alt[oa]|car[oa]|larg[oa]|nuev[oa]|grande)s?|mais (recente|alt[oa]|car[oa]|long[oa]|nov[oa])s?)\b/;
const upwards =
  /\b(asc\w*|low(?:est)? to high(?:est)?|de menor a mayor|do menor (?:para|ao) (?:o )?maior|oldest|lowest|smallest|shortest|cheapest|earliest|worst|a-z|aufsteigend|alteste\w*|niedrigste\w*|kleinste\w*|kurzeste\w*|billigste\w*|gunstigste\w*|schlechteste\w*|plus (ancien\w*|bas\w*|petit\w*|courte?s?)|moins chere?s?|croissant|mas (antigu[oa]|baj[oa]|cort[oa]|barat[oa])s?|mais (antig[oa]|baix[oa]|curt[oa]|barat[oa])s?)\b/;
const direction =
  /[\s,(]+(?:(?:the|die|der|das|la|le|les|el|los|las|o|a|os|as|von der|von|de la|del|da|do)\s+)*(?:newest|latest|highest|largest|longest|biggest|most|best|lowest|smallest|shortest|cheapest|earliest|oldest|first|last|desc\w*|asc\w*|absteigend|aufsteigend|neuest\w*|ältest\w*|letzte\w*|höchste\w*|niedrigste\w*|größte\w*|kleinste\w*|zuerst|plus|moins|décroissant|croissant|más|mas|mais|primero|primeiro)(?![\p{L}]).*$/iu;

const withoutDirection = (words: string): string => words.replace(direction, '').trim();

const withProps = (spec: AppSpec, use: PartUse, props: { readonly [prop: string]: Json }): AppSpec => ({
  ...spec,
  parts: spec.parts.map((other) => (other === use ? { ...other, props: { ...other.props, ...props } } : other)),
});

function download(wish: Wish): Edit {
  const { spec, clause, say } = wish;
  const entities = openEntities(spec).filter(({ confidential }) => !confidential);
  const meant = entityIn(spec, clause);
  const entity = entities.find((other) => other === meant) ?? entities[0];
  if (!entity) throw new AppError('composer_cannot', unseen(wish));
  return { spec: { ...spec, parts: withDownload(spec.parts, entity, spec.language) }, note: say('didExport') };
}
