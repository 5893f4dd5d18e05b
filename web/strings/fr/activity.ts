import type { activity as english } from '../en/activity.ts';
import type { Translation } from '../text.ts';

export const activity = {
  'activity.empty': 'Rien ne s’est encore passé.',
  'activity.filter': 'Type d’événement',
  'activity.all': 'Tous',
  'activity.steps': 'Étapes',
  'activity.files': 'Fichiers',
  'activity.repairs': 'Réparations',
  'activity.errors': 'Erreurs',
  'activity.raw': 'Événement brut',
  'activity.list': 'Événements, les plus récents d’abord',
  'activity.none': 'Aucun événement de ce type.',
} satisfies Translation<typeof english>;
