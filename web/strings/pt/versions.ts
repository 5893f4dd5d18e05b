import type { versions as english } from '../en/versions.ts';
import type { Translation } from '../text.ts';

export const versions = {
  'versions.empty': 'As versões aparecem aqui. A primeira vem quando o app vai ao ar.',
  'versions.first': 'Esta é a primeira versão. Cada mudança adiciona uma aqui, e você sempre pode voltar.',
  'versions.live': 'No ar',
  'versions.restore': 'Restaurar',
  'versions.restore-n': 'Restaurar a versão {n}',
  'versions.compare': 'O que mudou',
  'versions.same': 'Estas duas versões são iguais.',
  'versions.kind.create': 'primeira',
  'versions.kind.modify': 'mudança',
  'versions.kind.edit': 'à mão',
  'versions.kind.restore': 'restaurada',
  'versions.counts': '{n, plural, one {# arquivo} other {# arquivos}}',
  'versions.name': 'Dar um nome',
  'versions.name-label': 'Nome da versão {n}',
  'versions.failed': 'Não foi possível carregar as versões.',
} satisfies Translation<typeof english>;
