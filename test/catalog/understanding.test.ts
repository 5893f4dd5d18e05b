import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { loadUnderstanding } from '../../catalog/understanding.ts';
import { languages } from '../../core/composition.ts';

const shipped = fileURLToPath(new URL('../../catalog/understanding/', import.meta.url));
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The shipped rules with one file changed. */
function changed(file: string, edit: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'understanding-'));
  folders.push(folder);
  cpSync(shipped, folder, { recursive: true });
  writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

describe('rules of understanding', () => {
  test('as shipped, when loaded, then every kind, noun and field has a name in each language', () => {
    const { kinds, nouns, fields } = loadUnderstanding();
    const nameless = languages.flatMap((language) => [
      ...Object.entries(nouns).flatMap(([id, rule]) => (rule[language].length === 0 ? [`nouns.yaml: ${id} ${language}`] : [])),
      ...Object.entries(fields).flatMap(([id, rule]) => (rule[language].length === 0 ? [`fields.yaml: ${id} ${language}`] : [])),
      ...Object.entries(kinds).flatMap(([id, { heads }]) => (heads[language].length === 0 ? [`kinds.yaml: ${id} ${language}`] : [])),
    ]);

    expect(nameless).toEqual([]);
  });

  test('with a new noun, when loaded, then it is there without any code', () => {
    const folder = changed(
      'nouns.yaml',
      (text) => `${text}\nkite: { en: 'kite, kites', de: 'Drachen', fr: cerf-volant, es: cometa, pt: pipa, fields: [name, colour] }\n`,
    );

    expect(loadUnderstanding(folder).nouns['kite']?.en).toEqual(['kite', 'kites']);
  });

  test.each([
    ['nouns.yaml', 'kite: { en: kite, fields: name }', /nouns\.yaml: kite\.fields/],
    ['nouns.yaml', 'kite: { en: kite, fields: [wingspan] }', /nouns\.yaml: kite: there is no wingspan/],
    ['kinds.yaml', 'kite: { skeleton: records, noun: kites, heads: { en: kite list } }', /kinds\.yaml: kite: there is no kites/],
    ['fields.yaml', 'wingspan: { type: length, en: Wingspan }', /fields\.yaml: wingspan\.type/],
    ['limits.yaml', "fly: { words: { en: flying }, why: { en: 'No.' }, near: [] }", /limits\.yaml: fly\.why\.de/],
  ])('with a fault in %s, when loaded, then stops and names the place', (file, line, message) => {
    const folder = changed(file, (text) => `${text}\n${line}\n`);

    expect(() => loadUnderstanding(folder)).toThrow(message);
  });
});
