import { words } from '@faibric/kit';
import clsx from 'clsx';
import { Menu, X } from 'lucide-react';
import { useState } from 'react';
import { useSectionInView } from './use-section-in-view.ts';

interface SiteNavProps {
  title: string;
  links: readonly { label: string; href: string }[];
}

export default function SiteNav({ title, links }: SiteNavProps) {
  const [open, setOpen] = useState(false);
  const inView = useSectionInView(links.map(({ href }) => href));
  const { menu } = words();
  return (
    <nav
      aria-label={menu}
      className="app-nav border-b border-line bg-bg"
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-8">
        <a
          href="#top"
          className="flex min-h-11 min-w-0 flex-1 items-center font-heading text-lg font-semibold wrap-anywhere no-underline @3xl:flex-initial"
        >
          {title}
        </a>
        <button
          type="button"
          aria-expanded={open}
          className="-me-2 flex min-h-11 items-center gap-2 px-2 @3xl:hidden"
          onClick={() => setOpen(!open)}
        >
          {menu}
          {open ? (
            <X aria-hidden="true" className="size-5" />
          ) : (
            <Menu aria-hidden="true" className="size-5" />
          )}
        </button>
        <ul
          className={clsx(
            'basis-full pb-3 @3xl:flex @3xl:min-w-0 @3xl:basis-auto @3xl:flex-wrap @3xl:gap-x-6 @3xl:pb-0',
            !open && 'hidden',
          )}
        >
          {links.map(({ label, href }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={href === inView ? 'true' : undefined}
                className={clsx(
                  'flex min-h-11 items-center border-b-2 wrap-anywhere no-underline hover:border-line',
                  href === inView ? 'border-accent! font-medium' : 'border-transparent',
                )}
                onClick={() => setOpen(false)}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
