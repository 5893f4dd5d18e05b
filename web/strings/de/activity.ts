import type { activity as english } from '../en/activity.ts';
import type { Translation } from '../text.ts';

export const activity = {
  'activity.empty': 'Noch ist nichts passiert.',
  'activity.filter': 'Art des Ereignisses',
  'activity.all': 'Alle',
  'activity.steps': 'Schritte',
  'activity.files': 'Dateien',
  'activity.repairs': 'Reparaturen',
  'activity.errors': 'Fehler',
  'activity.raw': 'Ereignis im Original',
  'activity.list': 'Ereignisse, neueste zuerst',
  'activity.none': 'Kein Ereignis dieser Art.',
} satisfies Translation<typeof english>;
