import { Imagery } from '@faibric/kit';

interface PageHeaderProps {
  title: string;
  text?: string;
}

export default function PageHeader({ title, text }: PageHeaderProps) {
  return (
    <header className="app-header">
      <Imagery title={title} />
      <div className="app-words">
        <h1>{title}</h1>
        {text && <p className="mt-3 text-lg text-muted">{text}</p>}
      </div>
    </header>
  );
}
