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
  'activity.raw': 'Evento original',
  'activity.list': 'Eventos, los más nuevos primero',
  'activity.none': 'Ningún evento de este tipo.',
} satisfies Translation<typeof english>;
