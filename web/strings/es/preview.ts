import type { preview as english } from '../en/preview.ts';
import type { Translation } from '../text.ts';

export const preview = {
  'phone.open': 'Abrir en un teléfono',
  'phone.qr': 'Código con la dirección de {name}',
  'phone.scan': 'Apunta la cámara del teléfono a este código.',
  'phone.how-title': 'Un teléfono aún no llega a esta dirección',
  'phone.how':
    'Las apps solo responden en esta máquina. Pon en HOST una dirección de esta máquina y en APPS_DOMAIN un dominio cuyos nombres lleven a ella, y vuelve a arrancar Faibric.',
  'phone.share': 'Compartir la dirección',
  'unfound.title': 'Este navegador no encuentra {host}',
  'unfound.local': 'Usa Chrome, Edge o Firefox, o añade «127.0.0.1 {host}» a tu archivo hosts.',
  'unfound.away': 'Los nombres que acaban en {domain} deben llevar a la máquina donde corre Faibric. Pon allí HOST y APPS_DOMAIN.',
  'unfound.again': 'Intentar de nuevo',
  'unfound.trying': 'Intentando',
  'preview.no-model': 'Solo un modelo puede arreglar esto.',
  'preview.no-model-back': 'Ver la versión {n}',
  'preview.no-model-key': 'Añadir clave de modelo',
} satisfies Translation<typeof english>;
