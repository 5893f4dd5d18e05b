import { useEffect } from 'react';
import { useLanguage } from '../strings/use-language.ts';

/** Sets the tab's title. A page that has one is drawn again, title and all, when the language changes. */
export function useTitle(title: string): void {
  useLanguage();
  useEffect(() => {
    document.title = title;
  }, [title]);
}
