/** What no plan may be: rows without fields, or a part that reads a field which its rows do not have. */
import type { AppSpec, Json } from '../../../../core/composition.ts';

/** Every row has these from the server. */
const always = ['id', 'created_at', 'updated_at'];

/** Props that name fields at any depth: `titleField: 'name'`. */
const namedIn = (props: { readonly [prop: string]: Json }): string[] =>
  Object.entries(props).flatMap(([prop, value]) => (prop.endsWith('Field') && typeof value === 'string' ? [value] : []));

/** @returns the spec. @throws Error that says what is wrong: a fault of a skeleton, whatever the sentence said */
export function sound<S extends Pick<AppSpec, 'entities' | 'parts'>>(spec: S): S {
  const faults = spec.entities.filter(({ fields }) => fields.length === 0).map(({ collection }) => `${collection} has no fields`);
  for (const { part, props } of spec.parts) {
    const rows = spec.entities.find(({ collection }) => collection === props['collection']);
    if (!rows) continue;
    const known = new Set([...always, ...[...rows.fields, ...(rows.written ?? []), ...(rows.hidden ?? [])].map(({ name }) => name)]);
    for (const name of namedIn(props)) if (!known.has(name)) faults.push(`${part} reads “${name}”, which ${rows.collection} has not`);
  }
  if (faults.length > 0) throw new Error(`The plan is not sound: ${faults.join('; ')}`);
  return spec;
}
