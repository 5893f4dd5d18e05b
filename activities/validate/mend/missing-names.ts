import { iconPackage } from '../../bundle/packages.ts';
import { addImport, importsOf, namesOf, specifierTo } from './import-edits.ts';
import type { Fixer } from './bench.ts';
import { isUsedAsIcon } from './icons.ts';
import { isIcon, ownHomes, packageHome } from './names.ts';

/** Names that are used and not imported: of the app's own files first, then the kit, React, the icons. */
export const missingNames: Fixer = (bench, findings) => {
  for (const { code, path, subject: name } of findings) {
    if (code !== 'unknown_name' || name === undefined) continue;
    const app = bench.app();
    const parsed = bench.scripts().find((script) => script.path === path);
    if (!parsed || importsOf(parsed).some((declaration) => namesOf(declaration).some(({ local }) => local === name))) continue;
    const [own, another] = ownHomes(app, name, path);
    if (another) continue;
    const icon = isIcon(app, name) && isUsedAsIcon(parsed, name) ? { from: iconPackage, name } : undefined;
    const home = own ? { from: specifierTo(path, own.path), name: own.name } : (packageHome(app, name) ?? icon);
    if (home) addImport(bench, parsed, { ...home, local: name, isType: false }, `“${name}” is now imported from ${home.from}`);
  }
};
