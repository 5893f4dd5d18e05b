import { Mail, MapPin, Phone, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface ContactBlockProps {
  title?: string;
  address?: string;
  phone?: string;
  email?: string;
  note?: string;
}

const linkClass = 'inline-flex min-h-11 items-center underline underline-offset-4 break-all';

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex gap-4">
      <Icon aria-hidden="true" className="mt-2.5 size-6 shrink-0 text-accent" />
      <div>{children}</div>
    </li>
  );
}

export default function ContactBlock({ title, address, phone, email, note }: ContactBlockProps) {
  return (
    <section id="contact" data-half className="app-half scroll-mt-6">
      {title && <h2 className="mb-5">{title}</h2>}
      <address className="border-t-2 border-accent pt-3 not-italic">
        <ul className="grid gap-1 text-lg @2xl:grid-cols-2">
          {address && (
            <Line icon={MapPin}>
              <p className="py-2 whitespace-pre-line">{address}</p>
            </Line>
          )}
          {phone && (
            <Line icon={Phone}>
              <a className={linkClass} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                {phone}
              </a>
            </Line>
          )}
          {email && (
            <Line icon={Mail}>
              <a className={linkClass} href={`mailto:${email}`}>
                {email}
              </a>
            </Line>
          )}
        </ul>
      </address>
      {note && <p className="app-note mt-5">{note}</p>}
    </section>
  );
}
