import { Button, inLanguage, inputClass } from '@faibric/kit';
import { Bold, Code, Download, Heading, Italic, Link, List, ListChecks, Quote, type LucideIcon } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { marked, marks, type MarkName } from './marks.ts';
import { Preview } from './preview.tsx';
import { texts } from './texts.ts';

const icons: Record<MarkName, LucideIcon> = {
  bold: Bold,
  italic: Italic,
  heading: Heading,
  list: List,
  task: ListChecks,
  quote: Quote,
  code: Code,
  link: Link,
};

interface EditorProps {
  name: string;
  text: string;
  onChange: (text: string) => void;
  children?: ReactNode;
}

/** Markdown and its preview side by side; on a phone one under the other. */
export function Editor({ name, text, onChange, children }: EditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const t = inLanguage(texts);

  const mark = (sort: MarkName) => {
    const area = box.current;
    if (!area) return;
    const next = marked(text, area.selectionStart, area.selectionEnd, sort);
    onChange(next.text);
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(next.from, next.to);
    });
  };
  const save = () => {
    const link = document.createElement('a');
    link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-') || 'text'}.md`;
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    link.click();
    URL.revokeObjectURL(link.href);
  };

  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-2">
        {(Object.keys(marks) as MarkName[]).map((sort) => {
          const Icon = icons[sort];
          return (
            <Button key={sort} kind="quiet" icon aria-label={t[sort]} title={t[sort]} onClick={() => mark(sort)}>
              <Icon aria-hidden="true" className="size-5" />
            </Button>
          );
        })}
        <span className="ms-auto flex gap-2">
          {children}
          <Button kind="quiet" icon aria-label={t.download} title={t.download} onClick={save}>
            <Download aria-hidden="true" className="size-5" />
          </Button>
        </span>
      </div>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <div className="grid content-start gap-1.5">
          <label htmlFor={id} className="font-medium">
            {t.write}
          </label>
          <textarea
            ref={box}
            id={id}
            className={`${inputClass} min-h-96 font-mono`}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
        <section aria-label={t.preview} className="grid grid-cols-1 content-start gap-1.5">
          <p className="font-medium">{t.preview}</p>
          <div className="min-h-96 rounded-app border border-line bg-surface p-4">
            <Preview text={text} />
          </div>
        </section>
      </div>
    </div>
  );
}
