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
  'activity.messages': 'Messages',
  'activity.raw': 'Événement brut',
  'activity.list': 'Événements, les plus récents d’abord',
  'activity.none': 'Aucun événement de ce type.',
  'activity.search': 'Chercher',
  'activity.no-hit': 'Aucun événement ne correspond à « {q} ».',
  'activity.clear': 'Effacer la recherche',
  'activity.follow': 'Suivre',
  'activity.new': '{n, plural, one {# nouvel événement} other {# nouveaux événements}}',
  'activity.folded': '{n, plural, one {# petit événement} other {# petits événements}}',
  'activity.catching-up': 'Rattrapage depuis {n}',
  'activity.failed': 'Les événements n’ont pas pu être chargés.',
  'activity.link': 'Lien vers l’événement {n}',
} satisfies Translation<typeof english>;
