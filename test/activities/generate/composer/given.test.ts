import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';

async function propsOf(sentence: string, part: string) {
  const { spec } = await compose(sentence);
  return { props: spec.parts.find((use) => use.part === part)?.props, spec };
}

/** Sentence, part, its props, what is said to be missing. */
const cases: [string, string, object, RegExp?][] = [
  [
    "quiz for pub night: What's the capital of Australia? Canberra. How many strings on a cello? 4. Who painted Guernica? Picasso. show score at the end",
    'quiz',
    {
      questions: [
        { question: "What's the capital of Australia?", answer: 'Canberra' },
        { question: 'How many strings on a cello?', answer: '4' },
        { question: 'Who painted Guernica?', answer: 'Picasso' },
      ],
    },
  ],
  [
    'quiz verdadeiro ou falso: A Terra é plana - falso. O sol é uma estrela - verdadeiro',
    'quiz',
    {
      questions: [
        { question: 'A Terra é plana', options: ['Verdadeiro', 'Falso'], answer: 'Falso' },
        { question: 'O sol é uma estrela', options: ['Verdadeiro', 'Falso'], answer: 'Verdadeiro' },
      ],
    },
  ],
  [
    'flashcards to learn semaphore no wait, morse code: A .-, B -..., C -.-., D -.., E ., S ..., O --- flip and mark known',
    'flashcards',
    {
      cards: [
        { front: 'A', back: '.-' },
        { front: 'B', back: '-...' },
        { front: 'C', back: '-.-.' },
        { front: 'D', back: '-..' },
        { front: 'E', back: '.' },
        { front: 'S', back: '...' },
        { front: 'O', back: '---' },
      ],
    },
  ],
  [
    'vokabeltrainer englisch: hund dog, katze cat, pferd horse, schmetterling butterfly, eichhörnchen squirrel. mit eintippen und richtig falsch',
    'quiz',
    {
      questions: [
        { question: 'Hund', answer: 'dog' },
        { question: 'Katze', answer: 'cat' },
        { question: 'Pferd', answer: 'horse' },
        { question: 'Schmetterling', answer: 'butterfly' },
        { question: 'Eichhörnchen', answer: 'squirrel' },
      ],
    },
  ],
  [
    "pick a random pupil from my list, don't pick same one twice until all have been. Amir, Beth, Chloe, Dan, Ewa, Finn",
    'picker',
    { items: ['Amir', 'Beth', 'Chloe', 'Dan', 'Ewa', 'Finn'], repeat: 'once' },
  ],
  [
    'ruleta para sortear quién friega: Ana, Luis, Marta, Pepe, que no se repita dos veces seguidas',
    'picker',
    { items: ['Ana', 'Luis', 'Marta', 'Pepe'], wheel: true, repeat: 'apart' },
  ],
  ['random team generator: 4 teams from Tom, Lisa, Ali, Sara, Joe, Eva, Max, Ida', 'team-maker', { teams: 4 }],
  ['row counter for knitting + repeats every 8 rows', 'counters', { every: 8 }],
  ['scoreboard for table tennis with players Mia and Jonas, first to 11', 'counters', { names: ['Mia', 'Jonas'], goal: 11 }],
  ['tally counter for birds: robin, blackbird, sparrow', 'counters', { names: ['Robin', 'Blackbird', 'Sparrow'] }],
  [
    'pomodoro 25/5 with a longer break of 15 after 4 rounds and count how many I did',
    'timer',
    { phases: [{ minutes: 25 }, { minutes: 5 }], long: { minutes: 15, every: 4 }, counts: true },
  ],
  ['interval timer boxing 3 min rounds 1 min rest 12 rounds beep', 'timer', { phases: [{ minutes: 3 }, { minutes: 1 }], rounds: 12 }],
  [
    'cronometro de prova com 4 horas, aviso aos 30 min finais e notificação no celular mesmo com o app fechado',
    'timer',
    { phases: [{ minutes: 240 }], warnAt: 30 },
    /notificação/i,
  ],
  [
    'my daughter is 7 and hates maths so something fun to practise times tables from 2 to 10, ten questions each go, big buttons, stars when she gets 8 or more right, and if she gets one wrong an AI tutor should explain it in a kind voice',
    'maths-practice',
    { from: 2, to: 10, count: 10, stars: 8 },
    /AI/,
  ],
  [
    "quiz sur les capitales d'Europe, 10 questions, chrono de 15 secondes par question. M'envoyer le score par mail",
    'quiz',
    { seconds: 15 },
    /envoyer/i,
  ],
  [
    'jogo da forca com as palavras abacaxi, girafa, bicicleta, computador',
    'game-hangman',
    { words: ['abacaxi', 'girafa', 'bicicleta', 'computador'] },
  ],
  [
    'countdown to retirement 31 March 2027, days working days and hours',
    'countdown',
    { workdays: expect.stringMatching(/working days/) as string },
  ],
];

describe('what a sentence gives a tool', () => {
  test.each(cases)('“%s”, when composed, then is in %s', async (sentence, part, expected, missing) => {
    const { props, spec } = await propsOf(sentence, part);

    expect(props).toMatchObject(expected);
    if (missing) expect(spec.leftOut.join(' ')).toMatch(missing);
    else expect(spec.leftOut).toEqual([]);
  });
});
