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
  'activity.messages': 'Mensagens',
  'activity.raw': 'Evento original',
  'activity.list': 'Eventos, mais novos primeiro',
  'activity.none': 'Nenhum evento deste tipo.',
  'activity.search': 'Buscar',
  'activity.no-hit': 'Nenhum evento corresponde a “{q}”.',
  'activity.clear': 'Limpar busca',
  'activity.follow': 'Seguir',
  'activity.new': '{n, plural, one {# novo evento} other {# novos eventos}}',
  'activity.folded': '{n, plural, one {# evento menor} other {# eventos menores}}',
  'activity.catching-up': 'Recuperando desde {n}',
  'activity.failed': 'Não foi possível carregar os eventos.',
  'activity.link': 'Link para o evento {n}',
} satisfies Translation<typeof english>;
