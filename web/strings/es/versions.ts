import type { versions as english } from '../en/versions.ts';
import type { Translation } from '../text.ts';

export const versions = {
  'versions.empty': 'Las versiones aparecen aquí. La primera llega con la primera app en línea.',
  'versions.first': 'Esta es la primera versión. Cada cambio añade una aquí, y siempre puedes volver.',
  'versions.live': 'En línea',
  'versions.restore': 'Restaurar',
  'versions.restore-n': 'Restaurar la versión {n}',
  'versions.compare': 'Qué ha cambiado',
  'versions.same': 'Estas dos versiones son iguales.',
  'versions.kind.create': 'primera',
  'versions.kind.modify': 'cambio',
  'versions.kind.edit': 'a mano',
  'versions.kind.restore': 'restaurada',
  'versions.counts': '{n, plural, one {# archivo} other {# archivos}}',
  'versions.name': 'Ponerle nombre',
  'versions.name-label': 'Nombre de la versión {n}',
  'versions.failed': 'No se han podido cargar las versiones.',
} satisfies Translation<typeof english>;
