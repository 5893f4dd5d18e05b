/** The two sides of the formulas in a text, operators in words made signs: "price = length × width plus 10 % waste". */

const signs: readonly (readonly [RegExp, string])[] = [
  [/\s+(?:times|multiplied by|mal|multipliziert mit|fois|multiplié par|multiplicado por|vezes|veces)\s+/giu, ' * '],
  [/\s+(?:divided by|over|geteilt durch|dividiert durch|durch|divisée? par|sur|dividid[oa] (?:por|entre)|entre)\s+/giu, ' / '],
  [/\s+(?:plus|zuzüglich|más|mais)\s+/giu, ' + '],
  [/\s+(?:minus|less|abzüglich|weniger|moins|menos)\s+/giu, ' - '],
  [/\s+(?:squared|au carré|al cuadrado|ao quadrado|zum quadrat|hoch zwei|hoch 2)(?!\p{L})/giu, ' ^ 2'],
];
const is = /^((?:\p{L}[\p{L}\p{N}']*\s+){1,5}?)(?:is|equals|ist|est|es|é|igual a)\s+(.+)$/iu;
const calculates = /[\p{L}\p{N})]\s*[*×÷^/+]\s*[\p{L}\p{N}(]/u;
const next = /\s(?:and|und|et|y|e)\s+(?=(?:\p{L}[\p{L}\p{N}_']*\s*){1,5}=)/iu;

/** Cuts where a clause ends: at ";", ", ", "→", a full stop, "and" before the next formula; never in brackets. */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const rest = text.slice(at);
    depth += rest.startsWith('(') ? 1 : rest.startsWith(')') ? -1 : 0;
    if (depth > 0 || !/^(?:[;\n→]|->|,(?!\d)|[.!?](?:\s|$)|:\s)/.test(rest)) continue;
    clauses.push(text.slice(from, at));
    from = at + (rest.startsWith('->') ? 2 : 1);
  }
  return [...clauses, text.slice(from)].flatMap((clause) => clause.split(next)).map((clause) => clause.trim());
}

/** Where the one equals sign outside of brackets stands. */
function equalsAt(clause: string): number {
  const plain = clause.replace(/\([^()]*\)/g, (inner) => ' '.repeat(inner.length));
  const at = plain.indexOf('=');
  return at >= 0 && plain.indexOf('=', at + 1) < 0 ? at : -1;
}

/** Words for operators as their signs. */
export const written = (text: string): string => signs.reduce((said, [word, sign]) => said.replace(word, sign), text).trim();

export function sidesIn(text: string): { readonly left: string; readonly right: string }[] {
  return clausesOf(text).flatMap((clause) => {
    const at = equalsAt(clause);
    if (at > 0)
      return [
        {
          left: clause
            .slice(0, at)
            .replace(/\([^)]*\)/g, '')
            .trim(),
          right: written(clause.slice(at + 1)),
        },
      ];
    const [, left = '', right = ''] = is.exec(clause) ?? [];
    const said = written(right);
    return left !== '' && calculates.test(said) && said !== right ? [{ left: left.trim(), right: said }] : [];
  });
}
