/** What the ready tools compute: typing, codes, colours, time zones. */
import { describe, expect, test } from 'vitest';
import { marksOf, knownOf } from '../../../catalog/components/game-word-rows/rules.ts';
import { nounsIn } from '../../../catalog/components/game-word-rows/nouns.ts';
import { emptyPalette, hexFrom, hueOf, inkOn, renewed } from '../../../catalog/components/palette/rules.ts';
import { contentOf, modulesOf } from '../../../catalog/components/qr-code/rules.ts';
import { measure, passageOf } from '../../../catalog/components/typing-test/rules.ts';
import * as pong from '../../../catalog/components/game-pong/rules.ts';
import * as runner from '../../../catalog/components/game-runner/rules.ts';
import * as shooter from '../../../catalog/components/game-shooter/rules.ts';
import { answerTo } from '../../../catalog/components/game-chess/rules.ts';
import { draw } from '../../../catalog/components/lucky-dip/draw.ts';
import { marked } from '../../../catalog/components/markdown-editor/marks.ts';
import * as codes from '../../../catalog/components/text-tool/codes.ts';
import * as lines from '../../../catalog/components/text-tool/lines.ts';
import { dueAt, minutesUntil, type Alarm } from '../../../catalog/components/alarm-clock/alarms.ts';
import { breathAt } from '../../../catalog/components/breathing/rhythm.ts';
import { contrast, hexOf, mended } from '../../../catalog/components/contrast-checker/rules.ts';
import { patterns, stepS, toggled } from '../../../catalog/components/drum-machine/patterns.ts';
import { cssOf } from '../../../catalog/components/gradient-maker/rules.ts';
import { figure, numberAfter, totalsOf } from '../../../catalog/components/invoice/rules.ts';
import { bitsOf, granted, strengthOf } from '../../../catalog/components/password-strength/rules.ts';
import { isBlack, pitchOf } from '../../../catalog/components/piano/notes.ts';
import { matchesOf, piecesOf } from '../../../catalog/components/regex-tester/rules.ts';
import { languages } from '../../../core/composition.ts';

test('typing, when measured, then five right characters are a word and mended slips count against accuracy', () => {
  expect(measure('hello world', 'hello worl', 0, 60)).toEqual({ wpm: 2, accuracy: 100, mistakes: 0 });
  expect(measure('hello', 'hello', 5, 30)).toEqual({ wpm: 2, accuracy: 50, mistakes: 5 });
  expect(passageOf(['One.', 'Two.'], 100).length).toBeGreaterThanOrEqual(100);
});

describe('rows of letters', () => {
  test('a letter that comes twice, when it is in the word once, then is marked once', () => {
    expect(marksOf('apple', 'apple')).toEqual(Array(5).fill('right'));
    expect(marksOf('crane', 'eerie')).toEqual(['absent', 'absent', 'elsewhere', 'absent', 'right']);
    expect(knownOf('crane', ['eerie', 'crown']).get('r')).toBe('right');
  });

  test.each(languages)('in %s, when no words are given, then there are a hundred of five plain letters', (language) => {
    const words = nounsIn(language);
    expect(words.length).toBeGreaterThan(100);
    for (const word of words) expect(word).toMatch(/^[a-z]{5}$/);
  });
});

test('a code, when it is of a Wi-Fi or a contact, then says so in the form that scanners read', () => {
  const none = { text: '', network: '', password: '', name: '', phone: '', email: '' };
  expect(contentOf('wifi', { ...none, network: 'My;Net', password: 'a:b' })).toBe('WIFI:T:WPA;P:a\\:b;S:My\\;Net;;');
  expect(contentOf('contact', { ...none, name: 'Ada', phone: '123' })).toBe('MECARD:N:Ada;TEL:123;;');
  expect(modulesOf('https://example.org')?.length).toBe(25);
  expect(modulesOf('x'.repeat(5_000))).toBeUndefined();
});

test('a palette, when it is renewed, then kept colours stay and each can be written on', () => {
  const [first, ...others] = renewed(emptyPalette(5, '#2f6f5e'), 'triadic');
  expect(first).toEqual({ hex: '#2f6f5e', kept: true });
  expect(others).toHaveLength(4);
  for (const { hex } of others) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  expect(Math.round(hueOf(hexFrom(200, 0.6, 0.4)))).toBe(200);
  expect([inkOn('#ffffff'), inkOn('#000000')]).toEqual(['#000000', '#ffffff']);
});

describe('text tools', () => {
  test('codes, when they are read again, then give the text back', () => {
    expect(codes.fromMorse(codes.toMorse('SOS ça va?'))).toBe('SOS CA VA?');
    expect(codes.fromBase64(codes.toBase64('Grüße 🎈'))).toBe('Grüße 🎈');
    expect(codes.fromBinary(codes.toBinary('né'))).toBe('né');
    expect([codes.toRoman('1984'), codes.fromRoman('MCMLXXXIV')]).toEqual(['MCMLXXXIV', '1984']);
    expect(codes.shifted(codes.shifted('Xyz!', 3), -3)).toBe('Xyz!');
    expect(codes.inBases('ff', 16)).toContain('255');
  });

  test('what is none of it, when it is read, then is refused', () => {
    for (const wrong of ['IIII', 'VX', '']) expect(() => codes.fromRoman(wrong)).toThrow();
    expect(() => codes.inBases('129', 8)).toThrow();
    expect(() => codes.fromBinary('hello')).toThrow();
    expect(() => lines.jsonToCsv('{}')).toThrow();
  });

  test('lines and tables, when changed, then keep their cells', () => {
    expect(lines.csvToJson('name,town\n"Ada, Countess",London')).toContain('Ada, Countess');
    expect(lines.jsonToCsv('[{"a":1,"b":"x,y"}]')).toBe('a,b\n1,"x,y"');
    expect([lines.camel('Hello big world'), lines.snake('helloBigWorld'), lines.kebab('Straße am Fluss')]).toEqual([
      'helloBigWorld',
      'hello_big_world',
      'strasse-am-fluss',
    ]);
    expect(lines.sorted('b10\nb9\na')).toBe('a\nb9\nb10');
  });
});

describe('games frame by frame', () => {
  const frame = 1 / 60;

  test('pong, when nobody moves the left bat, then the computer wins points and the ball stays in the field', () => {
    let game = pong.newGame();
    for (let at = 0; at < 60 * 120 && game.points.right < 3; at += 1) {
      game = pong.step(pong.follow(pong.moveBat(game, 'left', 10), 'right', frame), frame);
      expect(game.ball.y).toBeGreaterThanOrEqual(0);
      expect(game.ball.y).toBeLessThanOrEqual(pong.height);
    }
    expect(game.points.right).toBe(3);
  });

  test('the space ship, when it always fires, then clears the first wave', () => {
    let game = shooter.newGame();
    for (let at = 0; at < 60 * 240 && game.wave < 2; at += 1) {
      const [aim] = [...game.foes].sort((a, b) => b.y - a.y);
      game = shooter.step(shooter.fire(shooter.push({ ...game, safe: 1 }, Math.sign((aim?.x ?? 50) - game.x), frame)), frame);
    }
    expect(game.wave).toBe(2);
    expect(game.score).toBeGreaterThan(250);
  });

  test('the runner, when they jump in time, then get far; when not, then not', () => {
    let [good, idle] = [runner.newGame(), runner.newGame()];
    for (let at = 0; at < 60 * 30; at += 1) {
      const next = good.hurdles.find(({ x }) => x > runner.runner.x - 4);
      const near = next !== undefined && next.x - runner.runner.x < runner.paceOf(good.way) * 0.24;
      good = runner.step(near && good.up === 0 ? runner.jump(good) : good, frame);
      idle = runner.step(idle, frame);
    }
    expect(idle.over).toBe(true);
    expect(runner.scoreOf(good)).toBeGreaterThan(400);
  });
});

test('chess, when there is a mate in one or a queen to take, then the computer does it', () => {
  expect(answerTo('6k1/5ppp/8/8/8/8/5PPP/3R2K1 w - - 0 1')?.san).toBe('Rd8#');
  expect(answerTo('4k3/8/8/3q4/4P3/8/8/4K3 w - - 0 1')?.san).toBe('exd5');
});

test('cards, when drawn, then none comes twice before all were there', () => {
  const seen: number[] = [];
  let pile: number[] = [];
  for (let at = 0; at < 5; at += 1) {
    const next = draw(pile, 5, seen.at(-1));
    pile = next.pile;
    seen.push(next.card);
  }
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  for (let at = 0; at < 20; at += 1) expect(draw([], 3, 1).card).not.toBe(1);
});

test('a mark of Markdown, when set twice on lines, then is taken away again', () => {
  const once = marked('one\ntwo', 0, 7, 'list');
  expect(once.text).toBe('- one\n- two');
  expect(marked(once.text, once.from, once.to, 'list').text).toBe('one\ntwo');
  expect(marked('a word', 2, 6, 'bold')).toEqual({ text: 'a **word**', from: 4, to: 8 });
});

test('an invoice, when it is added up, then discount comes before tax and every line is rounded to cents', () => {
  expect(['1.234,50', '1,234.50', '12', '1.234', '', 'abc'].map(figure)).toEqual([1234.5, 1234.5, 12, 1234, 0, 0]);
  const lines = [
    { item: 'Design', quantity: '3', price: '33,33' },
    { item: 'Travel', quantity: '1', price: '0.01' },
  ];
  expect(totalsOf({ lines, discount: '10', tax: '19' })).toEqual({ subtotal: 100, off: 10, taxed: 17.1, total: 107.1 });
  expect([numberAfter('2026-009'), numberAfter('R99')]).toEqual(['2026-010', 'R100']);
});

test('an alarm, when its day and minute come, then is due, and the wait for the next one is told', () => {
  const alarm: Alarm = { id: '1', time: '07:00', label: '', days: [1], on: true };
  const monday = new Date(2026, 10, 30, 7, 0);
  expect(dueAt([alarm], monday)).toEqual([alarm]);
  expect(dueAt([alarm, { ...alarm, on: false }], new Date(2026, 11, 1, 7, 0))).toEqual([]);
  expect(minutesUntil([alarm], new Date(2026, 10, 29, 22, 0))).toBe(540);
  expect(minutesUntil([{ ...alarm, on: false }], monday)).toBeUndefined();
});

test('a breath, when time goes by, then is taken in, held, let out and taken again', () => {
  const rhythm = [4, 7, 8, 0] as const;
  expect(breathAt(rhythm, 2)).toEqual({ sort: 'in', left: 2, full: 0.5 });
  expect(breathAt(rhythm, 5)).toMatchObject({ sort: 'held', full: 1 });
  expect(breathAt(rhythm, 15)).toEqual({ sort: 'out', left: 4, full: 0.5 });
  expect(breathAt(rhythm, 19)).toMatchObject({ sort: 'in', full: 0 });
});

test('colours, when they cannot be read on each other, then the nearest tone that can is found', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect([hexOf('#abc'), hexOf('ABCDEF'), hexOf('blue')]).toEqual(['#aabbcc', '#abcdef', undefined]);
  expect(contrast(mended('#7a7f87', '#ffffff', 4.5), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(cssOf({ colours: ['#000000', '#ffffff'], angle: 90, round: false })).toBe('linear-gradient(90deg, #000000 0%, #ffffff 100%)');
});

test('a password, when it is a common word or a row, then is weak however many signs it has', () => {
  expect(strengthOf('')).toBe(0);
  expect(strengthOf('P@ssw0rd')).toBe(1);
  expect(granted('abcd').row).toBe(false);
  expect(strengthOf('T9!vqRm2#zLx8w')).toBe(4);
  expect(bitsOf('aaaaaaaaaaaa')).toBeLessThan(20);
});

test('music, when it is timed and tuned, then four steps are a beat and A is 440 Hz', () => {
  expect(stepS(120)).toBe(0.125);
  expect(toggled(patterns.rock, 'kick', 0).kick[0]).toBe(false);
  expect(pitchOf(9, 4)).toBe(440);
  expect([0, 1, 4, 6].map(isBlack)).toEqual([false, true, false, true]);
});

test('an expression, when it matches, then groups and places are told and the text is marked', () => {
  const matches = matchesOf('(\\w)(\\d)', ['g'], 'a1 b2');
  expect(matches).toEqual([
    { text: 'a1', from: 0, to: 2, groups: ['a', '1'] },
    { text: 'b2', from: 3, to: 5, groups: ['b', '2'] },
  ]);
  expect(piecesOf('a1 b2', matches).map(({ marked: isMarked }) => isMarked)).toEqual([true, false, true]);
  expect(() => matchesOf('(', [], '')).toThrow();
});
