import type { data as english } from '../en/data.ts';
import type { Translation } from '../text.ts';

export const data = {
  'data.collection': 'Collection',
  'data.rows': '{n, plural, one {# ligne} other {# lignes}}',
  'data.rows-many': 'plus de 100 lignes',
  'data.none': 'Cette application ne garde aucune ligne. Demandez de retenir quelque chose, par exemple « ajoute un livre d’or ».',
  'data.empty': 'Pas encore de ligne. Ajoutez-en une dans l’application.',
  'data.public': 'Qui connaît l’adresse de l’application peut lire ces lignes.',
  'data.private': 'Vous seul pouvez lire ces lignes.',
  'data.failed': 'Les lignes n’ont pas pu être chargées.',
  'data.again': 'Recharger',
  'data.yes': 'oui',
  'data.no': 'non',
  'data.delete': 'Supprimer cette ligne',
  'data.deleted': '1 ligne supprimée.',
  'data.delete-failed': 'La ligne n’a pas été supprimée : {reason}',
} satisfies Translation<typeof english>;
