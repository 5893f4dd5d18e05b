/** A spec as source files. The same spec and catalog always give the same files. */
import type { SourceFile } from '../../../../core/app-files.ts';
import { entryPath } from '../../../../core/app-files.ts';
import type { AppSpec, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import type { Catalog, Part } from '../../../../catalog/load.ts';
import { themeCss } from '../../../../catalog/theme.ts';
import { pascalOf } from '../language/names.ts';
import { appSource } from './app.ts';

/** A part's files under the app's own name for it; what it imports lies in a folder of the part. */
export function componentFiles({ part, as }: Pick<PartUse, 'part' | 'as'>, { sources }: Part): SourceFile[] {
  const own = pascalOf(part);
  return sources.map(({ name, code }, index) => {
    if (index > 0) return { path: `components/${part}/${name}`, content: code };
    const renamed =
      as === own ? code : code.replace(new RegExp(`\\b${own}(Props)?\\b`, 'g'), (_, props: string | undefined) => `${as}${props ?? ''}`);
    return { path: `components/${as}.tsx`, content: renamed.replace(/(from ')\.\/(?=[^']+')/g, `$1./${part}/`) };
  });
}

/**
 * App.tsx first, then the parts in the order of the page, then the theme.
 * @throws AppError `internal` for a part or a look that the catalog does not have
 */
export function render(spec: AppSpec, catalog: Catalog): SourceFile[] {
  const theme = catalog.themes.get(spec.look);
  if (!theme) throw new AppError('internal', `The catalog has no look called ${spec.look}`);
  const files = new Map<string, SourceFile>([[entryPath, { path: entryPath, content: appSource(spec) }]]);
  for (const use of spec.parts) {
    const part = catalog.parts.get(use.part);
    if (!part) throw new AppError('internal', `The catalog has no part called ${use.part}`);
    for (const file of componentFiles(use, part)) files.set(file.path, file);
  }
  files.set('theme.css', { path: 'theme.css', content: themeCss(theme, spec.tokens) });
  return [...files.values()];
}
