/** What needs several lists: a wedding has tasks, guests, costs and suppliers, each in a view of its own. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { capitalised } from '../language/text.ts';
import { namedSubject } from '../understand/subject.ts';
import { headline, listed, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { checklist } from './lists.ts';
import { records } from './records.ts';

type ShapeOf = (bench: Pick<Bench, 'u'>) => Skeleton | undefined;

/** One of the lists: what it would be as an app of its own. */
function listOf(id: string, bench: Bench, shapeOf: ShapeOf): Draft | undefined {
  const { u, lexicon, language } = bench;
  const rule = lexicon.rules.nouns[id];
  if (!rule) return undefined;
  const { kind: _whole, business: _trade, ...rest } = u;
  const inner = {
    ...bench,
    u: { ...rest, subject: namedSubject({ id, rule }, language), fields: [], views: [], limits: [], lists: [], sections: [] },
  };
  const ticks = rule.fields.some((field) => lexicon.rules.fields[field]?.type === 'boolean') && rule.fields.length <= 3;
  return (ticks ? checklist : (shapeOf(inner) ?? records))(inner);
}

/** @param shapeOf the shape that a thing has by itself */
export const plannerWith =
  (shapeOf: ShapeOf): Skeleton =>
  (bench) => {
    const { u, say } = bench;
    const lists = (u.subject?.rule?.rule.tabs ?? []).flatMap((id) => listOf(id, bench, shapeOf) ?? []);
    const entities: Entity[] = lists.flatMap((list) => list.entities);
    const parts: PartUse[] = lists.flatMap((list) => {
      const view = capitalised(list.entities[0]?.plural ?? list.title);
      return list.parts.filter(({ part }) => part !== 'page-header').map((part) => ({ ...part, view }));
    });
    const title = u.name ?? headline(u);
    const text = say('keeps', { fields: listed(entities.map(({ plural }) => plural)) });
    return { appType: 'webapp', title, tagline: text, layout: 'split', entities, parts: [use('page-header', { title, text }), ...parts] };
  };
