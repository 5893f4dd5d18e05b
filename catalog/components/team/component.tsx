import Monogram from './monogram.tsx';

interface TeamProps {
  title?: string;
  people: readonly { name: string; role?: string; text?: string }[];
}

export default function Team({ title, people }: TeamProps) {
  return (
    <section id="team" className="app-block scroll-mt-6">
      {title && <h2 className="mb-8">{title}</h2>}
      <ul className="grid grid-cols-1 gap-x-8 gap-y-8 @2xl:grid-cols-2 @5xl:grid-cols-3">
        {people.map(({ name, role, text }) => (
          <li key={name} className="flex items-start gap-5">
            <Monogram name={name} />
            <div className="min-w-0 pt-1">
              <h3 className="wrap-anywhere">{name}</h3>
              {role && <p className="font-medium">{role}</p>}
              {text && <p className="mt-2 wrap-anywhere text-muted">{text}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
