/**
 * The words before a language is loaded: in tests English, at once. The page has none, for which `vite.config.ts` takes `no-words.ts`
 * instead: it loads the one language that is chosen, and draws nothing before.
 */
export { en as firstWords } from './en/index.ts';
