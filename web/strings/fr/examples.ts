import type { examples as english } from '../en/examples.ts';
import type { Translation } from '../text.ts';

export const examples = {
  'example.books': 'Suivre mes livres avec titre, auteur, note et si je les ai lus',
  'example.tip': 'Calculateur de pourboire',
  'example.snake': 'Jeu du serpent',
  'example.todo': 'Liste de tâches avec priorité et échéance',
  'example.contact': 'Formulaire de contact pour un plombier',
  'example.landing': 'Page d’accueil pour un studio de yoga à Lisbonne',
  'example.board': 'Tableau kanban pour une équipe',
  'example.timer': 'Minuteur pomodoro',
  'example.expenses': 'Suivi des dépenses avec un graphique par catégorie',
  'example.weather': 'Météo de 5 grandes villes',
  'example.blog': 'Blog avec commentaires',
  'example.quiz': 'Quiz sur les capitales européennes',
  'kind.list': 'Liste',
  'kind.tool': 'Outil',
  'kind.game': 'Jeu',
  'kind.form': 'Formulaire',
  'kind.page': 'Page',
  'kind.board': 'Tableau',
  'kind.chart': 'Liste et graphique',
  'kind.live': 'Données en direct',
} satisfies Translation<typeof english>;
