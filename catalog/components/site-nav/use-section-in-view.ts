import { useEffect, useState } from 'react';

/** The one of these anchors, as `#prices`, whose section the reader looks at. */
export function useSectionInView(hrefs: readonly string[]): string | undefined {
  const [inView, setInView] = useState<string | undefined>();
  const anchors = hrefs.join(' ');
  useEffect(() => {
    const look = () => {
      const sections = anchors.split(' ').flatMap((href) => {
        const section = href.startsWith('#') ? document.getElementById(href.slice(1)) : null;
        return section ? [{ href, top: section.getBoundingClientRect().top }] : [];
      });
      const line = window.innerHeight / 3;
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const reached = atEnd ? sections : sections.filter(({ top }) => top <= line);
      // Of two sections side by side, the one whose link was followed.
      const followed = reached.find(({ href, top }) => href === window.location.hash && top >= 0);
      setInView((followed ?? reached.at(-1))?.href);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [anchors]);
  return inView;
}
