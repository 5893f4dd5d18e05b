import type { data as english } from '../en/data.ts';
import type { Translation } from '../text.ts';

export const data = {
  'data.collection': 'Coleção',
  'data.rows': '{n, plural, one {# linha} other {# linhas}}',
  'data.rows-many': 'mais de 100 linhas',
  'data.none': 'Este app não guarda linhas. Peça que algo seja lembrado, por exemplo “adicione um livro de visitas”.',
  'data.empty': 'Ainda não há linhas. Adicione uma aqui ou no app.',
  'data.public': 'Quem souber o endereço do app pode ler estas linhas.',
  'data.private': 'Só você pode ler estas linhas.',
  'data.failed': 'Não foi possível carregar as linhas.',
  'data.again': 'Recarregar',
  'data.yes': 'sim',
  'data.no': 'não',
  'data.delete': 'Excluir',
  'data.deleted': '{n, plural, one {# linha excluída} other {# linhas excluídas}}.',
  'data.delete-failed': 'A linha não foi excluída: {reason}',
} satisfies Translation<typeof english>;
