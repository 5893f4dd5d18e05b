import { ExternalLink } from 'lucide-react';

interface TitleProps {
  title: string;
  link: string;
  onOpen?: (() => void) | undefined;
}

/** Opens the entry where it has more to say, else leads to its page. */
export function Title({ title, link, onOpen }: TitleProps) {
  if (onOpen)
    return (
      <button
        type="button"
        className="text-start underline-offset-4 before:absolute before:inset-0 hover:underline"
        onClick={onOpen}
      >
        {title}
      </button>
    );
  return link === '' ? (
    title
  ) : (
    <a href={link} target="_blank" rel="noreferrer" className="underline-offset-4 hover:underline">
      {title} <ExternalLink aria-hidden="true" className="inline size-4 text-muted" />
    </a>
  );
}
