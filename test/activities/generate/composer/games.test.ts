import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../core/composition.ts';
import type { PartUse } from '../../../../core/composition.ts';
import { appOf, compose, refusal, type Composed } from './compose.ts';

const useOf = ({ spec }: Composed): PartUse | undefined => spec.parts.find(({ part }) => part !== 'page-header');

const asked: readonly (readonly [part: string, ...sentences: readonly (readonly [Language, string])[]])[] = [
  ['game-minesweeper', ['en', 'minesweeper'], ['de', 'Minensucher'], ['fr', 'un démineur'], ['es', 'buscaminas'], ['pt', 'campo minado']],
  ['game-breakout', ['en', 'a breakout game'], ['de', 'Ziegelspiel'], ['fr', 'jeu de casse-briques'], ['es', 'juego de romper ladrillos']],
  ['game-blocks', ['en', 'tetris'], ['de', 'Tetris-Spiel'], ['fr', 'jeu de tetris'], ['es', 'juego de bloques que caen']],
  ['game-connect-four', ['en', 'connect four'], ['de', 'Vier gewinnt'], ['fr', 'puissance 4'], ['pt', 'quatro em linha']],
  ['game-hangman', ['en', 'hangman game'], ['de', 'Galgenmännchen'], ['fr', 'jeu du pendu'], ['es', 'ahorcado'], ['pt', 'jogo da forca']],
  ['game-moles', ['en', 'whack a mole'], ['de', 'Maulwurfspiel'], ['fr', 'jeu de la taupe'], ['pt', 'acerte a toupeira']],
  [
    'game-rock-paper-scissors',
    ['en', 'rock, paper, scissors'],
    ['de', 'Schere, Stein, Papier gegen den Computer'],
    ['fr', "pierre feuille ciseaux contre l'ordinateur"],
    ['es', 'piedra, papel o tijera'],
    ['pt', 'pedra, papel e tesoura'],
  ],
  ['game-sudoku', ['en', 'a sudoku for my father'], ['de', 'Ich möchte Sudoku spielen'], ['fr', 'sudoku difficile']],
  ['game-flappy', ['en', 'flappy bird clone'], ['de', 'Papierfliegerspiel'], ['es', 'juego de un botón']],
  ['game-simon', ['en', 'simon says game'], ['fr', 'jeu Simon'], ['es', 'repite los colores'], ['pt', 'jogo genius']],
  ['password-generator', ['en', 'password generator'], ['de', 'Passwortgenerator'], ['fr', 'générateur de mots de passe']],
  ['text-counter', ['en', 'word counter'], ['de', 'Zeichenzähler'], ['es', 'contador de palabras'], ['fr', 'compteur de mots']],
  ['drawing-pad', ['en', 'a drawing app for kids'], ['de', 'Malprogramm'], ['es', 'programa de dibujo'], ['fr', 'application de dessin']],
  ['metronome', ['en', 'a metronome with tap tempo'], ['de', 'Metronom mit Tap-Tempo'], ['fr', 'un métronome'], ['pt', 'metrônomo']],
  ['turn-timer', ['en', 'chess clock'], ['de', 'Schachuhr'], ['es', 'reloj de ajedrez'], ['pt', 'temporizador para jogos de tabuleiro']],
  ['reaction-test', ['en', 'reaction time test'], ['de', 'Reaktionstest'], ['pt', 'teste de reflexos']],
];

describe('a game or a small tool', () => {
  test.each([
    ['hangman with animals', 'Hangman: animals', 'game-hangman'],
    ['Galgenmännchen mit Städten', 'Galgenmännchen: Städte', 'game-hangman'],
    ['word search with vehicles', 'Word search: vehicles', 'game-word-search'],
    ['bingo for the classroom with animals', 'Bingo for the classroom: animals', 'game-bingo'],
    ['Bingo mit Tieren', 'Bingo: Tiere', 'game-bingo'],
    ['wordle with animals', 'Five letters: animals', 'game-word-rows'],
  ])('“%s”, when composed, then says its topic in its title and has words of it', async (sentence, title, part) => {
    const { spec } = await compose(sentence);

    expect(spec).toMatchObject({ title, leftOut: [] });
    expect(spec.parts.find((use) => use.part === part)?.props['words']).toBeDefined();
  });

  test.each([
    ['juego de memoria con banderas', { pictures: 'flags' }],
    ['jeu de memory avec des fruits', { pictures: 'fruit' }],
    ['memory game with the words sun, moon, star, rain and snow', { pairs: 5, words: ['sun', 'moon', 'star', 'rain', 'snow'] }],
    ['buzzword bingo: synergy, pivot, deep dive, circle back, touch base, bandwidth, agile, win win, roadmap', { own: true }],
    ["jeu de bingo avec les nombres jusqu'à 90", { max: 90 }],
  ])('“%s”, when composed, then plays with them', async (sentence, props) => {
    const composed = await compose(sentence);

    expect(useOf(composed)?.props).toMatchObject(props);
    expect(composed.spec.leftOut).toEqual([]);
  });

  test.each(asked.flatMap(([part, ...sentences]) => sentences.map(([language, sentence]) => ({ part, language, sentence }))))(
    'asked for as “$sentence”, when composed, then is $part in $language',
    async ({ part, language, sentence }) => {
      const composed = await compose(sentence);

      expect(useOf(composed)?.part).toBe(part);
      expect(composed.spec.entities).toEqual([]);
      expect(composed.spec.leftOut).toEqual([]);
      // One word alone may be the same in several languages.
      if (/\s/.test(sentence) || language !== 'en') expect(composed.spec.language).toBe(language);
    },
  );

  test.each<[string, PartUse['props']]>([
    ['a hard sudoku', { level: 'hard' }],
    ['Sudoku mit drei Schwierigkeitsgraden', {}],
    ['buscaminas difícil', { level: 'hard' }],
    ['minesweeper 10x12', { level: 'medium' }],
    ['connect four for two players', { against: 'person' }],
    ['Vier gewinnt zu zweit', { against: 'person' }],
    ['4 gewinnt gegen den Computer', {}],
    ['whack a mole with 60 seconds', { seconds: 60 }],
    ['hangman with the words apple, river and lamp', { words: ['apple', 'river', 'lamp'] }],
    ['pendu avec les mots chat, chien, souris', { words: ['chat', 'chien', 'souris'] }],
    ['hangman with hints and score', {}],
    ['password generator with 24 characters', { length: 24 }],
    ['character counter for tweets with 280 characters', { limit: 280 }],
    ['memory game with 12 pairs', { pairs: 12 }],
    ['memory spiel mit blumen', { pictures: 'flowers' }],
    ['memory game with planets, 10 pairs', { pairs: 10, pictures: 'space' }],
    ['hangman with 8 lives', { lives: 8 }],
    ['score counter for two teams, first to 21', { names: ['Team 1', 'Team 2'], goal: 21, more: true }],
    ['temporizador de yoga 5 posturas de 1 minuto', { phases: [{ label: 'Posturas', minutes: 1 }], rounds: 5 }],
    [
      'minuteur pour cuire des œufs, 3, 6 et 9 minutes',
      {
        phases: [
          { label: '3 min', minutes: 3 },
          { label: '6 min', minutes: 6 },
          { label: '9 min', minutes: 9 },
        ],
        choice: true,
      },
    ],
    ['random number between 1 and 50', { items: { $code: 'Array.from({ length: 50 }, (_, at) => String(at + 1))' } }],
    ['jeu du pendu avec dix essais', { lives: 10 }],
    ['metronome at 90 bpm in 3/4', { bpm: 90, beats: 3 }],
    ['chess clock 5+3', { players: ['White', 'Black'], seconds: 300, per: 'player', added: 3 }],
    ['turn timer for Ana, Ben and Carla with 2 minutes per turn', { players: ['Ana', 'Ben', 'Carla'], seconds: 120, per: 'turn' }],
    [
      'interval timer for 8x400m with 90 seconds rest',
      {
        phases: [
          { label: '400 m', minutes: 2 },
          { label: 'Rest', minutes: 1.5 },
        ],
        rounds: 8,
      },
    ],
    ['guess the number between 1 and 500', { max: 500 }],
  ])('“%s”, when it says something about the game, then the part is set so', async (sentence, props) => {
    expect(useOf(await compose(sentence))?.props).toEqual(props);
  });

  test.each([
    ['hangman with animals', 'horse'],
    ['Galgenmännchen mit Tieren', 'Pferd'],
    ['hangman about capital cities in europe', 'Vienna'],
    ['jeu du pendu sur les capitales', 'Vienne'],
    ['hangman with musical instruments', 'violin'],
    ['jogo da forca com palavras de frutas e cidades, seis vidas e contagem de vitórias', 'abacaxi'],
    ['Galgenmännchen mit Berufen', 'Bäcker'],
    ['ahorcado con países', 'España'],
  ])('“%s”, when facts are at hand on its topic, then asks for words of it', async (sentence, word) => {
    const words = useOf(await compose(sentence))?.props['words'];

    expect(words).toContain(word);
    expect((words as string[]).every((one) => /^\p{L}{3,14}$/u.test(one))).toBe(true);
  });

  test('a game of words, when lives and a count of wins are asked for, then nothing of it is left out', async () => {
    const { spec } = await compose('jogo da forca com palavras de frutas e cidades, seis vidas e contagem de vitórias');

    expect(spec.leftOut).toEqual([]);
    expect(spec.parts.find(({ part }) => part === 'game-hangman')?.props['lives']).toBe(6);
  });

  test.each(['tetris', 'a tetris clone for my kids', 'connect 4', 'flappy bird', 'arkanoid', 'Simon says', 'whack a mole', 'puissance 4'])(
    'called by a name that belongs to somebody (“%s”), when composed, then the page has a name of its own',
    async (sentence) => {
      const { spec, files } = await compose(sentence);
      const names = /tetris|connect|flappy|arkanoid|simon|whack|puissance/i;

      expect(spec.title).not.toMatch(names);
      expect(JSON.stringify(spec.parts.map(({ props }) => props))).not.toMatch(names);
      expect(
        appOf({ files })
          .match(/title="[^"]*"/g)
          ?.join() ?? '',
      ).not.toMatch(names);
    },
  );

  test('with a name that the person gives, when composed, then keeps it', async () => {
    expect((await compose('a falling blocks game called Tumble')).spec.title).toBe('Tumble');
  });

  test('with a clock of its own, when one is asked for, then nothing is called left out', async () => {
    expect((await compose('sudoku with a timer')).spec.leftOut).toEqual([]);
    expect((await compose('snake game with a timer')).spec.leftOut).toHaveLength(1);
  });

  test.each(['solitaire', 'Kartenspiel Solitär', 'jeu de solitaire', 'solitario', 'a monopoly game'])(
    'that no part plays (“%s”), when asked for, then is turned down, and what can be played is named',
    async (sentence) => {
      const { code, message, detail } = await refusal(sentence);

      expect(code).toBe('composer_cannot');
      expect(`${message} ${detail.hint}`).toMatch(/sudoku/i);
      expect(detail.examples?.length).toBeGreaterThanOrEqual(3);
      for (const example of detail.examples ?? []) await compose(example);
    },
  );

  test.each([
    ['list of drawings with title and date', 'drawing-pad'],
    ['reaction log with date and medication', 'reaction-test'],
    ['plano de treino de força com exercício e peso', 'game-hangman'],
    ['password list with site and username', 'password-generator'],
    ['connect four tournament with player and wins', 'game-connect-four'],
    ['list of breakout sessions with speaker and room', 'game-breakout'],
    ['track books, movies, and games', 'game-snake'],
  ])('that is only a topic of “%s”, when composed, then is not there', async (sentence, part) => {
    const composed = await compose(sentence);

    expect(composed.spec.parts.map((use) => use.part)).not.toContain(part);
    expect(composed.spec.entities).toHaveLength(1);
  });
});
