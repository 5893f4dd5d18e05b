/** A status page: services with their state, and incidents with what is done about them. */
import type { Entity } from '../../../../core/composition.ts';
import { capitalised } from '../language/text.ts';
import { componentOf, fieldsCode, use, type Bench, type Skeleton } from './bench.ts';
import { whom } from './opening.ts';
import { formOf } from './records.ts';

const choices = (text: string): string[] => text.split('|');

function entitiesOf({ say }: Bench): readonly [services: Entity, incidents: Entity] {
  const state = (key: string): Entity['fields'][number] => ({
    name: 'state',
    label: say('statusState'),
    type: 'choice',
    options: choices(say(key)),
    required: true,
  });
  return [
    {
      collection: 'services',
      singular: say('statusService'),
      plural: say('statusServices'),
      fields: [{ name: 'name', label: say('statusName'), type: 'text', required: true }, state('statusStates')],
    },
    {
      collection: 'incidents',
      singular: say('statusIncident'),
      plural: say('statusIncidents'),
      fields: [
        { name: 'what', label: say('statusWhat'), type: 'text', required: true },
        { name: 'service', label: capitalised(say('statusService')), type: 'text' },
        state('incidentStates'),
        { name: 'date', label: say('statusBegan'), type: 'date' },
      ],
    },
  ];
}

export const status: Skeleton = (bench) => {
  const { u, say, language } = bench;
  const [services, incidents] = entitiesOf(bench);
  const title = u.name ?? (whom(bench) || capitalised(u.request.head.text));
  const text = say('statusLine');
  const tableOf = (entity: Entity, sort?: { field: string; direction: string }) =>
    use(
      'record-table',
      {
        collection: entity.collection,
        fields: fieldsCode(entity, language),
        noun: entity.singular,
        plural: entity.plural,
        filters: ['state'],
        ...(sort ? { sort } : {}),
      },
      `${componentOf(entity, language)}Table`,
    );
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stack',
    entities: [services, incidents],
    parts: [
      use('page-header', { title, text }),
      tableOf(services),
      formOf(services, bench),
      tableOf(incidents, { field: 'date', direction: 'desc' }),
      formOf(incidents, bench),
    ],
  };
};
