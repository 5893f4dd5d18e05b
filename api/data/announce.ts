/** Wakes open pages of an app when rows that visitors may read have changed. */
import type { Bus } from '../../db/bus.ts';
import type { Place } from '../../db/documents.ts';

/** Milliseconds in which the changes of one collection become one message. */
const gatherMs = 100;

/** Where rows changed, as it travels on the bus. */
export const placeText = ({ projectId, scratch, collection }: Place): string => `${projectId}/${scratch}/${collection}`;

/** The other direction of `placeText`. */
export function placeOf(text: string): Place {
  const [projectId, scratch, collection = ''] = text.split('/');
  return { projectId: Number(projectId), scratch: Number(scratch), collection };
}

export function createAnnounce(bus: Pick<Bus, 'publish'>): (place: Place) => void {
  const gathering = new Set<string>();
  return (place) => {
    const text = placeText(place);
    if (gathering.has(text)) return;
    gathering.add(text);
    setTimeout(() => {
      gathering.delete(text);
      bus.publish('faibric_rows', text);
    }, gatherMs).unref();
  };
}
