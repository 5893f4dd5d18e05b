import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** Modules of white around the code that cameras need. */
const quiet = 4;

/** An address as a code, dark on white in both themes: cameras want it so. */
export function Qr({ url, label }: { readonly url: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(url);
    code.make();
    const modules = [...Array(code.getModuleCount()).keys()];
    const dark = modules.flatMap((y) => modules.filter((x) => code.isDark(y, x)).map((x) => `M${x + quiet} ${y + quiet}h1v1h-1z`));
    return { size: modules.length + 2 * quiet, path: dark.join('') };
  }, [url]);
  return (
    <svg className="phone-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#151a2c" />
    </svg>
  );
}
