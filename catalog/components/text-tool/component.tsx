import { Button, inLanguage, inputClass, toast, useVisitor, words } from '@faibric/kit';
import { ArrowUp, Copy, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { names } from './names.ts';
import { texts } from './texts.ts';
import { examples, tools, type Operation, type Tool } from './tools.ts';

export default function TextTool({ tool }: { tool: Tool }) {
  const operations: readonly Operation[] = tools[tool];
  const [text, keepText] = useVisitor(`text-tool-${tool}`, examples[tool] ?? '');
  const [name, setName] = useState(operations[0]?.name ?? '');
  const [result, setResult] = useState('');
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const t = inLanguage(texts);
  const labels: Record<string, string> = inLanguage(names);
  const operation = operations.find((one) => one.name === name);
  const alone = operation?.alone === true;

  useEffect(() => {
    let current = true;
    const show = (next: string, wrong: boolean) => {
      if (!current) return;
      setResult(next);
      setWrong(wrong);
    };
    if (!operation || (text.trim() === '' && !alone)) show('', false);
    else
      Promise.resolve()
        .then(() => operation.run(text))
        .then((next) => show(next, false))
        .catch(() => show('', true));
    return () => {
      current = false;
    };
  }, [operation, text, alone]);

  const copy = () =>
    void navigator.clipboard
      .writeText(result)
      .then(() => toast(t.copied))
      .catch(() => toast(result));

  return (
    <section className="app-card grid gap-5">
      {!alone && (
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-in`} className="font-medium">
            {t.input}
          </label>
          <textarea
            id={`${id}-in`}
            rows={6}
            className={`${inputClass} font-mono`}
            value={text}
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby={`${id}-note`}
            onChange={(event) => keepText(event.target.value)}
          />
          <p id={`${id}-note`} role="status" className="text-sm text-(--danger) empty:hidden">
            {isWrong && t.wrong}
          </p>
        </div>
      )}
      <div className="grid gap-1.5">
        {alone && <p className="font-medium">{t.paragraphs}</p>}
        <div role="radiogroup" aria-label={alone ? t.paragraphs : t.what} className="flex flex-wrap gap-2">
          {operations.map((one) => (
            <Button
              key={one.name}
              kind={one.name === name ? 'primary' : 'quiet'}
              role="radio"
              aria-checked={one.name === name}
              onClick={() => setName(one.name)}
            >
              {labels[one.name] ?? one.name}
            </Button>
          ))}
        </div>
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-out`} className="font-medium">
          {t.output}
        </label>
        <textarea
          id={`${id}-out`}
          readOnly
          rows={alone ? 14 : 6}
          className={`${inputClass} bg-bg! font-mono`}
          value={result}
          aria-live="polite"
        />
      </div>
      <div className="flex flex-wrap justify-end gap-3">
        {!alone && (
          <>
            <Button kind="bare" icon aria-label={words().clear} disabled={text === ''} onClick={() => keepText('')}>
              <X aria-hidden="true" className="size-5" />
            </Button>
            <Button kind="quiet" disabled={result === ''} onClick={() => keepText(result)}>
              <ArrowUp aria-hidden="true" className="size-5" />
              {t.swap}
            </Button>
          </>
        )}
        <Button disabled={result === ''} onClick={copy}>
          <Copy aria-hidden="true" className="size-5" />
          {t.copy}
        </Button>
      </div>
    </section>
  );
}
