import { useEffect, useState } from 'react';

const square = 1;

/** Width by height of each picture as far as known; one that cannot be read counts as square. */
export function useRatios(urls: readonly string[]): ReadonlyMap<string, number> {
  const [ratios, setRatios] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    for (const url of urls.filter((url) => !ratios.has(url))) {
      const picture = new Image();
      const keep = () =>
        setRatios((known) => {
          const ratio = picture.naturalWidth / picture.naturalHeight;
          return known.has(url) ? known : new Map(known).set(url, ratio > 0 ? ratio : square);
        });
      picture.onload = keep;
      picture.onerror = keep;
      picture.src = url;
    }
  }, [urls, ratios]);
  return ratios;
}
