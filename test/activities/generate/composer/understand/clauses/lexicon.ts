/** One lexicon for the tests of clauses. */
import { createLexicon } from '../../../../../../activities/generate/composer/lexicon.ts';
import { loadUnderstanding } from '../../../../../../catalog/understanding.ts';

export const lexicon = createLexicon(loadUnderstanding());
