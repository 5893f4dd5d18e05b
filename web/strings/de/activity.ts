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
  'activity.messages': 'Nachrichten',
  'activity.raw': 'Ereignis im Original',
  'activity.list': 'Ereignisse, neueste zuerst',
  'activity.none': 'Kein Ereignis dieser Art.',
  'activity.search': 'Suchen',
  'activity.no-hit': 'Kein Ereignis passt zu „{q}“.',
  'activity.clear': 'Suche leeren',
  'activity.follow': 'Folgen',
  'activity.new': '{n, plural, one {# neues Ereignis} other {# neue Ereignisse}}',
  'activity.folded': '{n, plural, one {# kleines Ereignis} other {# kleine Ereignisse}}',
  'activity.catching-up': 'Holt nach ab {n}',
  'activity.failed': 'Die Ereignisse konnten nicht geladen werden.',
  'activity.link': 'Link zu Ereignis {n}',
} satisfies Translation<typeof english>;
