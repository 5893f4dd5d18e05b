interface FeatureGridProps {
  id?: string;
  title?: string;
  items: readonly { title: string; text?: string }[];
}

export default function FeatureGrid({ id, title, items }: FeatureGridProps) {
  // Names alone are a list, set large; with a sentence each they are columns.
  const areNames = items.every(({ text }) => text === undefined);
  return (
    <section id={id} className="app-block scroll-mt-6">
      {title && <h2 className="mb-8">{title}</h2>}
      {areNames ? (
        <ul className="grid grid-cols-1 gap-x-12 @xl:grid-cols-2">
          {items.map((item) => (
            <li
              key={item.title}
              className="border-t border-line py-4 font-heading text-xl font-semibold wrap-anywhere @3xl:text-2xl"
            >
              {item.title}
            </li>
          ))}
        </ul>
      ) : (
        <ul className="grid grid-cols-1 gap-x-10 gap-y-8 @xl:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
          {items.map((item) => (
            <li key={item.title} className="app-feature border-t-2 border-accent pt-5">
              <h3 className="text-xl wrap-anywhere">{item.title}</h3>
              {item.text && <p className="mt-2 max-w-prose text-lg leading-relaxed text-muted">{item.text}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
