import type { activity as english } from '../en/activity.ts';
import type { Translation } from '../text.ts';

export const activity = {
  'activity.empty': 'Ainda não aconteceu nada.',
  'activity.filter': 'Tipo de evento',
  'activity.all': 'Todos',
  'activity.steps': 'Etapas',
  'activity.files': 'Arquivos',
  'activity.repairs': 'Reparos',
  'activity.errors': 'Erros',
  'activity.raw': 'Evento original',
  'activity.list': 'Eventos, mais novos primeiro',
  'activity.none': 'Nenhum evento deste tipo.',
} satisfies Translation<typeof english>;
