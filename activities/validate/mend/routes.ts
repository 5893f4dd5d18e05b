import type { ImportDeclaration, JSXElement } from 'oxc-parser';
import { visit, type Parsed } from '../parse.ts';
import { overlap, type Edit, type Fixer } from './bench.ts';
import { importsOf, namesOf } from './import-edits.ts';
import { usesIn } from './tree.ts';

const packages = /^(react-router(-dom)?|wouter|next\/(link|image|head))$/;
const wrappers = ['BrowserRouter', 'HashRouter', 'MemoryRouter', 'Router', 'Head'];
const links = ['Link', 'NavLink'];
/** What only a server of theirs reads. */
const foreignProps = [
  'prefetch',
  'replace',
  'scroll',
  'shallow',
  'passHref',
  'legacyBehavior',
  'priority',
  'quality',
  'placeholder',
  'blurDataURL',
  'unoptimized',
  'loader',
];

/** Routers of one page, links inside of it and framework images become plain elements; more pages than one are left. */
export const routes: Fixer = (bench) => {
  for (const parsed of bench.scripts()) {
    const foreign = importsOf(parsed).filter(({ source }) => packages.test(source.value));
    const edits = foreign.length === 0 ? undefined : plainEdits(parsed, foreign);
    if (edits) bench.edit(parsed.path, edits, `${foreign.map(({ source }) => source.value).join(', ')}: its elements became plain ones`);
  }
};

/** Undefined where one element has no plain form. */
function plainEdits(parsed: Parsed, foreign: readonly ImportDeclaration[]): Edit[] | undefined {
  const meant = new Map(
    foreign.flatMap((declaration) => {
      const whole = /image$/.test(declaration.source.value) ? 'Image' : /head$/.test(declaration.source.value) ? 'Head' : 'Link';
      return namesOf(declaration).map(({ name, local }) => [local, name === 'default' ? whole : name] as const);
    }),
  );
  const edits: Edit[] = foreign.map(({ start, end }) => ({ start, end, text: '' }));
  let replaced = 0;
  let alone = 0;
  let isSure = true;
  visit(parsed, {
    JSXElement(node) {
      const { name } = node.openingElement;
      const as = name.type === 'JSXIdentifier' ? meant.get(name.name) : undefined;
      if (as === undefined) return;
      const found = plainForm(parsed, node, as);
      if (found) edits.push(...found);
      else isSure = false;
      replaced += node.closingElement ? 2 : 1;
      // A route goes with its list, so each needs one.
      alone += as === 'Route' ? 1 : as === 'Routes' || as === 'Switch' ? -1 : 0;
    },
  });
  const uses = usesIn(parsed.program).filter(
    ({ name, above }) => meant.has(name) && !above.some((node) => node.type === 'ImportDeclaration'),
  );
  return isSure && alone === 0 && uses.length === replaced && !overlap(edits) ? edits : undefined;
}

function plainForm(parsed: Parsed, node: JSXElement, as: string): Edit[] | undefined {
  const { openingElement: opening, closingElement: closing } = node;
  const attribute = (name: string) =>
    opening.attributes.find((item) => item.type === 'JSXAttribute' && item.name.type === 'JSXIdentifier' && item.name.name === name);
  const named = (text: string): Edit[] =>
    [opening.name, ...(closing ? [closing.name] : [])].map(({ start, end }) => ({ start, end, text }));
  const dropped = opening.attributes
    .filter((item) => item.type === 'JSXAttribute' && item.name.type === 'JSXIdentifier' && foreignProps.includes(item.name.name))
    .map(({ start, end }) => ({ start, end, text: '' }));

  if (as === 'Head') return undefined;
  if (wrappers.includes(as)) {
    if (!closing) return undefined;
    return [
      { start: opening.start, end: opening.end, text: '<>' },
      { start: closing.start, end: closing.end, text: '</>' },
    ];
  }
  if (as === 'Image') return attribute('fill') ? undefined : [...named('img'), ...dropped];
  if (links.includes(as)) {
    const to = attribute('to') ?? attribute('href');
    const target = to?.type === 'JSXAttribute' && to.value?.type === 'Literal' ? to.value.value : '';
    if (to?.type !== 'JSXAttribute' || !/^(#|https?:|mailto:|tel:)/.test(target)) return undefined;
    return [...named('a'), { start: to.name.start, end: to.name.end, text: 'href' }, ...dropped];
  }
  if (as === 'Routes' || as === 'Switch') return onlyRoute(parsed, node);
  return as === 'Route' ? [] : undefined;
}

/** One route is no choice: what it shows stands in its place. */
function onlyRoute(parsed: Parsed, { start, end, children }: JSXElement): Edit[] | undefined {
  const [route, another] = children.filter((child) => child.type !== 'JSXText' || child.value.trim() !== '');
  if (route?.type !== 'JSXElement' || another) return undefined;
  const shown = route.openingElement.attributes.find(
    (item) => item.type === 'JSXAttribute' && item.name.type === 'JSXIdentifier' && item.name.name === 'element',
  );
  if (shown?.type !== 'JSXAttribute' || shown.value?.type !== 'JSXExpressionContainer') return undefined;
  const { expression } = shown.value;
  if (route.children.length > 0 || expression.type !== 'JSXElement') return undefined;
  return [{ start, end, text: parsed.content.slice(expression.start, expression.end) }];
}
