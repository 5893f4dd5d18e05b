import { parseScript } from '../parse.ts';
import type { Fixer } from './bench.ts';

const voids = /<(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)(?=[\s/>])/g;

/** HTML where JSX was meant, in files that do not parse: comments, and elements that HTML never closes. */
export const markup: Fixer = (bench) => {
  for (const { path, content, errors } of bench.broken()) {
    const commented = content.replace(/<!--([\s\S]*?)-->/g, (_whole, text: string) => `{/*${text.replaceAll('*/', '* /')}*/}`);
    const closed = closeVoids(commented);
    if (closed === content) continue;
    if (parseScript({ path, content: closed }).errors.length < errors.length)
      bench.write(path, closed, 'HTML became JSX: comments and elements without an end');
  }
};

function closeVoids(content: string): string {
  let text = '';
  let from = 0;
  for (const match of content.matchAll(voids)) {
    const end = tagEnd(content, match.index + match[0].length);
    if (end === undefined || match.index < from) continue;
    const closing = new RegExp(`^\\s*</${match[1] ?? ''}>`).exec(content.slice(end + 1))?.[0] ?? '';
    const selfClosed = content.charAt(end - 1) === '/';
    text += content.slice(from, end) + (selfClosed ? '>' : ' />');
    from = end + 1 + (selfClosed ? 0 : closing.length);
  }
  return text + content.slice(from);
}

/** Index of the `>` that ends a tag, past texts and braces. */
function tagEnd(content: string, start: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = start; at < content.length; at += 1) {
    const letter = content.charAt(at);
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'" || letter === '`') quote = letter;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    else if (letter === '>' && depth === 0) return at;
  }
  return undefined;
}
