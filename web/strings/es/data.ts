import type { data as english } from '../en/data.ts';
import type { Translation } from '../text.ts';

export const data = {
  'data.collection': 'Colección',
  'data.rows': '{n, plural, one {# fila} other {# filas}}',
  'data.rows-many': 'más de 100 filas',
  'data.none': 'Esta app no guarda filas. Pide que recuerde algo, por ejemplo «añade un libro de visitas».',
  'data.empty': 'Aún no hay filas. Añade una en la app.',
  'data.public': 'Quien conozca la dirección de la app puede leer estas filas.',
  'data.private': 'Solo tú puedes leer estas filas.',
  'data.failed': 'No se han podido cargar las filas.',
  'data.again': 'Volver a cargar',
  'data.yes': 'sí',
  'data.no': 'no',
  'data.delete': 'Eliminar esta fila',
  'data.deleted': '1 fila eliminada.',
  'data.delete-failed': 'La fila no se ha eliminado: {reason}',
} satisfies Translation<typeof english>;
