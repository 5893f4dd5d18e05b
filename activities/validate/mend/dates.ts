import type { CallExpression, Node } from 'oxc-parser';
import type { Parsed } from '../parse.ts';
import { overlap, type Edit, type Fixer } from './bench.ts';
import { importsOf, namesOf } from './import-edits.ts';
import { usesIn } from './tree.ts';

const packages = ['date-fns', 'moment', 'dayjs', 'moment-timezone'];

/** Dates that are only shown become the kit's, which knows the page's language; sums with dates are left. */
export const dates: Fixer = (bench) => {
  for (const parsed of bench.scripts()) {
    const declaration = importsOf(parsed).find(({ source }) => packages.includes(source.value));
    if (!declaration || importsOf(parsed).filter(({ source }) => packages.includes(source.value)).length > 1) continue;
    const names = new Map(namesOf(declaration).map(({ name, local }) => [local, name]));
    const kit = new Set<string>();
    const edits: Edit[] = [];
    let isSure = true;
    for (const { name, above } of usesIn(parsed.program)) {
      const meant = names.get(name);
      if (meant === undefined || above.some((node) => node === declaration)) continue;
      const call = above.at(-1);
      const shown = call?.type === 'CallExpression' && call.callee.type === 'Identifier' ? shownAs(parsed, call, meant, above) : undefined;
      if (shown) {
        if (shown.needs !== undefined) kit.add(shown.needs);
        edits.push(shown.edit);
      } else isSure = false;
    }
    if (!isSure || overlap(edits) || edits.length === 0) continue;
    const own = kit.size === 0 ? '' : `import { ${[...kit].sort().join(', ')} } from '@faibric/kit';`;
    edits.push({ start: declaration.start, end: declaration.end, text: own });
    bench.edit(parsed.path, edits, `Dates are shown by the kit, since ${declaration.source.value} is not here`);
  }
};

interface Shown {
  readonly edit: Edit;
  /** The kit's function that is used. */
  readonly needs?: string;
}

function shownAs(parsed: Parsed, call: CallExpression, meant: string, above: readonly Node[]): Shown | undefined {
  const text = (node: Node): string => parsed.content.slice(node.start, node.end);
  const [value, pattern] = call.arguments;
  const given = value ? text(value) : 'new Date()';
  const replaced = ({ start, end }: Node, put: string, needs?: string): Shown => ({
    edit: { start, end, text: put },
    ...(needs === undefined ? {} : { needs }),
  });
  if (meant === 'format' && pattern) return formatted(call, given, pattern, replaced);
  if (meant === 'formatDistanceToNow') return replaced(call, `formatAgo(${given})`, 'formatAgo');
  if (meant === 'parseISO' && value) return replaced(call, `new Date(${given})`);
  if (meant !== 'default' && meant !== '*') return undefined;
  // moment(x).format('…') and dayjs(x).fromNow()
  const [member, outer] = [above.at(-2), above.at(-3)];
  if (member?.type !== 'MemberExpression' || member.property.type !== 'Identifier' || outer?.type !== 'CallExpression') return undefined;
  if (member.property.name === 'fromNow') return replaced(outer, `formatAgo(${given})`, 'formatAgo');
  if (member.property.name === 'toDate') return replaced(outer, `new Date(${value ? given : ''})`);
  const [style] = outer.arguments;
  return member.property.name === 'format' && style ? formatted(outer, given, style, replaced) : undefined;
}

function formatted(
  place: Node,
  given: string,
  pattern: Node,
  replaced: (node: Node, put: string, needs?: string) => Shown,
): Shown | undefined {
  if (pattern.type !== 'Literal' || typeof pattern.value !== 'string') return undefined;
  const letters = pattern.value.replace(/\[[^\]]*\]|'[^']*'/g, '');
  // The form that date fields take is read by machines.
  if (/^y{4}-MM-d{2}$/i.test(letters)) return replaced(place, `new Date(${given}).toLocaleDateString('en-CA')`);
  const [day, time] = [/[MdDyYPLl]/.test(letters), /[Hhpm]{1,2}(?=:|\b)|LT/.test(letters.replace(/M/g, ''))];
  const weekday = /E{3,}|d{3,}/.test(letters) && !/[yY]/.test(letters);
  const style = weekday ? `, 'weekday'` : day && time ? `, 'datetime'` : time ? `, 'time'` : '';
  return day || time || weekday ? replaced(place, `formatDate(${given}${style})`, 'formatDate') : undefined;
}
