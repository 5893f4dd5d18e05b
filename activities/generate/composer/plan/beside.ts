/** A tool and rows of its owner's on one page: what was worked out is kept, or a log stands under the tool. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import { slugOf } from '../language/names.ts';
import { fold } from '../language/text.ts';
import { componentOf, fieldsCode, labelsOf, use, type Bench, type Draft, type Skeleton } from '../skeletons/bench.ts';
import { beginningToday } from '../skeletons/expected.ts';
import { usualFields } from '../understand/fields.ts';
import { sameThing } from '../understand/thing-name.ts';
import type { Understanding } from '../understand/understanding.ts';

/** What a calculator shows, as far as rows keep it. */
interface Shown {
  readonly name?: string;
  readonly label: string;
  readonly kind?: string;
  readonly format?: string;
  readonly unit?: string;
}

const [mostInputs, mostOutputs] = [5, 3];

const typeOf = ({ kind, format }: Shown): CollectionField['type'] =>
  kind === 'money' || format === 'money' ? 'money' : kind === 'number' || kind === 'percent' || format ? 'number' : 'text';

const labelled = ({ label, unit }: Shown): string => (unit === undefined ? label : `${label} (${unit})`);

const dayOf = ({ language, lexicon }: Bench): CollectionField => {
  const [day] = usualFields(['date'], language, lexicon);
  const label = day?.label ?? 'Date';
  return { name: slugOf(label, language, 'date', 40), type: 'date', label };
};

const resultRows = (fields: readonly CollectionField[], { say, language }: Bench): Entity =>
  beginningToday({
    collection: slugOf(say('resultRows'), language, 'results', 50),
    singular: say('resultRow'),
    plural: say('resultRows'),
    fields,
  });

const tableOf = (entity: Entity, { language }: Bench): PartUse =>
  use(
    'record-table',
    {
      collection: entity.collection,
      fields: fieldsCode(entity, language),
      noun: entity.singular,
      plural: entity.plural,
      sort: { field: entity.fields[0]?.name ?? '', direction: 'desc' },
    },
    `${componentOf(entity, language)}Table`,
  );

const courseOf = (entity: Entity, { name, label = name }: CollectionField, bench: Bench): PartUse =>
  use(
    'chart',
    {
      collection: entity.collection,
      title: bench.say('byField', { value: label, field: labelsOf(entity, bench.language)[0] ?? '' }),
      groupField: entity.fields[0]?.name ?? '',
      valueField: name,
      kind: 'line',
    },
    `${componentOf(entity, bench.language)}Chart`,
  );

interface Output extends Shown {
  readonly value: { readonly $code: string };
}
const usedBy = ({ value }: Output): string[] => value.$code.split('=>')[0]?.match(/\w+/g) ?? [];

/** The results that are of all that is typed: the weights that would be healthy at a height are the same every day. */
function mainOf(outputs: readonly Output[]): { readonly place: number; readonly output: Output }[] {
  const [first] = outputs;
  const needed = first ? usedBy(first) : [];
  return outputs.flatMap((output, place) => {
    const used = usedBy(output);
    return used.length < needed.length && used.every((name) => needed.includes(name)) ? [] : [{ place, output }];
  });
}

/** What a calculator works out becomes a row by a press; its course over the days is drawn where it is no money. */
function keepResults(draft: Draft, at: number, bench: Bench): Draft {
  const { language } = bench;
  const { props } = draft.parts[at] as PartUse;
  const inputs = (props['inputs'] as unknown as readonly Shown[]).slice(0, mostInputs);
  const outputs = mainOf(props['outputs'] as unknown as readonly Output[]).slice(0, mostOutputs);
  const day = dayOf(bench);
  const taken = new Set([day.name]);
  const fieldOf = (shown: Shown): CollectionField => {
    const plain = slugOf(labelled(shown), language, 'value', 40);
    const name = taken.has(plain) ? `${plain}_2` : plain;
    taken.add(name);
    return { name, type: typeOf(shown), label: labelled(shown) };
  };
  const given = inputs.map((input) => ({ input, field: fieldOf(input) }));
  const worked = outputs.map(({ place, output }) => ({ place, field: fieldOf(output) }));
  const entity = resultRows([day, ...given.map(({ field }) => field), ...worked.map(({ field }) => field)], bench);
  const keep: Json = {
    collection: entity.collection,
    day: day.name,
    inputs: Object.fromEntries(given.map(({ input, field }) => [input.name ?? '', field.name])),
    outputs: Object.fromEntries(worked.map(({ place, field }) => [field.name, place])),
  };
  const kept = bench.u.beside?.kept ?? '';
  const named = given.find(({ field }) => kept !== '' && names(kept, field.label ?? '', bench))?.field;
  const drawn = named ?? worked[0]?.field;
  return {
    ...draft,
    layout: 'stack',
    entities: [...draft.entities, entity],
    parts: [
      ...draft.parts.map((part, place) => (place === at ? { ...part, props: { ...part.props, keep } } : part)),
      ...(drawn?.type === 'number' ? [courseOf(entity, drawn, bench)] : []),
      tableOf(entity, bench),
    ],
  };
}

/** Whether words name what a label names: "weights", "histórico do peso" and "Weight (kg)". */
const names = (words: string, label: string, { language }: Bench): boolean => {
  const plain = label.replace(/\s*\(.*$/, '');
  return fold(words).includes(fold(plain)) || sameThing(words, plain, language);
};

/** A stopwatch that keeps its times with their day and whose they are. */
function keepTimes(draft: Draft, at: number, bench: Bench): Draft {
  const { language, lexicon, say } = bench;
  const day = dayOf(bench);
  const [whose] = usualFields(['name'], language, lexicon);
  const time: CollectionField = { name: slugOf(say('timeKept'), language, 'time', 40), type: 'number', label: say('timeKept') };
  const name: CollectionField = { name: slugOf(whose?.label ?? 'Name', language, 'name', 40), type: 'text', label: whose?.label ?? 'Name' };
  const entity = resultRows([day, name, time], bench);
  const keep: Json = { collection: entity.collection, day: day.name, name: name.name, time: time.name, label: name.label ?? '' };
  return {
    ...draft,
    layout: 'stack',
    entities: [...draft.entities, entity],
    parts: [
      ...draft.parts.map((part, place) => (place === at ? { ...part, props: { ...part.props, keep } } : part)),
      tableOf(entity, bench),
    ],
  };
}

const benchOf = (bench: Bench, u: Understanding): Bench => ({ ...bench, u });
const isHeader = ({ part }: PartUse): boolean => part === 'page-header';

/** Parts and rows of two requests on one page, under the title of the first. */
function joined(first: Draft, second: Draft, parts: readonly PartUse[]): Draft {
  return {
    ...first,
    layout: 'stack',
    entities: [...first.entities, ...second.entities],
    parts,
    services: [...(first.services ?? []), ...(second.services ?? [])],
    leftOut: [...(first.leftOut ?? []), ...(second.leftOut ?? [])],
    grants: (wish) => first.grants?.(wish) === true || second.grants?.(wish) === true,
  };
}

/**
 * The draft with what its sentence wants beside it.
 * @param build how a request becomes a draft
 */
export function withBeside(draft: Draft, bench: Bench, build: Skeleton): Draft {
  const { beside } = bench.u;
  if (!beside) return draft;
  const { kept, rows, tool } = beside;
  if (tool) {
    const other = build(benchOf(bench, tool));
    const header = draft.parts.filter(isHeader);
    const body = other.parts.filter((part) => !isHeader(part));
    return joined(draft, other, [...header, ...body, ...draft.parts.filter((part) => !isHeader(part))]);
  }
  const calculator = draft.parts.findIndex(({ part }) => part === 'calculator');
  const shown = draft.parts[calculator]?.props;
  const isShown = [
    ...((shown?.['inputs'] ?? []) as unknown as readonly Shown[]),
    ...((shown?.['outputs'] ?? []) as unknown as readonly Shown[]),
  ].some(({ label }) => kept !== '' && names(kept, label, bench));
  if (calculator >= 0 && (!rows || isShown)) return keepResults(draft, calculator, bench);
  const stopwatch = draft.parts.findIndex(({ part }) => part === 'stopwatch');
  if (stopwatch >= 0 && !rows) return keepTimes(draft, stopwatch, bench);
  if (!rows) return draft;
  const log = build(benchOf(bench, rows));
  return joined(draft, log, [...draft.parts, ...log.parts.filter((part) => !isHeader(part))]);
}
