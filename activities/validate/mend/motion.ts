import type { ImportDeclaration, JSXElementName } from 'oxc-parser';
import { insteadOf } from '../../bundle/packages.ts';
import { visit, type Parsed } from '../parse.ts';
import type { Edit, Fixer } from './bench.ts';
import { importsOf, namesOf } from './import-edits.ts';

/** Properties that only move an element; without them it stands where it belongs. */
const moving =
  /^(initial|animate|exit|transition|variants|custom|viewport|while[A-Z]\w*|layout|layoutId|drag\w*|on(Animation|Drag|Pan|HoverStart|HoverEnd|Tap|Layout)\w*)$/;

/** `motion.div` → `div`, `AnimatePresence` → nothing, when that is all that is used of the library. */
export const motion: Fixer = (bench) => {
  for (const parsed of bench.scripts()) {
    const declaration = importsOf(parsed).find(({ source }) => insteadOf(source.value)?.plain === true);
    const edits = declaration && plainEdits(parsed, declaration);
    if (edits) bench.edit(parsed.path, edits, `Animated elements became plain ones, since ${declaration.source.value} is not here`);
  }
};

/** Undefined when the library is used in a way that has no plain form. */
function plainEdits(parsed: Parsed, declaration: ImportDeclaration): Edit[] | undefined {
  const names = namesOf(declaration);
  if (!names.every(({ name }) => name === 'motion' || name === 'AnimatePresence')) return undefined;
  const motions = names.filter(({ name }) => name === 'motion').map(({ local }) => local);
  const wrappers = names.filter(({ name }) => name === 'AnimatePresence').map(({ local }) => local);
  const edits: Edit[] = [{ start: declaration.start, end: declaration.end, text: '' }];
  let uses = 0;
  let replaced = 0;

  const rename = (name: JSXElementName): void => {
    if (name.type === 'JSXMemberExpression' && name.object.type === 'JSXIdentifier' && motions.includes(name.object.name)) {
      edits.push({ start: name.start, end: name.end, text: name.property.name });
      replaced += 1;
    }
    if (name.type === 'JSXIdentifier' && wrappers.includes(name.name)) {
      edits.push({ start: name.start, end: name.end, text: '' });
      replaced += 1;
    }
  };
  visit(parsed, {
    JSXOpeningElement({ name, attributes }) {
      const before = replaced;
      rename(name);
      if (replaced === before) return;
      const isWrapper = name.type === 'JSXIdentifier';
      for (const item of attributes) {
        const drop = isWrapper || (item.type === 'JSXAttribute' && item.name.type === 'JSXIdentifier' && moving.test(item.name.name));
        if (drop) edits.push({ start: parsed.content.slice(0, item.start).trimEnd().length, end: item.end, text: '' });
      }
    },
    JSXClosingElement: ({ name }) => rename(name),
    JSXIdentifier: ({ name }) => void (uses += Number(motions.includes(name) || wrappers.includes(name))),
    Identifier: ({ name, start }) => void (uses += Number((motions.includes(name) || wrappers.includes(name)) && start > declaration.end)),
  });
  return uses === replaced ? edits : undefined;
}
