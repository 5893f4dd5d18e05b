import { Button, inLanguage, inputClass } from '@faibric/kit';
import { useId, useState } from 'react';
import { flags, matchesOf, piecesOf, type Flag, type Match } from './rules.ts';
import { texts } from './texts.ts';

const shown = 30;

/** Matches, or why there are none. */
function tried(pattern: string, chosen: readonly Flag[], text: string): { matches: Match[]; mistake?: string } {
  try {
    return { matches: pattern === '' ? [] : matchesOf(pattern, chosen, text) };
  } catch (error) {
    return { matches: [], mistake: error instanceof Error ? error.message : '' };
  }
}

export default function RegexTester() {
  const [pattern, setPattern] = useState(String.raw`(\w+)@(\w+\.\w+)`);
  const [chosen, setChosen] = useState<readonly Flag[]>(['g']);
  const [text, setText] = useState('ada@example.org, luis@example.net');
  const [replacement, setReplacement] = useState('$2');
  const id = useId();
  const t = inLanguage(texts);
  const { matches, mistake } = tried(pattern, chosen, text);
  const replaced =
    mistake !== undefined || pattern === '' ? text : text.replace(new RegExp(pattern, chosen.join('')), replacement);

  return (
    <section className="app-card grid grid-cols-1 gap-5">
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-pattern`} className="font-medium">
          {t.pattern}
        </label>
        <input
          id={`${id}-pattern`}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          className={`${inputClass} font-mono`}
          value={pattern}
          aria-invalid={mistake !== undefined}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => setPattern(target.value)}
        />
        <p id={`${id}-note`} role="status" className="text-sm text-(--danger) empty:hidden">
          {mistake !== undefined && `${t.wrong}: ${mistake}`}
        </p>
      </div>
      <div role="group" aria-label={t.flags} className="flex flex-wrap gap-2">
        {flags.map((flag) => (
          <Button
            key={flag}
            kind={chosen.includes(flag) ? 'primary' : 'quiet'}
            aria-pressed={chosen.includes(flag)}
            className="min-w-11 px-3! font-mono"
            onClick={() => setChosen(chosen.includes(flag) ? chosen.filter((one) => one !== flag) : [...chosen, flag])}
          >
            {flag}
          </Button>
        ))}
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-text`} className="font-medium">
          {t.text}
        </label>
        <textarea
          id={`${id}-text`}
          rows={5}
          spellCheck={false}
          className={`${inputClass} font-mono`}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <div className="grid gap-1.5">
        <p className="font-medium">
          {t.matches}: <span className="tabular-nums">{matches.length}</span>
        </p>
        <p
          aria-label={t.marked}
          className="min-h-12 rounded-app border border-line bg-bg p-3 font-mono whitespace-pre-wrap wrap-anywhere"
        >
          {piecesOf(text, matches).map((piece, at) =>
            piece.marked ? (
              <mark key={at} className="rounded bg-primary text-on-primary">
                {piece.text}
              </mark>
            ) : (
              <span key={at}>{piece.text}</span>
            ),
          )}
        </p>
        <ol className="grid gap-1 font-mono text-sm">
          {matches.slice(0, shown).map((match, at) => (
            <li key={at} className="flex flex-wrap gap-x-4 border-b border-line py-1">
              <span className="text-muted">
                {match.from}–{match.to}
              </span>
              <span className="wrap-anywhere">{match.text}</span>
              {match.groups.length > 0 && (
                <span className="text-muted wrap-anywhere">
                  {t.groups}: {match.groups.join(' · ')}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-replace`} className="font-medium">
          {t.replace}
        </label>
        <input
          id={`${id}-replace`}
          spellCheck={false}
          autoComplete="off"
          className={`${inputClass} font-mono`}
          value={replacement}
          onChange={({ target }) => setReplacement(target.value)}
        />
        <p className="text-sm text-muted">{t.result}</p>
        <p
          aria-live="polite"
          className="rounded-app border border-line bg-bg p-3 font-mono whitespace-pre-wrap wrap-anywhere"
        >
          {replaced}
        </p>
      </div>
    </section>
  );
}
