/** The short sentences of the issue, said in four other languages. */
import { describe, expect, test } from 'vitest';
import { shortInFour } from './asked/short-in-four.ts';
import { expectRight } from './asked.ts';
import { compose, partsOf } from './compose.ts';

describe('the short sentences of the issue in German, French, Spanish and Portuguese', () => {
  test.each(shortInFour)('“$sentence”, when composed, then is the app that it asks for', expectRight);

  test.each(['Ausgaben nach Kategorie mit Diagramm', 'mes dépenses par catégorie avec un graphique', 'despesas por categoria com gráfico'])(
    '“%s”, when composed, then shows its chart once',
    async (sentence) => {
      expect(partsOf(await compose(sentence)).filter((part) => part === 'chart')).toHaveLength(1);
    },
  );
});
