import { ButtonLink, Imagery } from '@faibric/kit';
import { ArrowDown } from 'lucide-react';
import type { CSSProperties } from 'react';

interface Link {
  label: string;
  href: string;
}

interface HeroProps {
  eyebrow?: string;
  title: string;
  text: string;
  action?: Link;
  /** A quieter way on beside the button. */
  second?: Link;
  /** What people look for first: when, where. */
  facts?: readonly { label: string; value: string }[];
}

export default function Hero({ eyebrow, title, text, action, second, facts = [] }: HeroProps) {
  const longest = Math.max(...title.split(/[\s-]/).map((word) => word.length));
  return (
    <header className="app-hero" style={{ '--longest': longest } as CSSProperties}>
      <Imagery title={title} />
      <div className="app-words">
        {eyebrow && <p className="app-eyebrow">{eyebrow}</p>}
        <h1 className="wrap-anywhere">{title}</h1>
        <p className="app-lead mt-6 max-w-[34ch] text-xl leading-snug text-muted @2xl:text-2xl">{text}</p>
        {action && (
          <div className="app-ways mt-9 flex flex-wrap items-center gap-x-7 gap-y-3">
            <ButtonLink href={action.href}>{action.label}</ButtonLink>
            {second && (
              <a
                href={second.href}
                className="inline-flex min-h-11 items-center gap-2 font-medium underline decoration-2 underline-offset-8 hover:decoration-accent"
              >
                {second.label}
                <ArrowDown aria-hidden="true" className="size-4" />
              </a>
            )}
          </div>
        )}
        {facts.length > 0 && (
          <dl className="app-facts mt-10 flex flex-wrap gap-x-10 gap-y-4 border-t border-line pt-5">
            {facts.map(({ label, value }) => (
              <div key={label} className="min-w-0">
                <dt className="text-sm text-muted">{label}</dt>
                <dd className="font-heading text-lg font-semibold wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </header>
  );
}
