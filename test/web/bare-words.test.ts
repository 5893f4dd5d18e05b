/** Reads the dashboard's own sources: words that people see or hear go through `t`, so that every language has them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const web = path.resolve(import.meta.dirname, '../../web');

/** Attributes that are read to people. */
const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'label',
  'placeholder',
  'description',
];
const hasWord = (text: string): boolean => /\p{L}{2,}|^\p{L}$/u.test(text.trim());

/** A word in quotes, also inside `a ? 'b' : 'c'`, `a && 'b'` and a template. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return textsOf(node.right);
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) return node.expression ? textsOf(node.expression) : [];
  return [];
}

function bareIn(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (ts.isJsxExpression(node) && ts.isJsxElement(node.parent)) found.push(...textsOf(node));
    if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText()) && node.initializer) found.push(...textsOf(node.initializer));
    ts.forEachChild(node, look);
  };
  look(tree);
  return found.filter(hasWord).map((text) => `${file}: ${text.trim()}`);
}

/** Words that are asked for while a file is loaded, and kept from then on. */
function keptIn(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return; // asked for when it is called
    const asks = ts.isCallExpression(node) && ['t', 'ago', 'when'].includes(node.expression.getText());
    if (asks || (ts.isIdentifier(node) && node.text === 'language')) found.push(`${file}: ${node.parent.getText().slice(0, 80)}`);
    ts.forEachChild(node, look);
  };
  ts.forEachChild(tree, look);
  return found;
}

test('no page, label or title has words of its own', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => bareIn(file, readFileSync(path.join(web, file), 'utf8')))).toEqual([]);
});

test('words that bypass the strings are found wherever they stand', () => {
  const bare = `<a title="Open" aria-label={on ? 'Yes' : t('no')} className="wide">Read {t('x')} {n > 1 && 'more'} · {\`\${n} rows\`}</a>`;
  expect(bareIn('page.tsx', bare)).toEqual(['page.tsx: Open', 'page.tsx: Yes', 'page.tsx: Read', 'page.tsx: more', 'page.tsx: rows']);
});

test('no words are kept from before a language was chosen', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('strings'),
  );
  expect(files.flatMap((file) => keptIn(file, readFileSync(path.join(web, file), 'utf8')))).toEqual([]);
  expect(keptIn('a.ts', `const title = { name: t('app.name') }; const ask = () => t('app.name');`)).toEqual(["a.ts: name: t('app.name')"]);
});

test('a number, a date or a price is written by the interface’s language, never by the browser’s', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const loose = files.filter((file) => /toLocale\w*\(\)|Intl\.\w+\(\)/.test(readFileSync(path.join(web, file), 'utf8')));
  expect(loose).toEqual([]);
});
