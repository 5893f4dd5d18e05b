import type { SourceFile } from '../../../core/app-files.ts';
import { finding, type Finding } from '../finding.ts';

/** Forms that issuers give to their keys, from their documentation; a page's code is public, so none may stand in it. */
const forms: readonly (readonly [name: string, form: RegExp])[] = [
  ['an OpenAI or Anthropic key', /\bsk-(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{20,}/g],
  ['an AWS key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{40,})/g],
  ['a Stripe key', /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}/g],
  ['a Google key', /\bAIza[A-Za-z0-9_-]{35}/g],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,}/g],
  ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g],
  ['a Twilio key', /\b(?:SK|AC)[a-f0-9]{32}\b/g],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/g],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g],
  ['a password in an address', /\b[a-z][a-z0-9+]*:\/\/[^\s/:@'"`]+:[^\s/@'"`]{3,}@[a-z0-9.-]+/gi],
];

/** Keys in any file of an app, comments included: text is what a thief searches, so text is what is looked at. */
export const secretsIn = (file: SourceFile): Finding[] =>
  forms.flatMap(([name, form]) =>
    [...file.content.matchAll(form)].map(({ index }) =>
      finding('secret', file, index, `This looks like ${name}. Everyone can read the code of a page; keys belong in the vault`, name),
    ),
  );
