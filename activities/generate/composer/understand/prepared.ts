/** A text as it is read: its slips mended, what was left out written out, the wish for privacy apart. */
import type { Language } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';
import { withChoices } from './clauses/choices.ts';
import { writtenOut } from './clauses/ellipsis.ts';
import type { Meant } from '../tagger/app-kind.ts';
import { eachStarred } from './starred.ts';
import { withoutOnlyMe } from './only-me.ts';

export interface Prepared {
  readonly typed: string;
  readonly ours: string;
  /** The wish that nobody else reads the rows, as it was said. */
  readonly onlyMe: string | undefined;
  readonly spoken: Language;
  /** The language, where a longer text told it. */
  readonly known: Language | undefined;
  readonly meant?: Meant;
}

export function preparedFrom(typed: string, lexicon: Lexicon, known: Language | undefined): Prepared {
  const { language: spoken, unsure: isGuess } = known === undefined ? lexicon.detect(typed) : { language: known, unsure: false };
  const spelled = lexicon.spell[spoken](spoken === 'de' ? lexicon.withCapitals(typed) : typed);
  const written = isGuess ? spelled : (lexicon.withAccents[spoken]?.(spelled) ?? spelled);
  const { rest: ours, onlyMe } = withoutOnlyMe(withChoices(writtenOut(eachStarred(written), spoken), spoken, lexicon), spoken);
  return { typed, ours, onlyMe, spoken, known };
}
