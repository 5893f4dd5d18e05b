/** What a plain form is for: "a form for quote requests" is one for quotes, "Formular für Reparaturanfragen" one for repairs. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';

const behind = /(?:^|\s)(?:form|formular|formulaire|formulario|page|seite|pagina)\s+(?:for|fur|pour|para|zur|zum|de|des)\s+/u;

/** @returns the kind of form that the words behind "form for" ask for, else the kind that was found */
export function asFormFor(
  kind: Named<KindRule> | undefined,
  sentence: string,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  const lead = kind?.id === 'form' ? behind.exec(fold(sentence)) : null;
  if (!lead) return kind;
  const tokens = tokensOf(sentence.slice(lead.index + lead[0].length).split(/[,.;:]/)[0] ?? '');
  const asked = lexicon.asked
    .find(tokens, language)
    .flatMap(({ value, from }) =>
      value.type === 'kind' && value.rule.skeleton === 'form' && value.id !== 'form' && from <= 2 ? [value] : [],
    );
  const noun = lexicon.nouns.find(tokens, language).find(({ value, from }) => value.rule.confidential && from <= 2)?.value.id;
  const [named] = Object.entries(lexicon.rules.kinds).filter(
    ([, rule]) => rule.skeleton === 'form' && noun !== undefined && rule.noun === noun,
  );
  return asked[0] ?? (named ? { id: named[0], rule: named[1] } : kind);
}
