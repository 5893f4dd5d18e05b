import type { preview as english } from '../en/preview.ts';
import type { Translation } from '../text.ts';

export const preview = {
  'phone.open': 'Abrir em um celular',
  'phone.qr': 'Código com o endereço de {name}',
  'phone.scan': 'Aponte a câmera do celular para este código.',
  'phone.how-title': 'Um celular ainda não alcança este endereço',
  'phone.how':
    'Os apps só respondem nesta máquina. Coloque em HOST um endereço desta máquina e em APPS_DOMAIN um domínio cujos nomes levem a ela, e inicie o Faibric de novo.',
  'phone.share': 'Compartilhar o endereço',
  'unfound.title': 'Este navegador não encontra {host}',
  'unfound.local': 'Use Chrome, Edge ou Firefox, ou adicione “127.0.0.1 {host}” ao seu arquivo hosts.',
  'unfound.away': 'Nomes que terminam em {domain} devem levar à máquina em que o Faibric roda. Defina ali HOST e APPS_DOMAIN.',
  'unfound.again': 'Tentar de novo',
  'unfound.trying': 'Tentando',
  'preview.no-model': 'Só um modelo pode corrigir isto.',
  'preview.no-model-back': 'Ver a versão {n}',
  'preview.no-model-key': 'Adicionar chave de modelo',
} satisfies Translation<typeof english>;
