import type { examples as english } from '../en/examples.ts';
import type { Translation } from '../text.ts';

export const examples = {
  'example.books': 'Meine Bücher mit Titel, Autor, Bewertung und ob gelesen',
  'example.tip': 'Trinkgeldrechner',
  'example.snake': 'Snake-Spiel',
  'example.todo': 'Todo-Liste mit Priorität und Fälligkeit',
  'example.contact': 'Kontaktformular für einen Klempner',
  'example.landing': 'Landingpage für ein Yogastudio in Lissabon',
  'example.board': 'Kanban-Board für ein Team',
  'example.timer': 'Pomodoro-Timer',
  'example.expenses': 'Ausgabentracker mit Diagramm pro Kategorie',
  'example.weather': 'Wetter für 5 große Städte',
  'example.blog': 'Blog mit Kommentaren',
  'example.quiz': 'Quiz über europäische Hauptstädte',
  'kind.list': 'Liste',
  'kind.tool': 'Werkzeug',
  'kind.game': 'Spiel',
  'kind.form': 'Formular',
  'kind.page': 'Seite',
  'kind.board': 'Tafel',
  'kind.chart': 'Liste und Diagramm',
  'kind.live': 'Live-Daten',
} satisfies Translation<typeof english>;
