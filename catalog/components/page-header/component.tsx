import { Imagery } from '@faibric/kit';
import type { CSSProperties } from 'react';

interface PageHeaderProps {
  title: string;
  text?: string;
}

export default function PageHeader({ title, text }: PageHeaderProps) {
  const longest = Math.max(...title.split(/[\s-]/).map((word) => word.length));
  return (
    <header className="app-header" style={{ '--longest': longest } as CSSProperties}>
      <Imagery title={title} />
      <div className="app-words">
        <h1>{title}</h1>
        {text && <p className="mt-3 text-lg text-muted">{text}</p>}
      </div>
    </header>
  );
}
