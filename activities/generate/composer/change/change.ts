/** Changes without a model: a sentence against the spec of an app. Rows stay: collections and field names never change. */
import type { AppSpec } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import type { Catalog } from '../../../../catalog/load.ts';
import type { Lexicon } from '../lexicon.ts';
import { named } from '../plan/plan.ts';
import { sayIn } from '../skeletons/bench.ts';
import { languageOf, tryChange } from './apply.ts';
import { whatIsHere } from './here.ts';
import { suggestChanges } from './suggest.ts';

export interface Changed {
  readonly spec: AppSpec;
  /** What was done and what was not, for the chat, in the language of the sentence. */
  readonly notes: readonly string[];
}

/**
 * @param sentence tidied (language/text.ts)
 * @param earlier the app before its last change: what "undo that" means, and "it"
 * @throws AppError `composer_cannot` with changes that work on this app; `no_change` when all is as wished already
 */
export function changeSpec(before: AppSpec, sentence: string, lexicon: Lexicon, catalog: Catalog, earlier?: AppSpec): Changed {
  const say = (key: string, values?: Record<string, string>): string => sayIn(lexicon, languageOf(sentence, before, lexicon), key, values);
  const { spec, notes, unknown, failed } = tryChange(before, sentence, lexicon, catalog, earlier);
  const missed = [...unknown.map((clause) => say('changeUnknown', { x: clause })), ...failed.map(({ message }) => message)];
  if (JSON.stringify(spec) !== JSON.stringify(before)) return { spec: { ...spec, parts: named(spec.parts) }, notes: [...notes, ...missed] };
  const examples = suggestChanges(before, lexicon, catalog);
  const hint = whatIsHere(before, examples, say);
  const [failure] = failed;
  if (failure) throw new AppError(failure.code, failure.message, { hint: failure.detail.hint ?? hint, examples });
  if (unknown.length === 0 && notes.length > 0) throw new AppError('no_change', say('noChange'), { hint: say('noChangeHint'), examples });
  throw new AppError('composer_cannot', say('changeUnknown', { x: unknown[0] ?? sentence }), { hint, examples });
}
