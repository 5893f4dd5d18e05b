/** The prompts, as files that anyone can read and change: `prompts/*.md`. */
import { readFileSync } from 'node:fs';
import { appTypes, type AppType } from '../core/app-spec.ts';

/** A prompt: a fixed part that never changes between calls, so that providers' caches hold, and what follows it. */
export interface Prompt {
  readonly fixed: string;
  readonly turn: string;
}

export interface Prompts {
  readonly generate: Prompt;
  /** For models of few billion parameters. */
  readonly small: Prompt;
  readonly edit: Prompt;
  readonly analyze: Prompt;
  /** The task of an edit that mends faults. */
  readonly repair: string;
  /** Signatures of the kit that the generate prompt lists. */
  readonly kit: string;
  readonly appTypes: Readonly<Record<AppType, string>>;
}

const eachCall = '<!-- each call -->';

/** Reads all prompts. @throws Error where a file is missing or lacks a part */
export function loadPrompts(folder = new URL('./prompts/', import.meta.url)): Prompts {
  const text = (name: string) => readFileSync(new URL(`${name}.md`, folder), 'utf8').trim();
  const prompt = (name: string): Prompt => {
    const [fixed, turn] = text(name).split(eachCall);
    if (fixed === undefined || turn === undefined) throw new Error(`prompts/${name}.md lacks the line ${eachCall}`);
    return { fixed: fixed.trim(), turn: turn.trim() };
  };
  return {
    generate: prompt('generate'),
    small: prompt('small'),
    edit: prompt('edit'),
    analyze: prompt('analyze'),
    repair: text('repair'),
    kit: text('kit'),
    appTypes: typeRules(text('app-types')),
  };
}

function typeRules(text: string): Record<AppType, string> {
  const sections = new Map(
    text.split(/^## /m).map((section) => [section.split('\n', 1)[0] ?? '', section.slice(section.indexOf('\n')).trim()]),
  );
  const rulesOf = (type: AppType) => {
    const rules = sections.get(type);
    if (!rules) throw new Error(`prompts/app-types.md says nothing about ${type}`);
    return [type, rules] as const;
  };
  return Object.fromEntries(appTypes.map(rulesOf)) as Record<AppType, string>;
}

/**
 * Puts values in place of `{{name}}`, in one pass: what a value contains is never read as a name.
 * @throws Error for a name without a value
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  const filled = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The prompt asks for ${name}, which has no value`);
    return value;
  });
  return filled.replace(/\n{3,}/g, '\n\n').trim();
}
