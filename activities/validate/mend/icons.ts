import type { JSXElement } from 'oxc-parser';
import { iconPackage, insteadOf } from '../../bundle/packages.ts';
import type { App } from '../finding.ts';
import { visit, type Parsed } from '../parse.ts';
import type { Fixer } from './bench.ts';
import { iconFor } from './icon-names.ts';
import { rewriteImports } from './import-edits.ts';
import { packageHome } from './names.ts';

const iconProps =
  /^(className|class|size|color|stroke|strokeWidth|fill|style|title|key|role|id|width|height|absoluteStrokeWidth|aria-.*|data-.*|on[A-Z].*)$/;

const tagOf = ({ openingElement: { name } }: JSXElement): string => (name.type === 'JSXIdentifier' ? name.name : '');

/** An icon stands alone and takes sizes and colours; anything with content or other properties is a component. */
export function isUsedAsIcon(parsed: Parsed, local: string): boolean {
  let fits = true;
  visit(parsed, {
    JSXElement(node) {
      if (tagOf(node) !== local) return;
      const plain = node.openingElement.attributes.every(
        (item) => item.type === 'JSXAttribute' && item.name.type === 'JSXIdentifier' && iconProps.test(item.name.name),
      );
      if (!plain || node.children.length > 0) fits = false;
    },
  });
  return fits;
}

const shortNames = new WeakMap<App['exports'], ReadonlySet<string>>();
/** `Plus` of `Plus`, `PlusIcon` and `LucidePlus`. */
const namesOf = ({ exports }: App): ReadonlySet<string> => {
  const known = shortNames.get(exports) ?? new Set(exports[iconPackage]?.values.filter((name) => !/Icon$|^Lucide/.test(name)));
  shortNames.set(exports, known);
  return known;
};

/** Icons that the package does not have, and icons of packages that are not there, become the nearest one. */
export const icons: Fixer = (bench) => {
  const app = bench.app();
  const values = new Set(app.exports[iconPackage]?.values);
  const types = app.exports[iconPackage]?.types ?? [];
  rewriteImports(bench, ({ from, name, local, isType }, parsed) => {
    const otherSet = insteadOf(from)?.icons === true;
    if (isType || name === '*' || (from !== iconPackage && !otherSet)) return undefined;
    const asked = name === 'default' ? local : name;
    if (!otherSet && (values.has(name) || types.includes(name))) return undefined;
    if (!isUsedAsIcon(parsed, local)) {
      const home = packageHome(app, asked);
      return home && { ...home, message: `“${asked}” comes from ${home.from}` };
    }
    const icon = iconFor(asked, namesOf(app), otherSet);
    return { from: iconPackage, name: icon, message: `“${asked}” is no icon here; “${icon}” is` };
  });
};
