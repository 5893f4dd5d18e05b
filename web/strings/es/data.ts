import type { data as english } from '../en/data.ts';
import type { Translation } from '../text.ts';

export const data = {
  'data.collection': 'Colección',
  'data.rows': '{n, plural, one {# fila} other {# filas}}',
  'data.rows-many': 'más de 100 filas',
  'data.none': 'Esta app no guarda filas. Pide que recuerde algo, por ejemplo «añade un libro de visitas».',
  'data.empty': 'Todavía no hay filas. Añade una aquí o en la app.',
  'data.public': 'Quien conozca la dirección de la app puede leer estas filas.',
  'data.private': 'Solo tú puedes leer estas filas.',
  'data.failed': 'No se han podido cargar las filas.',
  'data.again': 'Volver a cargar',
  'data.yes': 'sí',
  'data.no': 'no',
  'data.delete': 'Eliminar',
  'data.deleted': '{n, plural, one {# fila eliminada} other {# filas eliminadas}}.',
  'data.delete-failed': 'La fila no se ha eliminado: {reason}',
} satisfies Translation<typeof english>;
