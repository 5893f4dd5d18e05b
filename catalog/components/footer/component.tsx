interface FooterProps {
  /** The name first; what follows a comma stands smaller beneath it. */
  text: string;
  links?: readonly { label: string; href: string }[];
}

export default function Footer({ text, links = [] }: FooterProps) {
  const [name = text, ...more] = text.split(', ');
  return (
    <footer className="app-footer">
      <div className="flex flex-wrap items-start justify-between gap-x-16 gap-y-8 border-t border-line pt-8">
        <div className="min-w-0">
          <p className={links.length > 0 ? 'font-heading text-2xl font-semibold wrap-anywhere' : 'text-muted'}>
            {links.length > 0 ? name : text}
          </p>
          {links.length > 0 && more.length > 0 && <p className="mt-1 text-muted">{more.join(', ')}</p>}
        </div>
        {links.length > 0 && (
          <ul className="grid grid-cols-2 gap-x-10 @xl:flex @xl:max-w-xl @xl:flex-wrap @xl:justify-end">
            {links.map(({ label, href }) => (
              <li key={href}>
                <a
                  href={href}
                  className="inline-flex min-h-11 items-center wrap-anywhere text-muted no-underline hover:text-text hover:underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
