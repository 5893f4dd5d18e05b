import type { ImportDeclaration } from 'oxc-parser';
import type { Parsed } from '../parse.ts';
import type { Edit, Fixer } from './bench.ts';
import { importsOf, namesOf } from './import-edits.ts';
import { usesIn } from './tree.ts';

const packages = ['react-hot-toast', 'sonner', 'react-toastify'];
const holders = ['Toaster', 'ToastContainer'];
/** Their kinds as the kit shows them. */
const kinds: Readonly<Record<string, string>> = {
  success: '',
  info: '',
  message: '',
  loading: '',
  error: `, { kind: 'problem' }`,
  warning: `, { kind: 'problem' }`,
  warn: `, { kind: 'problem' }`,
};

/** Notices of other packages become the kit's, where only a message is shown. */
export const toasts: Fixer = (bench) => {
  for (const parsed of bench.scripts()) {
    const foreign = importsOf(parsed).filter(({ source }) =>
      packages.some((name) => source.value === name || source.value.startsWith(`${name}/`)),
    );
    const edits = foreign.length === 0 ? undefined : asOurs(parsed, foreign);
    if (edits) bench.edit(parsed.path, edits, 'Notices are shown by the kit’s toast');
  }
};

/** Undefined where one use has no equal. */
function asOurs(parsed: Parsed, foreign: readonly ImportDeclaration[]): Edit[] | undefined {
  const names = foreign.flatMap(namesOf).filter(({ isType }) => !isType);
  const known = names.filter(({ name }) => name === 'toast' || name === 'default').map(({ local }) => local);
  const holding = names.filter(({ name }) => holders.includes(name)).map(({ local }) => local);
  if (known.length > 1 || known.length + holding.length !== names.length) return undefined;
  const [local] = known;
  const own = local === undefined ? '' : `import { toast${local === 'toast' ? '' : ` as ${local}`} } from '@faibric/kit';`;
  const edits: Edit[] = foreign.map(({ start, end }, i) => ({ start, end, text: i === 0 ? own : '' }));
  for (const { name, above } of usesIn(parsed.program)) {
    if (foreign.some(({ specifiers }) => above.some((node) => (specifiers as readonly unknown[]).includes(node)))) continue;
    const [parent, next] = above.toReversed();
    if (holding.includes(name)) {
      const element = above.toReversed().find(({ type }) => type === 'JSXElement');
      if (parent?.type !== 'JSXOpeningElement' || !parent.selfClosing || !element) return undefined;
      const place = above[above.indexOf(element) - 1];
      const isChild = place?.type === 'JSXElement' || place?.type === 'JSXFragment';
      edits.push({ start: element.start, end: element.end, text: isChild ? '' : 'null' });
    }
    if (name !== local) continue;
    const isKind = parent?.type === 'MemberExpression' && parent.property.type === 'Identifier';
    const call = isKind ? next : parent;
    const options = isKind ? kinds[(parent.property as { name: string }).name] : '';
    const [message] = call?.type === 'CallExpression' ? call.arguments : [];
    if (options === undefined || call?.type !== 'CallExpression' || !message || message.type === 'SpreadElement') return undefined;
    edits.push({ start: call.start, end: call.end, text: `${local}(${parsed.content.slice(message.start, message.end)}${options})` });
  }
  return edits;
}
