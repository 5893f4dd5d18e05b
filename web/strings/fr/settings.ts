import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../text.ts';

export const settings = {
  'settings.name': 'Nom',
  'settings.address': 'Adresse',
  'settings.address-hint': 'Qui connaît l’adresse peut ouvrir l’application.',
  'settings.token': 'Jeton de l’application',
  'settings.token-copy': 'Copier le jeton de l’application',
  'settings.token-hint': 'Public : il nomme l’application à ce serveur et ne prouve l’identité de personne.',
  'settings.token-replace': 'Remplacer',
  'settings.token-sure': 'Remplacer ? L’ancien s’arrête aussitôt.',
  'settings.token-replaced': 'Remplacé. Les pages ouvertes de l’application chargent le nouveau toutes seules.',
  'settings.download': 'Source',
  'settings.download-hint': 'Toute l’application comme projet à part, avec son package.json.',
  'settings.download-zip': 'Télécharger le zip',
  'settings.delete': 'Supprimer cette application',
  'settings.delete-text':
    'Ses constructions s’arrêtent, et l’application, ses lignes et ses fichiers disparaissent. On ne peut pas revenir en arrière.',
  'settings.delete-type': 'Écrivez « {name} » pour la supprimer',
  'settings.delete-do': 'Supprimer {name}',
  'settings.deleting': 'Suppression',
} satisfies Translation<typeof english>;
