/** A person's words on their way into a prompt: data between tags, never instructions of ours (faults C9). */

/** Markdown link definitions and comments are invisible where prompts are shown, so they can hide orders. */
const linkDefinition = /^ {0,3}\[[^\]\n]*\]:[^\n]*(?:\n[ \t]+["'(][^\n]*)?$/gm;
const comment = /<!--[\s\S]*?(?:-->|$)/g;
/** Characters that are not seen: controls, bidi marks, tags. Joiners stay, since emoji and Persian need them. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const ourTags = /<(?=\/?(?:request|faults|file)\b)/gi;

export const cleanWords = (text: string): string =>
  text.replace(comment, '').replace(unseen, '').replace(linkDefinition, '').replace(ourTags, '‹').trim();
