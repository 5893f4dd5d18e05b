/** The short sentences of the issue as people say them in German, French, Spanish and Portuguese. */
import type { Asked } from '../fifty.ts';

const said: readonly Omit<Asked, 'right'>[] = [
  { sentence: 'Zeig mir die Aktienkurse von Apple, Google und Microsoft', language: 'de', parts: ['live-quotes'], title: /^Aktienkurse$/ },
  { sentence: 'quiero ver la cotización de Apple, Google y Microsoft', language: 'es', parts: ['live-quotes'], title: /^Cotización$/ },
  { sentence: 'Nachrichten-Reader', language: 'de', parts: ['live-list'] },
  { sentence: 'une appli pour lire les infos', language: 'fr', parts: ['live-list'], title: /^Actualités$/, unsaid: /lire les/ },
  { sentence: 'una app para leer las noticias', language: 'es', parts: ['live-list'], unsaid: /leer/ },
  { sentence: 'um app para ler notícias', language: 'pt', parts: ['live-list'], unsaid: /"ler"/ },
  { sentence: 'Wechselkurse umrechnen', language: 'de', parts: ['live-converter'] },
  { sentence: 'convertisseur de devises', language: 'fr', parts: ['live-converter'], title: /^Convertisseur de devises$/ },
  { sentence: 'convertir monedas', language: 'es', parts: ['live-converter'] },
  { sentence: 'calculadora de câmbio', language: 'pt', parts: ['live-converter'] },
  { sentence: 'achar receitas por ingrediente', language: 'pt', parts: ['live-list'] },
  { sentence: 'Onlineshop mit Einkaufswagen und Kasse', language: 'de', parts: ['shop'], unsaid: /Kasse/ },
  { sentence: 'site e-commerce avec panier', language: 'fr', parts: ['shop'] },
  { sentence: 'Chat-App', language: 'de', parts: ['chat'] },
  { sentence: 'To-do-Liste mit Prioritäten', language: 'de', parts: ['checklist'], says: ['Priorität'], unsaid: /Prioritäte/ },
  { sentence: 'ein Blog, in dem man kommentieren kann', language: 'de', title: /^Blog$/, holds: [/^comments\.message:text/] },
  { sentence: 'un blog où on peut commenter', language: 'fr', holds: [/^comments\.message:text/] },
  { sentence: 'un blog donde se pueda comentar', language: 'es', holds: [/^comments\.message:text/] },
  { sentence: 'um blog em que dá para comentar', language: 'pt', title: /^Blog$/, holds: [/^comments\.message:text/] },
  { sentence: 'Trinkgeld ausrechnen und Rechnung teilen', language: 'de', parts: ['calculator'], says: ['Trinkgeld', 'Personen'] },
  { sentence: "calculer le pourboire et partager l'addition", language: 'fr', parts: ['calculator'], says: ['Pourboire', 'Personnes'] },
  { sentence: 'el juego de la viborita', language: 'es', parts: ['game-snake'] },
  { sentence: 'ein Formular, über das man mich kontaktieren kann', language: 'de', parts: ['record-form'], confidential: true },
  { sentence: 'Meine gelesenen Bücher verwalten', language: 'de', holds: [/^buecher\.autor/] },
  { sentence: 'suivre mes lectures', language: 'fr', holds: [/auteur/] },
  { sentence: 'registro de leituras', language: 'pt', holds: [/autor/] },
  { sentence: 'Pomodoro-Uhr', language: 'de', parts: ['timer'] },
];

export const shortInFour: readonly Asked[] = said.map((asked) => ({ ...asked, right: 'What it names, whole and in its language.' }));
