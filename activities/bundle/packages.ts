/** What generated code may import: `catalog/packages.yaml`, the one map of bundler, checker and prompts. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const packages = z.strictObject({
  packages: z.array(
    z.strictObject({
      name: z.string(),
      /** Import specifiers that the vendor set serves. */
      entries: z.array(z.string()).default([]),
      /** Its names are icons, each bundled by itself. */
      icons: z.boolean().default(false),
      /** Few apps use it: it is fetched where it is imported, and not ahead. */
      seldom: z.boolean().default(false),
      /** One line for the prompt. */
      about: z.string(),
    }),
  ),
  instead: z.array(
    z.strictObject({
      packages: z.array(z.string()),
      with: z.string().optional(),
      icons: z.boolean().optional(),
      call: z.string().optional(),
      plain: z.boolean().optional(),
      hint: z.string().optional(),
    }),
  ),
});
export type Packages = z.infer<typeof packages>;
export type Instead = Packages['instead'][number];

/** @throws ZodError when the file does not fit its schema: a fault of ours, seen at start. */
export const allowedPackages: Packages = packages.parse(
  parse(readFileSync(new URL('../../catalog/packages.yaml', import.meta.url), 'utf8')),
);

/** Every specifier that an app may import besides its own files: `react/jsx-runtime` is the compiler's, not the app's. */
export const allowedSpecifiers: readonly string[] = allowedPackages.packages.flatMap(({ name, entries, icons }) =>
  icons ? [name] : entries.filter((entry) => entry !== 'react/jsx-runtime'),
);

export const iconPackage: string = allowedPackages.packages.find(({ icons }) => icons)?.name ?? '';

/** What stands in for a package that is not allowed, if we know. */
export const insteadOf = (specifier: string): Instead | undefined =>
  allowedPackages.instead.find((entry) => entry.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`)));

export const isRelative = (specifier: string): boolean => specifier.startsWith('./') || specifier.startsWith('../');
