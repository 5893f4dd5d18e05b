import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../text.ts';

export const settings = {
  'settings.name': 'Nome',
  'settings.address': 'Endereço',
  'settings.address-hint': 'Quem souber o endereço pode abrir o app.',
  'settings.token': 'Token do app',
  'settings.token-copy': 'Copiar o token do app',
  'settings.token-hint': 'Público: diz a este servidor qual é o app e não prova a identidade de ninguém.',
  'settings.token-replace': 'Substituir',
  'settings.token-sure': 'Substituir agora? O antigo deixa de valer na hora.',
  'settings.token-replaced': 'Substituído. As páginas abertas do app carregam o novo sozinhas.',
  'settings.download': 'Código-fonte',
  'settings.download-hint': 'O app inteiro como um projeto próprio, com seu package.json.',
  'settings.download-zip': 'Baixar zip',
  'settings.delete': 'Excluir este app',
  'settings.delete-text': 'Isto encerra as construções e leva o app, suas linhas e seus arquivos. Não dá para desfazer.',
  'settings.delete-type': 'Escreva “{name}” para excluir',
  'settings.delete-do': 'Excluir {name}',
  'settings.deleting': 'Excluindo',
} satisfies Translation<typeof english>;
