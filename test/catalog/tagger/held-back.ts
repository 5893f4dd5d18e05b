/** The marked sentences and those of which the kind alone is told, and which of them the tagger never learned from. */
import { readFileSync } from 'node:fs';
import { languages, type Language } from '../../../core/composition.ts';

const folder = new URL('../../../catalog/understanding/marked/', import.meta.url);
const heldOf = 8;

export interface MarkedLine {
  readonly language: Language;
  readonly line: string;
  /** Each eighth is held back from learning, so that what was learned can be judged. */
  readonly isHeld: boolean;
}

const linesOf = (of: (language: Language) => string): readonly MarkedLine[] =>
  [...languages]
    .sort()
    .flatMap((language) =>
      readFileSync(new URL(of(language), folder), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ language, line: line.trim() })),
    )
    .map((one, at) => ({ ...one, isHeld: at % heldOf === 0 }));

export const markedLines = linesOf((language) => `${language}.txt`);
export const kindLines = linesOf((language) => `kinds/${language}.txt`);

export const heldBack = (language: Language): string[] =>
  markedLines.filter((one) => one.language === language && one.isHeld).map(({ line }) => line);
