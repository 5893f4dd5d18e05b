/** What a preview of an unfinished build shows in the place of files that are still being written. */
import type { Language } from '../../core/composition.ts';

const beingWritten: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) => `${name} is being written`,
  de: (name) => `${name} wird gerade geschrieben`,
  fr: (name) => `${name} est en cours d’écriture`,
  es: (name) => `${name} se está escribiendo`,
  pt: (name) => `${name} está sendo escrito`,
};

/** `components/book-list` → `Book list`. */
const titleOf = (path: string): string => {
  const words = (path.split('/').pop() ?? path)
    .replace(/\.\w+$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * A module with the asked names. Components say that they are coming; functions and lists are empty, so that the parts that are
 * there can be seen.
 */
export function placeholderModule(path: string, names: Iterable<string>, language: Language): string {
  const sentence = JSON.stringify(beingWritten[language](titleOf(path)));
  const isComponent = (name: string): boolean => name === 'default' || /^[A-Z][a-z]/.test(name) || name.length === 1;
  const exports = [...names].map((name) => {
    const value = isComponent(name) ? 'Placeholder' : 'empty';
    return name === 'default' ? `export default ${value};` : `export { ${value} as ${name} };`;
  });
  return `function Placeholder() {
  return <p role="status" className="my-3 rounded-app border border-dashed border-line bg-surface px-4 py-6 text-muted motion-safe:animate-pulse">{${sentence}}</p>;
}
// Callable, and a list without items.
const empty = Object.setPrototypeOf(() => empty, Array.prototype);
${exports.join('\n')}
export {};`;
}
