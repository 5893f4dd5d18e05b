/** Families that apps may use (`catalog/fonts.yaml`), shipped with the app so that no page calls a font host. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const catalog = z.array(z.strictObject({ family: z.string(), package: z.string() }));
const families = catalog.parse(parse(readFileSync(new URL('../../catalog/fonts.yaml', import.meta.url), 'utf8')));
const require = createRequire(import.meta.url);

export interface FontFile {
  /** `assets/fraunces-latin-wght-normal-1f3a5b7c.woff2` */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface Fonts {
  /** `@font-face` rules whose urls are the files' paths from the root. */
  readonly css: string;
  readonly files: readonly FontFile[];
}

/** Scripts of the languages we write; the other subsets of a family stay out of the app. */
const subset = /-latin(-ext)?-wght-normal\.woff2$/;
const face = /@font-face\s*\{[^}]*url\(\.\/files\/([^)]+)\)[^}]*\}/g;

const read = new Map<string, Fonts>();

/** The package's own rules for upright latin and latin-ext. */
function facesOf(packageName: string): Fonts {
  const known = read.get(packageName);
  if (known) return known;
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  const rules = [...readFileSync(join(folder, 'index.css'), 'utf8').matchAll(face)].filter(([, name = '']) => subset.test(name));
  const faces = rules.map(([rule, name = '']) => {
    const content = readFileSync(join(folder, 'files', name));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const path = `assets/${name.replace('.woff2', `-${hash}.woff2`)}`;
    return { path, content, rule: rule.replace(`./files/${name}`, `/${path}`) };
  });
  const fonts = { css: faces.map(({ rule }) => rule).join('\n'), files: faces };
  read.set(packageName, fonts);
  return fonts;
}

/** Fonts for every family that the stylesheet names, as `Fraunces` or as the package's `Fraunces Variable`. */
export function fontsFor(css: string): Fonts {
  const used = families.filter(({ family }) => css.includes(family)).map((font) => ({ ...font, faces: facesOf(font.package) }));
  return {
    css: used
      .flatMap(({ family, faces }) => {
        const variable = `${family} Variable`;
        const plain = css.replaceAll(variable, '').includes(family);
        return [css.includes(variable) ? faces.css : '', plain ? faces.css.replaceAll(`'${variable}'`, `'${family}'`) : ''];
      })
      .join('\n'),
    files: used.flatMap(({ faces }) => faces.files),
  };
}
