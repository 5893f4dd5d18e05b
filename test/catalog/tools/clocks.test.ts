/** Tempo and turns: what the metronome and the clock for games compute. */
import { describe, expect, test } from 'vitest';
import { bpmOf, fastest, slowest, tapped, within } from '../../../catalog/components/metronome/tempo.ts';
import { handOn, newGame, pass, type Rules } from '../../../catalog/components/turn-timer/turns.ts';

const taps = (...times: number[]): readonly number[] => times.reduce<readonly number[]>((all, time) => tapped(all, time), []);

describe('a tempo', () => {
  test('when it is tapped, then is the mean of the taps', () => {
    expect(bpmOf(taps(0, 500, 1000))).toBe(120);
    expect(bpmOf(taps(0, 590, 1210, 1800))).toBe(100);
    expect(bpmOf(taps(0))).toBeUndefined();
  });

  test('when nobody taps for two seconds, then begins anew', () => {
    expect(bpmOf(taps(0, 500, 1000, 4000, 5000))).toBe(60);
  });

  test('when it is too slow or too fast, then stays within what is heard as a beat', () => {
    expect([within(5), within(999)]).toEqual([slowest, fastest]);
  });
});

const perTurn: Rules = { per: 'turn', seconds: 60, added: 0 };
const chess: Rules = { per: 'player', seconds: 300, added: 3 };

describe('a clock for games', () => {
  test('of turns, when it is handed on, then the next has the whole time and what was used is kept', () => {
    const game = handOn(pass(newGame(3, perTurn), 20_000), perTurn);

    expect(game).toEqual({ at: 1, left: [60_000, 60_000, 60_000], used: [20_000, 0, 0] });
    expect(handOn(handOn(game, perTurn), perTurn).at).toBe(0);
  });

  test('of chess, when a move is made, then the rest stays and the increment comes on top', () => {
    const game = handOn(pass(newGame(2, chess), 10_000), chess);

    expect(game).toEqual({ at: 1, left: [293_000, 300_000], used: [10_000, 0] });
  });

  test('of chess, when somebody has no time left, then their turns are passed over', () => {
    const game = handOn(pass(newGame(3, chess), 400_000), chess);

    expect(game.left[0]).toBe(0);
    expect(handOn(handOn(game, chess), chess).at).toBe(1);
  });
});
