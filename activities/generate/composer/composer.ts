/** The generator that needs no model: reads the sentence by rules, fills an app spec, renders it from the catalog's parts. */
import type { SourceFile } from '../../../core/app-files.ts';
import { AppError } from '../../../core/errors.ts';
import type { Catalog } from '../../../catalog/load.ts';
import type { Understood } from '../../../catalog/understanding.ts';
import type { Analysis, AnalyzeJob, CodeGenerator, GenerateJob, Piece } from '../generator.ts';
import { changeSpec } from './change/change.ts';
import { mergeFiles, type FileChange } from './change/merge.ts';
import { analysisOf, factsOf, readAs } from './facts.ts';
import { tidy } from './language/text.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { plan } from './plan/plan.ts';
import { registered } from './registered.ts';
import { render } from './render/render.ts';
import { sayIn } from './skeletons/bench.ts';
import { freeAddress } from './skeletons/free-address.ts';
import type { Tagger } from './tagger/tagger.ts';
import { understand } from './understand/understand.ts';

export interface ComposerDeps {
  readonly catalog: Catalog;
  readonly understanding: Understood;
  /** What marks the words of a request; the stored encoder where it is left out. */
  readonly read?: Tagger;
}

interface Tools {
  readonly catalog: Catalog;
  readonly lexicon: Lexicon;
}

export interface Composer extends CodeGenerator {
  /** Reads what the encoder learned, which the first sentence would wait for: about 0.7 s in which nothing else is done. */
  warm(): void;
}

/** @throws AppError `needs_more`, `composer_cannot`, `no_change` */
export function createComposer({ catalog, understanding, read }: ComposerDeps): Composer {
  const lexicon = createLexicon(understanding);
  const tools: Tools = { catalog, lexicon: read ? { ...lexicon, read } : lexicon };
  return {
    name: 'composer',
    warm: () => {
      registered();
      tools.lexicon.read('A list of books');
    },
    async analyze(job): Promise<Analysis> {
      job.signal.throwIfAborted();
      return job.kind === 'modify' ? analyzeChange(job, tools) : analyzeNew(job, tools);
    },
    async *generate(job): AsyncIterable<Piece> {
      const { lexicon } = tools;
      const { spec, summary } = job.analysis;
      if (!spec) throw new AppError('internal', 'The analysis of this build has no spec');
      const isChange = job.kind === 'modify' && job.current !== undefined;
      const changes: readonly FileChange[] = isChange ? changesOf(job, tools) : render(spec, tools.catalog);
      for (const change of changes) {
        job.signal.throwIfAborted();
        if (change.content === undefined) yield { type: 'deleted', path: change.path };
        else if (!isStored(job.stored, change.path, change.content)) yield { type: 'file', path: change.path, content: change.content };
      }
      yield { type: 'facts', facts: factsOf(spec, lexicon, isChange ? summary : undefined) };
    },
  };
}

const isStored = (stored: readonly SourceFile[], path: string, content: string): boolean =>
  stored.some((file) => file.path === path && file.content === content);

function analyzeNew({ prompt, previousLook }: AnalyzeJob, { lexicon }: Tools): Analysis {
  const sentence = tidy(prompt);
  const address = freeAddress(sentence);
  const spec = plan(understand(address?.rest ?? sentence, lexicon), lexicon, previousLook, address?.url);
  return analysisOf(spec, readAs(spec, lexicon));
}

function analyzeChange(job: AnalyzeJob, tools: Tools): Analysis {
  const { lexicon, catalog } = tools;
  const before = job.current?.spec;
  if (!before)
    throw new AppError('composer_cannot', 'This app was not built from ready parts, so rules do not know where its things are.', {
      hint: 'Add a model key, or edit the file by hand',
    });
  const changed = changeSpec(before, tidy(job.prompt), lexicon, catalog, job.current?.before);
  const files = mergeFiles(render(before, catalog), render(changed.spec, catalog), job.current?.files ?? [], lexicon, before.language);
  if (files.length === 0)
    throw new AppError('no_change', sayIn(lexicon, before.language, 'noChange'), { hint: sayIn(lexicon, before.language, 'noChangeHint') });
  return analysisOf(
    changed.spec,
    changed.notes.join(' '),
    files.map(({ path }) => path),
  );
}

function changesOf({ analysis, current }: GenerateJob, { catalog, lexicon }: Tools): readonly FileChange[] {
  const [before, after] = [current?.spec, analysis.spec];
  return before && after ? mergeFiles(render(before, catalog), render(after, catalog), current?.files ?? [], lexicon, before.language) : [];
}
