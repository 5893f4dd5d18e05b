/** The games that run frame by frame: ball and bricks, and the flyer. */
import { describe, expect, test } from 'vitest';
import * as bricks from '../../../catalog/components/game-breakout/rules.ts';
import * as flyer from '../../../catalog/components/game-flappy/rules.ts';

const frame = 1 / 60;

describe('ball and bricks', () => {
  test('a player who follows the ball, when playing, then clears the wall, and the next is taller and faster', () => {
    let game = bricks.newGame();
    const first = game.bricks.length;
    let fastest = 0;
    for (let at = 0; at < 60 * 600 && game.level < 3; at += 1) {
      // Off the middle, so that the ball does not go up and down for ever.
      const aim = game.ball.x + Math.sin(at / 40) * 6;
      game = bricks.step(bricks.movePaddle(game, aim), frame);
      if (game.level === 1) fastest = Math.max(fastest, Math.hypot(game.ball.vx, game.ball.vy));
      expect(game.ball.x).toBeGreaterThanOrEqual(0);
      expect(game.ball.x).toBeLessThanOrEqual(bricks.width);
    }

    expect(game.level).toBe(3);
    expect(game.lives).toBe(3);
    expect(game.bricks.length).toBeGreaterThan(first);
    for (let at = 0; at < 90; at += 1) game = bricks.step(game, frame);
    expect(Math.hypot(game.ball.vx, game.ball.vy)).toBeGreaterThan(fastest);
  });

  test('a ball that nobody meets, when it falls, then costs a life, and the third ends the game', () => {
    let game = bricks.newGame();
    const lives = new Set<number>();
    for (let at = 0; at < 60 * 120 && !game.over; at += 1) {
      game = bricks.step(bricks.movePaddle(game, game.ball.vy > 0 ? (game.ball.x > 50 ? 0 : 100) : game.paddle), frame);
      lives.add(game.lives);
    }

    expect([...lives]).toEqual([3, 2, 1, 0]);
    expect(game.over).toBe(true);
    expect(bricks.step(game, frame)).toBe(game);
  });

  test('the paddle, when moved far out, then stays on the board', () => {
    expect(bricks.movePaddle(bricks.newGame(), -50).paddle).toBe(bricks.paddleWidth / 2);
    expect(bricks.movePaddle(bricks.newGame(), 500).paddle).toBe(bricks.width - bricks.paddleWidth / 2);
  });
});

describe('the flyer', () => {
  test('without a press, when time goes by, then falls and the flight is over', () => {
    let game = flyer.newGame();
    for (let at = 0; at < 60 * 5 && !game.over; at += 1) game = flyer.step(game, frame);

    expect(game).toMatchObject({ over: true, score: 0 });
    expect(flyer.flap(game)).toBe(game);
  });

  test('with a pilot who aims for the gap, when flown, then every gate counts once and can be passed', () => {
    let game = flyer.newGame();
    for (let at = 0; at < 60 * 120 && !game.over && game.score < 40; at += 1) {
      const next = game.gates.find(({ x }) => x + flyer.gateWidth > flyer.plane.x - flyer.plane.radius);
      const aim = (next?.top ?? 40) + flyer.gap * 0.72;
      game = flyer.step(game.y > aim ? flyer.flap(game) : game, frame);
    }

    expect(game.over).toBe(false);
    expect(game.score).toBe(40);
    expect(game.gates.length).toBeLessThan(6);
  });
});
