import type { preview as english } from '../en/preview.ts';
import type { Translation } from '../text.ts';

export const preview = {
  'phone.open': 'Auf dem Telefon öffnen',
  'phone.qr': 'Code mit der Adresse von {name}',
  'phone.scan': 'Richte die Kamera des Telefons auf diesen Code.',
  'phone.how-title': 'Ein Telefon erreicht diese Adresse noch nicht',
  'phone.how':
    'Apps antworten nur auf diesem Rechner. Setz HOST auf eine Adresse dieses Rechners und APPS_DOMAIN auf eine Domain, deren Namen zu ihm führen, und starte Faibric neu.',
  'phone.share': 'Adresse teilen',
  'unfound.title': 'Dieser Browser findet {host} nicht',
  'unfound.local': 'Nimm Chrome, Edge oder Firefox, oder füge „127.0.0.1 {host}“ in deine hosts-Datei ein.',
  'unfound.away': 'Namen, die auf {domain} enden, müssen zu dem Rechner führen, auf dem Faibric läuft. Setz dort HOST und APPS_DOMAIN.',
  'unfound.again': 'Neu versuchen',
  'unfound.trying': 'Neuer Versuch läuft',
  'preview.no-model': 'Das kann nur ein Modell reparieren.',
  'preview.no-model-back': 'Version {n} ansehen',
  'preview.no-model-key': 'Modellschlüssel hinzufügen',
} satisfies Translation<typeof english>;
