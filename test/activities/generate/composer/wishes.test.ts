/** One phrase, one view: what people say in each language when they want something worked out of their rows. */
import { describe, expect, test } from 'vitest';
import { loadUnderstanding } from '../../../../catalog/understanding.ts';
import { createLexicon } from '../../../../activities/generate/composer/lexicon.ts';
import { viewIn, type ViewWish } from '../../../../activities/generate/composer/understand/wishes.ts';
import type { Language } from '../../../../core/composition.ts';

const lexicon = createLexicon(loadUnderstanding());

type Phrases = { readonly [phrase: string]: Partial<ViewWish> | undefined };

const phrases: { readonly [L in Language]: Phrases } = {
  en: {
    'days left': { kind: 'daysLeft' },
    'how many days until the exam': { kind: 'daysLeft', field: 'exam' },
    'a progress bar per subject': { kind: 'progress', by: 'subject' },
    'the total balance on top': { kind: 'total' },
    'the budget is 600 and must not be exceeded': { kind: 'most', amount: 600, firm: true },
    'a budget of $1,500': { kind: 'most', amount: 1500 },
    'must not be exceeded': { kind: 'most', firm: true },
    'average per pupil': { kind: 'average', by: 'pupil' },
    'how many are left to play': { kind: 'count', left: true, field: 'play' },
    'total kilos by crop at the end of the month': { kind: 'chart', field: 'crop', value: 'kilos', span: 'month' },
    'stuff running out this week turns red': { kind: 'mark' },
    'low stock highlighted': { kind: 'mark' },
    'most votes first': { kind: 'sort', descending: true },
    'the book with the most votes on top': { kind: 'sort', descending: true },
    'export to excel': { kind: 'export' },
    'a curve over the month': { kind: 'chart', shape: 'line' },
    'weight over time': { kind: 'chart', shape: 'line' },
    'chart of kilometres per week': { kind: 'chart', span: 'week' },
    'how many are done': { kind: 'count', field: 'done' },
    'days until expiry': { kind: 'daysLeft', field: 'expiry' },
    'show only overdue ones in red': { kind: 'overdue' },
  },
  de: {
    'wie viele Tage noch bleiben': { kind: 'daysLeft' },
    'Tage bis zur Prüfung': { kind: 'daysLeft', field: 'Prüfung' },
    'ein Fortschrittsbalken pro Fach': { kind: 'progress', by: 'Fach' },
    'oben der Gesamtsaldo': { kind: 'total' },
    'das Budget ist 600 Euro und darf nicht überschritten werden': { kind: 'most', amount: 600, firm: true },
    'Durchschnitt pro Schüler': { kind: 'average', by: 'Schüler' },
    'wie viele noch offen sind': { kind: 'count', left: true },
    'Summe der Kilos pro Kultur am Monatsende': { kind: 'chart', field: 'Kultur', value: 'Kilos', span: 'month' },
    'in Rot was bald abläuft': { kind: 'mark' },
    'Warnung bei niedrigem Bestand': { kind: 'mark' },
    'das Buch mit den meisten Stimmen soll oben stehen': { kind: 'sort', descending: true },
    'als Excel exportieren': { kind: 'export' },
    'eine Kurve über den Monat': { kind: 'chart', shape: 'line' },
    'überfällige in Rot': { kind: 'overdue' },
    'Diagramm der Kilometer pro Woche': { kind: 'chart', span: 'week' },
  },
  fr: {
    'combien de jours il reste': { kind: 'daysLeft' },
    "jours avant l'examen": { kind: 'daysLeft', field: 'examen' },
    'une barre de progression par matière': { kind: 'progress', by: 'matière' },
    'le solde total en haut': { kind: 'total' },
    'le budget est de 600 € et ne doit pas être dépassé': { kind: 'most', amount: 600, firm: true },
    'la moyenne par élève': { kind: 'average', by: 'élève' },
    'combien il en reste à lire': { kind: 'count', left: true, field: 'lire' },
    'le total des kilos par culture à la fin du mois': { kind: 'chart', field: 'culture', value: 'kilos', span: 'month' },
    'ceux qui expirent dans moins de 30 jours en rouge': { kind: 'mark' },
    'une alerte quand le stock est bas': { kind: 'mark' },
    'les plus votés en premier': { kind: 'sort', descending: true },
    'exporter en excel': { kind: 'export' },
    'une courbe sur le mois': { kind: 'chart', shape: 'line' },
    'courbe de la tension': { kind: 'chart', shape: 'line' },
    'un graphique des kilomètres par semaine': { kind: 'chart', span: 'week' },
  },
  es: {
    'que me diga cuántos días faltan': { kind: 'daysLeft' },
    'cuántos días faltan para el examen': { kind: 'daysLeft', field: 'examen' },
    'una barra de progreso por asignatura': { kind: 'progress', by: 'asignatura' },
    'el saldo total arriba': { kind: 'total' },
    'el presupuesto es de 600 euros y no se puede pasar': { kind: 'most', amount: 600, firm: true },
    'no se puede pasar': { kind: 'most', firm: true },
    'el promedio por alumno': { kind: 'average', by: 'alumno' },
    'que me diga cuantos me faltan': { kind: 'count', left: true },
    'total de kilos por cultivo al final del mes': { kind: 'chart', field: 'cultivo', value: 'kilos', span: 'month' },
    'en rojo lo que caduca pronto': { kind: 'mark' },
    'aviso cuando quede poco': { kind: 'mark' },
    'los más votados primero': { kind: 'sort', descending: true },
    'exportar a excel': { kind: 'export' },
    'una curva a lo largo del mes': { kind: 'chart', shape: 'line' },
    'gráfico de kilómetros por semana': { kind: 'chart', span: 'week' },
    'cuántos días quedan': { kind: 'daysLeft' },
  },
  pt: {
    'quantos dias faltam': { kind: 'daysLeft' },
    'dias que faltam para o exame': { kind: 'daysLeft', field: 'exame' },
    'uma barra de progresso por disciplina': { kind: 'progress', by: 'disciplina' },
    'o saldo total em cima': { kind: 'total' },
    'em cima a soma do que já gastámos': { kind: 'total' },
    'o orçamento é 600 euros e não pode passar': { kind: 'most', amount: 600, firm: true },
    'a média por aluno': { kind: 'average', by: 'aluno' },
    'quantos me faltam ler': { kind: 'count', left: true },
    'total de quilos por cultura no fim do mês': { kind: 'chart', field: 'cultura', value: 'quilos', span: 'month' },
    'a vermelho o que acaba esta semana': { kind: 'mark' },
    'aviso quando houver pouco stock': { kind: 'mark' },
    'os mais votados primeiro': { kind: 'sort', descending: true },
    'exportar para excel': { kind: 'export' },
    'uma curva ao longo do mês': { kind: 'chart', shape: 'line' },
    'gráfico de quilómetros por semana': { kind: 'chart', span: 'week' },
  },
};

/** Fields that sound like views. */
const fields: { readonly [L in Language]: readonly string[] } = {
  en: ['progress', 'expiry date', 'minimum stock', 'days', 'budget', 'vacation days left', 'colour', 'warranty until', 'price per day'],
  de: ['Fortschritt', 'Ablaufdatum', 'Mindestbestand', 'Tage', 'Budget', 'Farbe', 'noch offen'],
  fr: ['progression', 'date de péremption', 'stock minimum', 'jours', 'budget', 'couleur', "date d'expiration"],
  es: ['progreso', 'fecha de caducidad', 'mínimo', 'días', 'presupuesto', 'color', 'vencimiento'],
  pt: ['progresso', 'data de validade', 'mínimo', 'dias', 'orçamento', 'cor', 'vencimento'],
};

describe.each(Object.keys(phrases) as Language[])('%s', (language) => {
  test.each(Object.entries(phrases[language]))('%s', (phrase, wish) => {
    expect(viewIn(lexicon, phrase, language)).toMatchObject({ ...wish });
  });
  test.each(fields[language])('%s is a field', (label) => {
    expect(viewIn(lexicon, label, language)).toBeUndefined();
  });
});
