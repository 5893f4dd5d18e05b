import type { JSXAttribute } from 'oxc-parser';
import { visit } from '../parse.ts';
import type { Edit, Fixer } from './bench.ts';

/** HTML's names that React has others for; hyphenated SVG names become camel case by rule. */
const names: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  readonly: 'readOnly',
  maxlength: 'maxLength',
  minlength: 'minLength',
  autofocus: 'autoFocus',
  autocomplete: 'autoComplete',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  contenteditable: 'contentEditable',
  crossorigin: 'crossOrigin',
  datetime: 'dateTime',
  enctype: 'encType',
  inputmode: 'inputMode',
  novalidate: 'noValidate',
  spellcheck: 'spellCheck',
  srcset: 'srcSet',
  onclick: 'onClick',
  onchange: 'onChange',
  oninput: 'onInput',
  onsubmit: 'onSubmit',
  onkeydown: 'onKeyDown',
  onfocus: 'onFocus',
  onblur: 'onBlur',
};
const kept = /^(data|aria)-/;
const camel = (name: string): string => name.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase());

/** HTML attributes on elements: another name, and `style` as an object. */
export const attributes: Fixer = (bench) => {
  for (const parsed of bench.scripts()) {
    const edits: Edit[] = [];
    visit(parsed, {
      JSXOpeningElement({ name, attributes: items }) {
        if (name.type !== 'JSXIdentifier' || !/^[a-z][a-z0-9]*$/.test(name.name)) return;
        const present = new Set(
          items.flatMap((item) => (item.type === 'JSXAttribute' && item.name.type === 'JSXIdentifier' ? [item.name.name] : [])),
        );
        for (const item of items) if (item.type === 'JSXAttribute') edits.push(...attributeEdits(item, present));
      },
    });
    bench.edit(parsed.path, edits, 'HTML attributes became React’s');
  }
};

function attributeEdits({ name, value }: JSXAttribute, present: ReadonlySet<string>): Edit[] {
  if (name.type !== 'JSXIdentifier') return [];
  if (name.name === 'style' && value?.type === 'Literal') return [{ start: value.start, end: value.end, text: styleObject(value.value) }];
  const better = names[name.name] ?? (kept.test(name.name) ? name.name : camel(name.name));
  // A handler as text would be code from text.
  const isText = value?.type === 'Literal' && better.startsWith('on');
  return better === name.name || present.has(better) || isText ? [] : [{ start: name.start, end: name.end, text: better }];
}

/** `color: red; --gap: 2px` → `{{ color: "red", "--gap": "2px" }}`. */
function styleObject(css: string): string {
  const declarations = css.split(/;(?![^(]*\))/).flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    if (colon < 1) return [];
    const property = declaration.slice(0, colon).trim();
    const name = property.startsWith('--') ? JSON.stringify(property) : camel(property.replace(/^-(?=ms-)/, ''));
    return [`${name}: ${JSON.stringify(declaration.slice(colon + 1).trim())}`];
  });
  return `{{ ${declarations.join(', ')} }}`;
}
