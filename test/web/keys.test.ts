import { describe, expect, test } from 'vitest';
import { actionIds, actionOf } from '../../web/keys/actions.ts';
import { ariaKeysOf, capsOf } from '../../web/keys/hint.ts';
import { offer, offered } from '../../web/keys/offers.ts';
import { readStroke, strokeOf, type Press } from '../../web/keys/strokes.ts';
import { hasWords } from '../../web/strings/index.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const elsewhere = (key: string, more: Partial<Press> = {}) => strokeOf(press(key, more), false);
const onApple = (key: string, more: Partial<Press> = {}) => strokeOf(press(key, more), true);

describe('a press', () => {
  test.each([
    ['a letter', elsewhere('g'), 'g'],
    ['a letter with caps lock', elsewhere('G'), 'g'],
    ['a letter with Shift', elsewhere('D', { shiftKey: true }), 'shift+d'],
    ['a figure', elsewhere('3'), '3'],
    ['Ctrl with a letter', elsewhere('k', { ctrlKey: true }), 'mod+k'],
    ['⌘ with a letter on Apple', onApple('k', { metaKey: true }), 'mod+k'],
    ['Ctrl with Enter', elsewhere('Enter', { ctrlKey: true }), 'mod+enter'],
    ['a sign with Shift, as on American keyboards', elsewhere('?', { shiftKey: true, code: 'Slash' }), '?'],
    ['a sign with AltGr, as on German keyboards', elsewhere('[', { ctrlKey: true, altKey: true, altGraph: true }), '['],
    ['a sign with Option, as on German keyboards of Apple', onApple('[', { altKey: true }), '['],
    ['a figure with Shift, as on French keyboards', elsewhere('2', { shiftKey: true, code: 'Digit2' }), '2'],
    ['a figure without Shift, as on French keyboards', elsewhere('é', { code: 'Digit2' }), '2'],
    ['a letter of a Russian keyboard', elsewhere('к', { code: 'KeyR' }), 'r'],
    ['Ctrl with a letter of a Russian keyboard', elsewhere('л', { code: 'KeyK', ctrlKey: true }), 'mod+k'],
  ])('of %s, is read', (_name, stroke, wanted) => expect(stroke).toBe(wanted));

  test.each([
    ['⌘ elsewhere', elsewhere('k', { metaKey: true })],
    ['Ctrl on Apple, where it moves in text', onApple('k', { ctrlKey: true })],
    ['Alt with a letter', elsewhere('r', { altKey: true })],
    ['AltGr with a letter', elsewhere('q', { altGraph: true, ctrlKey: true, altKey: true })],
    ['Shift alone', elsewhere('Shift', { shiftKey: true })],
    ['a dead key', elsewhere('Dead')],
    ['the space bar', elsewhere(' ')],
    ['a function key', elsewhere('F5')],
  ])('of %s, is none of ours', (_name, stroke) => expect(stroke).toBeUndefined());

  test('of Shift with a figure that types a sign, is that sign and no tab', () => {
    expect(elsewhere('!', { shiftKey: true, code: 'Digit1' })).toBe('!');
    expect(readStroke([], '!')).toBeUndefined();
  });
});

describe('strokes', () => {
  test('of a sequence, wait for the second and then say what is meant', () => {
    expect(readStroke([], 'g')).toEqual({ begun: ['g'] });
    expect(readStroke(['g'], 'h')).toEqual({ id: 'nav.home' });
    expect(readStroke(['g'], 'o')).toEqual({ id: 'nav.outbox' });
    expect(readStroke([], 'o')).toEqual({ id: 'app.open' });
  });

  test('that do not go on with a sequence, are read by themselves', () => {
    expect(readStroke(['g'], 'r')).toEqual({ id: 'preview.reload' });
    expect(readStroke(['g'], 'g')).toEqual({ begun: ['g'] });
    expect(readStroke(['g'], 'z')).toBeUndefined();
  });
});

describe('the registry', () => {
  const withKeys = actionIds.filter((id) => actionOf(id).keys !== undefined);

  test('has words for every action and every question', () => {
    for (const id of actionIds) {
      expect(hasWords(actionOf(id).label), id).toBe(true);
      expect(hasWords(actionOf(id).sure ?? 'do.sheet'), id).toBe(true);
    }
  });

  test('has no key twice, and none that begins another’s', () => {
    for (const id of withKeys)
      for (const [at] of (actionOf(id).keys ?? []).entries()) {
        const reading = readStroke((actionOf(id).keys ?? []).slice(0, at), actionOf(id).keys?.[at] ?? '');
        const last = at === (actionOf(id).keys?.length ?? 0) - 1;
        expect(reading, id).toEqual(last ? { id } : { begun: actionOf(id).keys?.slice(0, at + 1) });
      }
  });

  test('shows every key in the sheet, and every action somewhere', () => {
    for (const id of withKeys) expect(actionOf(id).place, id).toBeDefined();
    for (const id of actionIds) expect(actionOf(id).place ?? actionOf(id).group, id).toBeDefined();
  });

  test('names keys as they stand on the keyboard, and to screen readers', () => {
    expect([capsOf('palette', false), capsOf('palette', true)]).toEqual([['Ctrl K'], ['⌘ K']]);
    expect(capsOf('nav.home')).toEqual(['G', 'H']);
    expect(capsOf('preview.width', false)).toEqual(['Shift D']);
    expect([ariaKeysOf('palette', false), ariaKeysOf('palette', true), ariaKeysOf('preview.width'), ariaKeysOf('nav.home')]).toEqual([
      'Control+K',
      'Meta+K',
      'Shift+D',
      undefined,
    ]);
  });
});

test('of two who offer an action the later one does it, and the earlier again when that one is gone', () => {
  const done: string[] = [];
  const end = offer({ current: { search: () => void done.push('page'), 'theme.toggle': () => void done.push('theme') } });
  const endOther = offer({ current: { search: () => void done.push('tab'), 'theme.toggle': undefined } });

  offered('search')?.();
  offered('theme.toggle')?.();
  endOther();
  offered('search')?.();
  end();

  expect(done).toEqual(['tab', 'theme', 'page']);
  expect(offered('search')).toBeUndefined();
});
