import { expect, test } from 'vitest';
import { createLexicon } from '../../../../../activities/generate/composer/lexicon.ts';
import { marked } from '../../../../../activities/generate/composer/tagger/marks.ts';
import { withSuggested } from '../../../../../activities/generate/composer/tagger/suggested.ts';
import type { Language } from '../../../../../core/composition.ts';
import { understanding } from '../compose.ts';

const lexicon = createLexicon(understanding);

test.each<[Language, string, readonly string[]]>([
  ['es', 'cada uno {d:propone un nombre} y dice {f:por qué}', ['nombre', 'por qué']],
  ['en', 'everyone {d:suggests a title} and votes', ['title']],
  ['en', 'everyone can {d:suggest the next trip}', []],
  ['en', 'everyone can {d:vote}', []],
])('in %s “%s”, when votes are collected, has what is proposed as a field where it is a usual one', (language, line, fields) => {
  const { text, spans } = marked(line);
  const found = withSuggested(text, spans, language, lexicon);

  expect(found.filter(({ mark }) => mark === 'field').map(({ start, end }) => text.slice(start, end))).toEqual(fields);
});
