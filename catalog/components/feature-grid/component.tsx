interface FeatureGridProps {
  title?: string;
  items: readonly { title: string; text?: string }[];
}

export default function FeatureGrid({ title, items }: FeatureGridProps) {
  return (
    <section>
      {title && <h2 className="mb-6">{title}</h2>}
      <ul className="grid grid-cols-1 gap-x-8 gap-y-6 @xl:grid-cols-2 @4xl:grid-cols-3">
        {items.map((item) => (
          <li key={item.title} className="app-feature border-t-2 border-accent pt-4">
            <h3>{item.title}</h3>
            {item.text && <p className="mt-2 text-muted">{item.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
