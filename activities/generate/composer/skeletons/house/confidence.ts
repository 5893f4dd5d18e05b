/** What is sent in confidence and yet has a limit: what is taken is kept apart from who took it. */
import type { Entity } from '../../../../../core/composition.ts';
import { slugOf } from '../../language/names.ts';
import type { Bench } from '../bench.ts';

export interface Booked {
  readonly entity: Entity;
  /** What is taken, without by whom, where bookings are the owner's to read. */
  readonly taken: readonly Entity[];
}

/** Bookings that the owner alone reads cannot be counted by others: what is taken goes into a collection of its own. */
export function inConfidence(entity: Entity, { language, say }: Pick<Bench, 'language' | 'say'>): Booked {
  const collection = slugOf(`${entity.collection} ${say('takenRows')}`, language, 'taken', 60);
  const rules = entity.fields.flatMap(({ name, atMost }) => (atMost ? [{ name, atMost }] : []));
  if (rules.length === 0) return { entity: { ...entity, confidential: true }, taken: [] };
  const compared = new Set(
    rules.flatMap(({ name, atMost: { with: others = [], all, span } }) => [
      ...(all ? [] : [name]),
      ...others,
      ...(span ? [span.start, span.end] : []),
    ]),
  );
  const fields = entity.fields.map((field) => (field.atMost ? { ...field, atMost: { ...field.atMost, collection } } : field));
  const open = entity.fields.filter(({ name }) => compared.has(name)).map(({ atMost: _rule, required: _needed, ...field }) => field);
  return {
    entity: { ...entity, fields, confidential: true },
    taken: [
      {
        collection,
        singular: entity.singular,
        plural: entity.plural,
        fields: open.length > 0 ? open : [{ name: 'note', type: 'text' }],
        noted: true,
      },
    ],
  };
}
