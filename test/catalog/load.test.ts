import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCatalog } from '../../catalog/load.ts';
import { root } from './support/bundle.ts';

let folder: string;
const about = (name: string, more = ''): string =>
  `name: ${name}\ncategory: page\ndescription: A part that stands in a test of the loader.\nprovides: [test]\nrequires: []\nfiles: [component.tsx]\nprops:\n  - { name: title, type: string, required: true, description: Title }\nvariants: []\nexample: { title: Hello }\n${more}`;

function part(name: string, yaml: string, code = "import { Page } from '@faibric/kit';\n"): void {
  mkdirSync(join(folder, 'components', name), { recursive: true });
  writeFileSync(join(folder, 'components', name, 'about.yaml'), yaml);
  writeFileSync(join(folder, 'components', name, 'component.tsx'), code);
}
const faults = (): string[] => {
  try {
    loadCatalog(folder);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  mkdirSync(join(folder, 'kit'));
  for (const name of ['base', 'surfaces', 'site']) cpSync(join(root, `catalog/kit/${name}.css`), join(folder, `kit/${name}.css`));
  cpSync(join(root, 'catalog/themes/canal'), join(folder, 'themes/canal'), { recursive: true });
  mkdirSync(join(folder, 'components'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder is a part: nothing else has to be registered', () => {
  part('banner', about('banner'));
  const { parts, themes } = loadCatalog(folder);
  expect(parts.get('banner')?.sources.map(({ name }) => name)).toEqual(['component.tsx']);
  expect(themes.get('canal')?.css).toMatch(/app-page[\s\S]*--primary: #20463a/);
});

test('every fault is one clear line with its file, and all of them come at once', () => {
  part('banner', about('flag'));
  part('sign', about('sign').replace('category: page', 'category: nonsense'));
  part('wall', about('wall').replace('{ title: Hello }', '{ heading: Hello }'));
  part('thief', about('thief'), "import fs from 'node:fs';\n");
  part('torn', about('torn').replace('files: [component.tsx]', 'files: [component.tsx, lost.tsx]'));
  mkdirSync(join(folder, 'components/hollow'));
  expect(faults().sort()).toEqual([
    'components/banner/about.yaml: name: is “flag”, the folder is called banner',
    'components/hollow/about.yaml: missing',
    expect.stringMatching(/^components\/sign\/about\.yaml: category: Invalid option/),
    "components/thief/component.tsx: may not import 'node:fs'",
    'components/torn/about.yaml: files: lost.tsx is not there',
    'components/wall/about.yaml: example: heading is no prop',
    'components/wall/about.yaml: example: title is missing',
  ]);
});

test('the kit and all parts pass the strict type checker', () => {
  const check = (): string =>
    execFileSync(process.execPath, ['node_modules/@typescript/native/bin/tsc', '-p', 'catalog'], { cwd: root, encoding: 'utf8' });
  expect(check()).toBe('');
});
