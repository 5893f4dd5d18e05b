import { ButtonLink, Imagery } from '@faibric/kit';

interface HeroProps {
  eyebrow?: string;
  title: string;
  text: string;
  action?: { label: string; href: string };
}

export default function Hero({ eyebrow, title, text, action }: HeroProps) {
  return (
    <header className="app-hero">
      <Imagery title={title} />
      <div className="app-words">
        {eyebrow && <p className="app-eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        <p className="mt-5 max-w-prose text-lg text-muted">{text}</p>
        {action && (
          <ButtonLink className="mt-8" href={action.href}>
            {action.label}
          </ButtonLink>
        )}
      </div>
    </header>
  );
}
