import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../text.ts';

export const settings = {
  'settings.name': 'Name',
  'settings.address': 'Adresse',
  'settings.address-hint': 'Wer die Adresse kennt, kann die App öffnen.',
  'settings.token': 'App-Token',
  'settings.token-copy': 'App-Token kopieren',
  'settings.token-hint': 'Öffentlich: Es nennt diesem Server die App und beweist nicht, wer jemand ist.',
  'settings.token-replace': 'Ersetzen',
  'settings.token-sure': 'Jetzt ersetzen? Das alte gilt sofort nicht mehr.',
  'settings.token-replaced': 'Ersetzt. Offene Seiten der App laden das neue von selbst.',
  'settings.download': 'Quelltext',
  'settings.download-hint': 'Die ganze App als eigenes Projekt mit ihrer package.json.',
  'settings.download-zip': 'Zip herunterladen',
  'settings.delete': 'Diese App löschen',
  'settings.delete-text':
    'Das beendet ihre Builds und nimmt die App, ihre Einträge und ihre Dateien mit. Es lässt sich nicht rückgängig machen.',
  'settings.delete-type': 'Schreib „{name}“, um sie zu löschen',
  'settings.delete-do': '{name} löschen',
  'settings.deleting': 'Wird gelöscht',
} satisfies Translation<typeof english>;
