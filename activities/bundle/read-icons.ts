import * as lucide from 'lucide-react';
import type { IconTable } from './icons.ts';

type Render = (props: object, ref: null) => { props: { icon: { name: string; node: unknown } } };

/**
 * Reads the drawings out of the package once, at build time: bundling then touches no icon files at all,
 * where resolving the package's index would read 2,400 of them.
 */
export function readIcons(): IconTable {
  const names: Record<string, string> = {};
  const nodes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries<unknown>(lucide)) {
    // `Icon` draws whatever it is given; all others hand their own drawing to it.
    if (name === 'Icon' || typeof value !== 'object' || value === null || !('render' in value)) continue;
    const { icon } = (value.render as Render)({}, null).props;
    names[name] = icon.name;
    nodes[icon.name] = icon.node;
  }
  return { names, nodes };
}
