import type { activity as english } from '../en/activity.ts';
import type { Translation } from '../text.ts';

export const activity = {
  'activity.empty': 'Aún no ha pasado nada.',
  'activity.filter': 'Tipo de evento',
  'activity.all': 'Todos',
  'activity.steps': 'Pasos',
  'activity.files': 'Archivos',
  'activity.repairs': 'Reparaciones',
  'activity.errors': 'Errores',
  'activity.messages': 'Mensajes',
  'activity.raw': 'Evento original',
  'activity.list': 'Eventos, los más nuevos primero',
  'activity.none': 'Ningún evento de este tipo.',
  'activity.search': 'Buscar',
  'activity.no-hit': 'Ningún evento coincide con «{q}».',
  'activity.clear': 'Borrar búsqueda',
  'activity.follow': 'Seguir',
  'activity.new': '{n, plural, one {# evento nuevo} other {# eventos nuevos}}',
  'activity.folded': '{n, plural, one {# evento menor} other {# eventos menores}}',
  'activity.catching-up': 'Poniéndose al día desde {n}',
  'activity.failed': 'No se han podido cargar los eventos.',
  'activity.link': 'Enlace al evento {n}',
} satisfies Translation<typeof english>;
