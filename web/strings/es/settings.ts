import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../text.ts';

export const settings = {
  'settings.name': 'Nombre',
  'settings.address': 'Dirección',
  'settings.address-hint': 'Quien conozca la dirección puede abrir la app.',
  'settings.token': 'Token de la app',
  'settings.token-copy': 'Copiar el token de la app',
  'settings.token-hint': 'Público: nombra la app ante este servidor y no prueba la identidad de nadie.',
  'settings.token-replace': 'Reemplazar',
  'settings.token-sure': '¿Reemplazarlo ya? El anterior deja de valer al instante.',
  'settings.token-replaced': 'Reemplazado. Las páginas abiertas de la app cargan el nuevo solas.',
  'settings.download': 'Código fuente',
  'settings.download-hint': 'Toda la app como proyecto propio, con su package.json.',
  'settings.download-zip': 'Descargar zip',
  'settings.delete': 'Eliminar esta app',
  'settings.delete-text': 'Termina sus construcciones y elimina la app, sus filas y sus archivos. No se puede deshacer.',
  'settings.delete-type': 'Escribe «{name}» para eliminarla',
  'settings.delete-do': 'Eliminar {name}',
  'settings.deleting': 'Eliminando',
} satisfies Translation<typeof english>;
