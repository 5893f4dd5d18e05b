import { describe, expect, test } from 'vitest';
import { compose, partsOf, type Composed } from './compose.ts';

const propsOf = ({ spec }: Composed, part: string) => spec.parts.find((use) => use.part === part)?.props;
const cardsOf = (composed: Composed) => (propsOf(composed, 'flashcards')?.['cards'] ?? []) as { front: string; back: string }[];

describe('flashcards', () => {
  test.each([
    ['flashcards for katakana', { front: 'ネ', back: 'ne' }, 46],
    ['Karteikarten für Hiragana', { front: 'ね', back: 'ne' }, 46],
    ['Vokabeltrainer Französisch', { front: 'fenêtre', back: 'Fenster' }, 67],
    ['Spanish vocabulary flashcards', { front: 'llave', back: 'key' }, 67],
    ['flashcards de vocabulaire allemand', { front: 'Tür', back: 'porte' }, 67],
    ['tarjetas de vocabulario de inglés', { front: 'bread', back: 'pan' }, 67],
    ['flashcards de vocabulário de espanhol', { front: 'ventana', back: 'janela' }, 67],
  ])('“%s”, when composed, then has ready cards', async (sentence, card, count) => {
    const composed = await compose(sentence);

    expect(cardsOf(composed)).toContainEqual(card);
    expect(cardsOf(composed).length).toBeGreaterThanOrEqual(count - 7);
    expect(composed.spec.leftOut).toEqual([]);
  });

  test.each([
    ['flashcards for roman emperors', /Cards on “roman emperors”/],
    ['Lernkarten über Bienenkrankheiten', /Bienenkrankheiten/],
    ['flashcards about Spanish history', /Spanish history/],
  ])('“%s”, of which none are ready, when composed, then says so and lets people write them', async (sentence, said) => {
    const composed = await compose(sentence);

    expect(partsOf(composed)).toContain('record-form');
    expect(composed.spec.leftOut).toContainEqual(expect.stringMatching(said));
  });
});

describe('a quiz', () => {
  test.each([
    ['quiz about the capitals of africa, 8 questions, multiple choice', 8, []],
    ['trivia about planets, 5 questions', 5, []],
    ['quiz about the capitals of asia, 6 questions, with a stopwatch', 6, [expect.stringMatching(/stopwatch/i)]],
    ['Quiz: Hauptstädte der Bundesländer', 10, []],
    ['quiz sur la coupe du monde de football', 10, []],
    ['trivia sobre mundiales de fútbol', 10, []],
  ])('“%s”, when composed, then has so many questions and takes no manner for a topic', async (sentence, count, leftOut) => {
    const composed = await compose(sentence);

    expect(propsOf(composed, 'quiz')?.['questions']).toHaveLength(count);
    expect(composed.spec.leftOut).toEqual(leftOut);
  });

  test('on countries, when composed, then puts an article where English has one', async () => {
    const composed = await compose('quiz about the capitals of europe, 20 questions');

    expect(JSON.stringify(propsOf(composed, 'quiz'))).not.toMatch(/capital of (United|Netherlands)/);
  });
});

describe('a timer', () => {
  test.each([
    ['tabata 30 seconds work 15 seconds rest 6 rounds', 'Tabata', ['Work 0.5', 'Rest 0.25'], 6],
    ['Tabata 45 Sekunden Belastung 15 Sekunden Pause 10 Runden', 'Tabata', ['Belastung 0.75', 'Pause 0.25'], 10],
    ["minuteur pour tabata 30 secondes d'effort 15 de repos 8 tours", 'Minuteur', ['Effort 0.5', 'Repos 0.25'], 8],
    ["chronomètre tabata, 30 s d'effort et 15 s de repos, 6 tours", 'Chronomètre tabata', ['Effort 0.5', 'Repos 0.25'], 6],
    [
      'temporizador tabata con 45 segundos de trabajo, 15 de descanso y 5 rondas',
      'Temporizador tabata',
      ['Trabajo 0.75', 'Descanso 0.25'],
      5,
    ],
    ['timer para hiit: 30 segundos de exercício, 15 de descanso, 7 rodadas', 'Timer para hiit', ['Exercício 0.5', 'Descanso 0.25'], 7],
  ])('“%s”, when composed, then has these phases and rounds', async (sentence, title, phases, rounds) => {
    const composed = await compose(sentence);
    const timer = propsOf(composed, 'timer');

    expect((timer?.['phases'] as { label: string; minutes: number }[]).map(({ label, minutes }) => `${label} ${minutes}`)).toEqual(phases);
    expect(timer?.['rounds']).toBe(rounds);
    expect(composed.spec.title).toBe(title);
  });

  test.each([
    'pomodoro 45/15 with a todo list',
    'Pomodoro mit Aufgabenliste',
    'pomodoro con lista de tareas',
    'pomodoro com lista de tarefas',
  ])('“%s”, when composed, then has the list under the clock', async (sentence) => {
    const composed = await compose(sentence);

    expect(partsOf(composed)).toEqual(['page-header', 'timer', 'checklist']);
    expect(composed.spec.leftOut).toEqual([]);
  });

  test('with something that no timer does, when composed, then says so', async () => {
    const { spec } = await compose('kitchen timer 12 minutes with a recipe search and an alarm');

    expect(spec.leftOut.join(' ')).toMatch(/recipe search/i);
    expect(spec.leftOut.join(' ')).not.toMatch(/alarm/i);
  });
});

describe('a memory game', () => {
  test.each([
    ['memory game with vehicles', 'vehicles'],
    ['Memory mit Tieren', 'animals'],
    ['jeu de mémoire avec des fleurs', 'flowers'],
    ['juego de memoria de frutas', 'fruit'],
    ['jogo da memória com animais', 'animals'],
  ])('“%s”, when composed, then has pictures of these', async (sentence, pictures) => {
    const composed = await compose(sentence);

    expect(propsOf(composed, 'game-memory')).toMatchObject({ pictures });
    expect(composed.spec.leftOut).toEqual([]);
  });

  test('with pictures that there are none of, when composed, then says so', async () => {
    const { spec } = await compose('jogo da memória com parafusos raros');

    expect(spec.leftOut).toContainEqual(expect.stringMatching(/parafusos/i));
  });
});

describe('habits', () => {
  test.each([
    ['habit tracker: meditate, floss, walk 10000 steps', ['Meditate', 'Floss', 'Walk 10000 steps']],
    ['Gewohnheitstracker für Sport, Lesen und früh schlafen', ['Sport', 'Lesen', 'Früh schlafen']],
    ['seguimiento de hábitos: leer, correr y beber agua', ['Leer', 'Correr', 'Beber agua']],
  ])('“%s”, when composed, then are there from the start', async (sentence, first) => {
    expect(propsOf(await compose(sentence), 'habit-grid')).toMatchObject({ first });
  });

  test('of somebody, when composed, then are none yet', async () => {
    expect(propsOf(await compose('habit tracker for my daughter'), 'habit-grid')).not.toHaveProperty('first');
  });
});
