import { ArrowUpRight } from 'lucide-react';

interface LinkListProps {
  title?: string;
  links: readonly { label: string; href: string }[];
  note?: string;
}

export default function LinkList({ title, links, note }: LinkListProps) {
  return (
    <section id="links" className="app-block scroll-mt-6">
      {title && <h2 className="mb-6">{title}</h2>}
      <ul className="grid max-w-2xl gap-3">
        {links.map(({ label, href }) => (
          <li key={label}>
            <a
              href={href}
              target="_blank"
              rel="noreferrer"
              className="app-card flex min-h-14 items-center justify-between gap-4 font-heading text-lg font-semibold underline-offset-4 hover:underline"
            >
              <span className="min-w-0 wrap-anywhere">{label}</span>
              <ArrowUpRight aria-hidden="true" className="size-5 shrink-0 text-accent" />
            </a>
          </li>
        ))}
      </ul>
      {note && <p className="mt-4 text-sm text-muted">{note}</p>}
    </section>
  );
}
