import type { preview as english } from '../en/preview.ts';
import type { Translation } from '../text.ts';

export const preview = {
  'phone.open': 'Ouvrir sur un téléphone',
  'phone.qr': 'Code avec l’adresse de {name}',
  'phone.scan': 'Visez ce code avec l’appareil photo du téléphone.',
  'phone.how-title': 'Un téléphone n’atteint pas encore cette adresse',
  'phone.how':
    'Les applications ne répondent que sur cette machine. Donnez à HOST une adresse de cette machine et à APPS_DOMAIN un domaine dont les noms y mènent, puis redémarrez Faibric.',
  'phone.share': 'Partager l’adresse',
  'unfound.title': 'Ce navigateur ne trouve pas {host}',
  'unfound.local': 'Utilisez Chrome, Edge ou Firefox, ou ajoutez « 127.0.0.1 {host} » à votre fichier hosts.',
  'unfound.away': 'Les noms qui finissent par {domain} doivent mener à la machine où tourne Faibric. Définissez-y HOST et APPS_DOMAIN.',
  'unfound.again': 'Réessayer',
  'unfound.trying': 'Nouvel essai',
  'preview.no-model': 'Seul un modèle peut réparer cela.',
  'preview.no-model-back': 'Voir la version {n}',
  'preview.no-model-key': 'Ajouter une clé de modèle',
} satisfies Translation<typeof english>;
