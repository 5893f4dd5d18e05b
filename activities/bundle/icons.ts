/** All icons: export names (`Plus`, `PlusIcon`, `LucidePlus`) to icon names, and the drawing of each. */
export interface IconTable {
  readonly names: Readonly<Record<string, string>>;
  readonly nodes: Readonly<Record<string, unknown>>;
}

/** Exports of the icon package that are no icons but types. */
export const iconTypes: readonly string[] = ['LucideIcon', 'LucideProps', 'IconNode'];

/** Vendor entry behind every icon. */
export const iconRuntime = '@faibric/icons';

/** A module that exports the given icons and nothing else. Unknown names are left out: the checker names them. */
export function iconModule(table: IconTable, wanted: Iterable<string>): string {
  const icons = [...wanted].flatMap((name) => {
    const icon = table.names[name];
    if (icon === undefined) return [];
    const data = JSON.stringify({ name: icon, size: 24, node: table.nodes[icon] });
    return `export const ${name} = /* @__PURE__ */ createLucideIcon(${data});`;
  });
  return [`import { createLucideIcon } from '${iconRuntime}';`, ...icons, 'export {};'].join('\n');
}
