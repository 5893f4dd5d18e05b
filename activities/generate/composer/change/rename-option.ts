/** An option under another name: the rows that have the old one are read with the new one. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold } from '../language/text.ts';
import { optionNamed, withOptions } from './options.ts';
import { renamingIn } from './renamed.ts';
import type { Rule } from './rule.ts';

/** Rows hold the option by its name: those with the old one are read with the new one from then on. */
export const renameOption: Rule = (wish) => {
  const { spec, say } = wish;
  const renaming = renamingIn(wish, 'renameField', 'replaceText', 'called');
  const found = renaming && optionNamed(wish, renaming.from);
  if (!found) return undefined;
  const { choice, option } = found;
  const to = /^\p{Lu}/u.test(option) ? capitalised(renaming.to) : renaming.to;
  const note = say('didRenameOption', { x: option, y: to });
  if (choice.options.some((other) => other !== option && fold(other) === fold(to)))
    throw new AppError('composer_cannot', say('noRenameOption', { x: option, y: to }));
  const next = withOptions(
    spec,
    choice,
    choice.options.map((other) => (other === option ? to : other)),
  );
  const owner = choice.entity?.collection ?? (choice.poll?.props['collection'] as string | undefined);
  const name = choice.field?.name ?? 'choice';
  const entities = next.entities.map((entity) =>
    entity.collection === owner
      ? { ...entity, renamed: { ...entity.renamed, [name]: renamedTo(entity.renamed?.[name], option, to) } }
      : entity,
  );
  const parts = next.parts.map((use): PartUse => {
    if (use.props['collection'] === owner && use.part === 'stat-tiles')
      return { ...use, props: { ...use.props, tiles: tilesWith(use, name, option, to) } };
    const start = use.props['start'] as { readonly [field: string]: string } | undefined;
    return start?.[name] === option && use.props['collection'] === owner
      ? { ...use, props: { ...use.props, start: { ...start, [name]: to } } }
      : use;
  });
  return { spec: { ...next, entities, parts }, note };
};

interface Tile {
  readonly label: string;
  readonly where?: { readonly field: string; readonly equals: Json };
  readonly [prop: string]: Json | undefined;
}

/** Tiles that count an option count it under its new name. */
const tilesWith = ({ props }: PartUse, field: string, from: string, to: string): Json =>
  ((props['tiles'] ?? []) as unknown as readonly Tile[]).map((tile) =>
    tile.where?.field === field && tile.where.equals === from
      ? { ...tile, label: tile.label === from ? to : tile.label, where: { field, equals: to } }
      : tile,
  ) as unknown as Json;

/** Every name that the option ever had leads to its newest; a name that is used again leads nowhere. */
function renamedTo(names: { readonly [old: string]: string } = {}, from: string, to: string): { [old: string]: string } {
  const led = Object.entries(names).map(([old, now]) => [old, now === from ? to : now] as const);
  return Object.fromEntries([...led, [from, to] as const].filter(([old]) => old !== to));
}
