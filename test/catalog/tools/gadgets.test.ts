/** What the ready tools compute: typing, codes, colours, time zones. */
import { describe, expect, test } from 'vitest';
import { marksOf, knownOf } from '../../../catalog/components/game-word-rows/rules.ts';
import { nounsIn } from '../../../catalog/components/game-word-rows/nouns.ts';
import { emptyPalette, hexFrom, hueOf, inkOn, renewed } from '../../../catalog/components/palette/rules.ts';
import { contentOf, modulesOf } from '../../../catalog/components/qr-code/rules.ts';
import { measure, passageOf } from '../../../catalog/components/typing-test/rules.ts';
import { aheadOf, hoursOf, momentOf, wallOf, works, zoneOf } from '../../../catalog/components/world-clock/zones.ts';
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

describe('time zones', () => {
  test('a wall clock, when its zone changes clocks, then is the same after a round trip', () => {
    for (const wall of ['2026-03-29T01:30', '2026-03-29T03:30', '2026-10-25T12:00', '2026-12-31T23:59'])
      expect(wallOf(momentOf(wall, 'Europe/Berlin'), 'Europe/Berlin')).toBe(wall);
    expect(wallOf(momentOf('2026-01-15T12:00', 'America/New_York'), 'Asia/Tokyo')).toBe('2026-01-16T02:00');
  });

  test('a zone with half hours, when compared, then the difference has them', () => {
    const at = Date.UTC(2026, 0, 15, 12);
    expect(aheadOf('Asia/Kolkata', 'UTC', at)).toBe('+5:30 h');
    expect(aheadOf('America/New_York', 'Europe/London', at)).toBe('−5 h');
    expect(hoursOf(at, 'Europe/Paris')).toHaveLength(24);
    expect(works(at, 'UTC')).toBe(true);
  });

  test('a city, when it is typed without accents, then its zone is found', () => {
    expect(zoneOf('new york')).toBe('America/New_York');
    expect(zoneOf('tokyo')).toBe('Asia/Tokyo');
    expect(zoneOf('Atlantis')).toBeUndefined();
  });
});
