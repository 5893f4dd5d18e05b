import { expect, test } from 'vitest';
import { createLexicon } from '../../../../../activities/generate/composer/lexicon.ts';
import { marked } from '../../../../../activities/generate/composer/tagger/marks.ts';
import { storied } from '../../../../../activities/generate/composer/tagger/storied.ts';
import type { Language } from '../../../../../core/composition.ts';
import { understanding } from '../compose.ts';

const lexicon = createLexicon(understanding);

test.each<[Language, string, string | undefined]>([
  ['fr', '{f:Photo}, {f:marque} : voilà ce que je note pour mes sneakers', 'sneakers'],
  ['es', 'De mis colmenas quiero apuntar {f:fecha de revisión}', 'colmenas'],
  ['en', 'I want to {d:rate sunsets}. {f:Photo}, {f:out of ten}', 'sunsets'],
  ['fr', 'Noter {v:les kilomètres que je fais}, {f:durée}', 'kilomètres'],
  ['de', 'Für meine alten Uhren: {f:Jahr}, {f:Werk}', 'alten Uhren'],
  ['en', 'My daughter asked me to write down {f:date} and {f:place}', undefined],
  ['en', '{f:Date}, {f:place}', undefined],
])('in %s “%s”, when no mark says what rows are called, is named by its story: %s', (language, line, name) => {
  const { text, spans } = marked(line);

  expect(storied(text, spans, language, lexicon)).toBe(name);
});
