import type { Finding } from '../finding.ts';
import { visit } from '../parse.ts';
import type { Edit, Fixer } from './bench.ts';
import { currentClasses, definedNames } from './class-names.ts';
import { walk } from './tree.ts';

/** Classes that Tailwind 4 and this theme do not have become those that they have, in markup and in `@apply`. */
export const classes: Fixer = (bench) => {
  const defined = definedNames(bench.app().files);
  for (const parsed of bench.scripts()) {
    const edits: Edit[] = [];
    const mend = (start: number, end: number): void => {
      const text = parsed.content.slice(start, end);
      const better = currentClasses(text, defined);
      if (better !== text) edits.push({ start, end, text: better });
    };
    visit(parsed, {
      JSXAttribute({ name, value }) {
        if (name.type !== 'JSXIdentifier' || !/^class(Name)?$/.test(name.name) || !value) return;
        walk(value, (node) => {
          if (node.type === 'Literal' && typeof node.value === 'string') mend(node.start + 1, node.end - 1);
          if (node.type !== 'TemplateElement') return;
          const start = parsed.content.indexOf(node.value.raw, node.start);
          mend(start, start + node.value.raw.length);
        });
      },
    });
    bench.edit(parsed.path, edits, 'Classes are called as they are here');
  }
  for (const { path, content } of bench.app().files.filter((file) => file.path.endsWith('.css'))) {
    const better = content.replace(
      /(@apply\s+)([^;}]+)/g,
      (_whole, apply: string, names: string) => apply + currentClasses(names, defined),
    );
    if (better !== content) bench.write(path, better, 'Classes are called as they are here');
  }
};

/** A fixed width that is wider than a phone, and tables, that the walk found to overflow. */
export const phoneWidth: Fixer = (bench, findings) => {
  const wide = findings.filter(({ code }) => code === 'overflows_phone');
  if (wide.length === 0) return;
  for (const parsed of bench.scripts()) {
    const edits: Edit[] = [];
    visit(parsed, {
      JSXElement({ start, end, openingElement: { name, attributes } }) {
        const isTable = name.type === 'JSXIdentifier' && name.name === 'table';
        if (isTable && isAbout(wide, 'table') && !/overflow-x-(auto|scroll)/.test(parsed.content.slice(Math.max(0, start - 300), start)))
          edits.push({ start, end: start, text: '<div className="overflow-x-auto">' }, { start: end, end, text: '</div>' });
        for (const item of attributes) {
          if (item.type !== 'JSXAttribute' || item.name.name !== 'className' || item.value?.type !== 'Literal') continue;
          const fixed = /(?:^|\s)w-\[(\d+)px\]/.exec(item.value.value)?.[1];
          if (Number(fixed) > phonePixels && !/max-w-/.test(item.value.value))
            edits.push({ start: item.value.end - 1, end: item.value.end - 1, text: ' max-w-full' });
        }
      },
    });
    bench.edit(parsed.path, edits, 'What was wider than a phone fits it now');
  }
};

/** Pixels that a narrow phone shows inside of a page's gutters. */
const phonePixels = 340;
const isAbout = (findings: readonly Finding[], subject: string): boolean => findings.some((found) => found.subject === subject);
