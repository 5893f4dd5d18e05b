/** Class names of older Tailwind and of another kit's theme, by what they are called here. */
import type { SourceFile } from '../../../core/app-files.ts';

/** Removed in Tailwind 4 (tailwindcss.com/docs/upgrade-guide, "Removed deprecated utilities"). */
const renamed: readonly (readonly [RegExp, string])[] = [
  [/^flex-(shrink|grow)(-\d+)?$/, '$1$2'],
  [/^overflow-ellipsis$/, 'text-ellipsis'],
  [/^decoration-(slice|clone)$/, 'box-decoration-$1'],
];

/** The colours of shadcn/ui by ours (web: ui.shadcn.com/docs/theming). */
const colours: Readonly<Record<string, string>> = {
  background: 'bg',
  foreground: 'text',
  card: 'surface',
  'card-foreground': 'text',
  popover: 'surface',
  'popover-foreground': 'text',
  'primary-foreground': 'on-primary',
  secondary: 'surface',
  'secondary-foreground': 'text',
  'muted-foreground': 'muted',
  'accent-foreground': 'text',
  destructive: '(--danger)',
  border: 'line',
  input: 'line',
  ring: 'primary',
};
const coloured = /^(bg|text|border|border-[xytrbl]|divide|ring|ring-offset|fill|stroke|outline|from|via|to|placeholder)-(.+?)(\/\d+)?$/;
const opacity = /^(bg|text|border|divide|ring|placeholder)-opacity-(\d+)$/;

/** Colours, and classes with their dot, that the app's own stylesheets define. */
export const definedNames = (files: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(
    files
      .filter(({ path }) => path.endsWith('.css'))
      .flatMap(({ content }) =>
        [...content.matchAll(/--color-([\w-]+)\s*:|(\.-?[a-z][\w-]*)/gi)].map(([, colour, name]) => colour ?? name ?? ''),
      ),
  );

/** `hover:md:flex` → [`hover:md:`, `flex`]. */
const split = (name: string): [variants: string, base: string] => {
  const at = name.lastIndexOf(':') + 1;
  return /[[(]/.test(name) ? ['', name] : [name.slice(0, at), name.slice(at)];
};

/** The text of a class attribute with names that exist; the same text where all of them do. */
export function currentClasses(text: string, defined: ReadonlySet<string>): string {
  const parts = text.split(/(\s+)/);
  const names = parts.map((part) => {
    const [variants, base] = split(part);
    const [, utility = '', colour = '', share = ''] = coloured.exec(base) ?? [];
    const ours = defined.has(colour) || defined.has(`.${base}`) || !Object.hasOwn(colours, colour) ? undefined : colours[colour];
    if (ours !== undefined) return `${variants}${utility}-${ours}${share}`;
    const rename = renamed.find(([form]) => form.test(base));
    return rename ? `${variants}${base.replace(...rename)}` : part;
  });
  return withShares(names).join('');
}

/** `bg-black bg-opacity-50` → `bg-black/50`. */
function withShares(parts: readonly string[]): string[] {
  const names = [...parts];
  names.forEach((name, i) => {
    const [variants, base] = split(name);
    const [, utility, share] = opacity.exec(base) ?? [];
    if (utility === undefined || share === undefined) return;
    const target = names.findIndex((other) => {
      const [otherVariants, otherBase] = split(other);
      return (
        otherVariants === variants &&
        new RegExp(`^${utility}-(\\w+-\\d{2,3}|black|white|\\w+)$`).test(otherBase) &&
        !/-(opacity|xs|sm|base|lg|xl|\d?xl|left|center|right|\d)\b/.test(otherBase)
      );
    });
    if (target === -1) return;
    names[target] = `${names[target] ?? ''}/${share}`;
    names[i] = '';
  });
  return names.every((name, i) => name === parts[i]) ? names : [names.join('').replace(/\s+/g, ' ').trim()];
}
