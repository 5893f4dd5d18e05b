import type { data as english } from '../en/data.ts';
import type { Translation } from '../text.ts';

export const data = {
  'data.collection': 'Sammlung',
  'data.rows': '{n, plural, one {# Eintrag} other {# Einträge}}',
  'data.rows-many': 'über 100 Einträge',
  'data.none': 'Diese App merkt sich keine Einträge. Wünsch dir, dass sie etwas behält, zum Beispiel „füge ein Gästebuch hinzu“.',
  'data.empty': 'Noch keine Einträge. Füge einen in der App hinzu.',
  'data.public': 'Wer die Adresse der App kennt, kann diese Einträge lesen.',
  'data.private': 'Nur du kannst diese Einträge lesen.',
  'data.failed': 'Die Einträge konnten nicht geladen werden.',
  'data.again': 'Neu laden',
  'data.yes': 'ja',
  'data.no': 'nein',
  'data.delete': 'Diesen Eintrag löschen',
  'data.deleted': '1 Eintrag gelöscht.',
  'data.delete-failed': 'Der Eintrag wurde nicht gelöscht: {reason}',
} satisfies Translation<typeof english>;
