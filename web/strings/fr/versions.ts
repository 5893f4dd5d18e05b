import type { versions as english } from '../en/versions.ts';
import type { Translation } from '../text.ts';

export const versions = {
  'versions.empty': 'Les versions apparaissent ici. La première vient avec la première mise en ligne.',
  'versions.first': 'C’est la première version. Chaque modification en ajoute une, et vous pouvez toujours revenir.',
  'versions.live': 'En ligne',
  'versions.restore': 'Restaurer',
  'versions.restore-n': 'Restaurer la version {n}',
  'versions.compare': 'Ce qui a changé',
  'versions.same': 'Ces deux versions sont identiques.',
  'versions.kind.create': 'première',
  'versions.kind.modify': 'modification',
  'versions.kind.edit': 'à la main',
  'versions.kind.restore': 'restauration',
  'versions.counts': '{n, plural, one {# fichier} other {# fichiers}}',
  'versions.name': 'Nommer la version {n}',
  'versions.name-label': 'Nom de la version {n}',
  'versions.failed': 'Les versions n’ont pas pu être chargées.',
} satisfies Translation<typeof english>;
