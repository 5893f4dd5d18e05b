/** Lines of the page that tell what it holds ("Keeps title, author."): they follow when that changes. */
import type { AppSpec, Json } from '../../../../core/composition.ts';
import { labelsOf, listed, sayIn } from '../skeletons/bench.ts';
import type { Lexicon } from '../lexicon.ts';

/** The lines as the composer writes them, one a thing, in an order that a change of that thing keeps. */
function linesOf(spec: AppSpec, lexicon: Lexicon): ReadonlyMap<string, string> {
  const say = (key: string, values: Record<string, string>): string => sayIn(lexicon, spec.language, key, values);
  const lines = new Map<string, string>();
  for (const entity of spec.entities)
    lines.set(`fields ${entity.collection}`, say('keeps', { fields: listed(labelsOf(entity, spec.language)) }));
  for (const { part, as, props } of spec.parts) {
    const columns = (part === 'board' ? props['columns'] : undefined) as readonly string[] | undefined;
    if (columns) lines.set(as, say('columnsAre', { first: columns[0] ?? '', last: columns.at(-1) ?? '' }));
    const phases = (part === 'timer' ? props['phases'] : undefined) as
      readonly { readonly label: string; readonly minutes: Json }[] | undefined;
    if (phases?.every(({ minutes }) => typeof minutes === 'number'))
      lines.set(as, say('timerLine', { phases: phases.map(({ label, minutes }) => `${label} ${Number(minutes)} min`).join(', ') }));
    const live = Object.values(lexicon.rules.live).find((rule) => rule.part === part && rule.service === props['service']);
    const items = (props['items'] ?? []) as readonly { readonly label: string }[];
    if (live && items.length > 0) lines.set(as, live.tagline[spec.language].replace('{items}', items.map(({ label }) => label).join(', ')));
  }
  return lines;
}

/** The app after a change, with the lines about what it holds as they are now. A line of the person's own stays. */
export function withFreshLines(before: AppSpec, after: AppSpec, lexicon: Lexicon): AppSpec {
  if (before.language !== after.language) return after;
  const [old, fresh] = [linesOf(before, lexicon), linesOf(after, lexicon)];
  const swaps = new Map(
    [...old].flatMap(([key, line]) => (fresh.has(key) && fresh.get(key) !== line ? [[line, fresh.get(key) ?? '']] : [])),
  );
  const swap = (text: string): string => swaps.get(text) ?? text;
  const asText = (value: Json | undefined): Json | undefined => (typeof value === 'string' ? swap(value) : value);
  if (swaps.size === 0) return after;
  const parts = after.parts.map((use) => {
    const text = asText(use.props['text']);
    return (use.part === 'page-header' || use.part === 'hero') && text !== undefined ? { ...use, props: { ...use.props, text } } : use;
  });
  const tagline = swap(after.tagline);
  return { ...after, tagline, description: tagline === after.tagline ? after.description : `${after.title}. ${tagline}`, parts };
}
