/** Which rows are seen at the start: "hide finished books", "show only open ones", "show all again". A filter that people can take off. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { fold, tokensOf } from '../language/text.ts';
import { stemOf } from '../language/inflect.ts';
import { matchOf } from '../understand/wishes.ts';
import { entityIn, labelOf, openEntities } from './meant.ts';
import type { Rule, Wish } from './rule.ts';

/** Rows of any kind, however they are called. */
const anyRow =
  /\b(rows?|entries|entry|items?|ones?|records?|things?|zeilen|eintrage|sachen|lignes?|elements?|filas?|elementos?|linhas?|itens|celles|ceux|qui|que|sont|ne|the|die|der|das|les|las|los|os|as|are|that|which|welche|sind|which|son|estan|sao|estao)\b/g;
const denied =
  /\b(not|non|un(?=[a-z]{4})|isn't|aren't|nicht|noch nicht|kein\w*|pas|jamais|sin|no|nao|sem|still|noch|encore|todavia|ainda)\b|^un(?=[a-z]{4})|\bun(?=[a-z]{4})/;
const opposite = /\b(open|offen\w*|unread|ungelesen\w*|unpaid|unbezahlt\w*|todo|pending|pendientes?|pendentes?|unfinished|unerledigt\w*)\b/;

interface Narrowed {
  readonly entity: Entity;
  readonly field: CollectionField;
  /** As the filter writes it: an option, `true` or `false`. */
  readonly value: string;
}

/** The value of a choice or of a yes-no field that the words name. */
function valueIn(wish: Wish, words: string): Narrowed | undefined {
  const { spec, language } = wish;
  const said = entityIn(spec, words);
  const entities = openEntities(spec).filter(({ confidential }) => !confidential);
  const folded = fold(words).replace(anyRow, ' ');
  const stems = new Set(
    tokensOf(folded)
      .flatMap(({ key }) => [key, key.replace(/^un(?=[a-z]{4})/, '')])
      .flatMap((key) => [key, stemOf(language, key), stemOf(spec.language, key)]),
  );
  const has = (text: string): boolean => {
    const keys = tokensOf(text).map(({ key }) => key);
    return keys.length > 0 && keys.every((key) => stems.has(key) || stems.has(stemOf(spec.language, key)));
  };
  for (const entity of said ? [said, ...entities.filter((other) => other !== said)] : entities) {
    for (const field of entity.fields) {
      const option = field.type === 'choice' ? field.options?.find(has) : undefined;
      if (option !== undefined) return { entity, field, value: option };
      if (field.type === 'boolean' && (has(labelOf(field)) || has(field.name.replaceAll('_', ' '))))
        return { entity, field, value: String(!denied.test(fold(words))) };
    }
    const ticks = entity.fields.filter(({ type }) => type === 'boolean');
    if (ticks.length === 1 && ticks[0] && opposite.test(folded)) return { entity, field: ticks[0], value: 'false' };
  }
  return undefined;
}

const isList = ({ part }: PartUse): boolean => part === 'record-table' || part === 'record-cards';

export const narrowRows: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const only = matchOf(lexicon, 'onlyRows', clause, language)?.x;
  const hidden = only === undefined ? matchOf(lexicon, 'hideRows', clause, language)?.x : undefined;
  if (matchOf(lexicon, 'everyRow', clause, language) && spec.parts.some((use) => isList(use) && use.props['start'] !== undefined)) {
    const parts = spec.parts.map((use) => (isList(use) ? { ...use, props: withoutStart(use.props) } : use));
    return { spec: { ...spec, parts }, note: say('didShowAll') };
  }
  const words = only ?? hidden;
  const found = words === undefined ? undefined : valueIn(wish, words);
  // "Hide the category" is about a field; "hide finished books" about rows.
  if (!found || words === undefined || (hidden !== undefined && fold(labelOf(found.field)) === fold(words.replace(/^the /, ''))))
    return undefined;
  const { entity, field } = found;
  const list = spec.parts.find((use) => isList(use) && use.props['collection'] === entity.collection);
  if (!list && hidden !== undefined) return undefined;
  if (!list) throw new AppError('composer_cannot', say('fixedOrder'));
  const others = field.type === 'boolean' ? ['true', 'false'] : (field.options ?? []);
  const rest = others.filter((value) => value !== found.value);
  const value = only !== undefined ? found.value : rest.length === 1 ? rest[0] : undefined;
  if (value === undefined) throw new AppError('composer_cannot', say('noHiding', { x: labelOf(field) }));
  const filters = (list.props['filters'] ?? []) as readonly string[];
  const props: { readonly [prop: string]: Json } = {
    ...list.props,
    filters: filters.includes(field.name) ? [...filters] : [...filters, field.name],
    start: { ...(list.props['start'] as { readonly [name: string]: Json } | undefined), [field.name]: value },
  };
  const shown = field.type === 'boolean' ? say(value === 'true' ? 'yesWord' : 'noWord') : value;
  return {
    spec: { ...spec, parts: spec.parts.map((use) => (use === list ? { ...use, props } : use)) },
    note: say('didNarrow', { x: labelOf(field), y: shown }),
    about: labelOf(field),
  };
};

function withoutStart({ start: _start, ...props }: PartUse['props']): PartUse['props'] {
  return props;
}
