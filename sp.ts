import { text } from 'node:stream/consumers';
import { loadUnderstanding } from './catalog/understanding.ts';
import { createLexicon } from './activities/generate/composer/lexicon.ts';
import { recastMarked } from './activities/generate/composer/tagger/recast.ts';
import { withChoices } from './activities/generate/composer/understand/clauses/choices.ts';
import { writtenOut } from './activities/generate/composer/understand/clauses/ellipsis.ts';
import { withoutOnlyMe } from './activities/generate/composer/understand/only-me.ts';
const lex = createLexicon(loadUnderstanding());
for (const line of (await text(process.stdin)).split('\n').filter(Boolean)) {
  const { language } = lex.detect(line);
  const sp = lex.spell[language](language === 'de' ? lex.withCapitals(line) : line);
  const { rest } = withoutOnlyMe(withChoices(writtenOut(sp, language), language, lex), language);
  const spans = lex.marks(rest, language);
  let o = rest; for (const s of [...spans].sort((a, b) => b.start - a.start)) o = o.slice(0, s.start) + `{${s.mark[0]}:` + o.slice(s.start, s.end) + '}' + o.slice(s.end);
  console.log(`\n# ${language} ${o}`);
  const r = recastMarked(rest, spans, language, lex);
  console.log('  =>', r === undefined ? 'OLD' : JSON.stringify({ core: r.core, things: r.things.map((t) => t.subject.plural + ':' + t.fields.map((f) => f.label)), wishes: r.wishes, told: r.told }));
}
