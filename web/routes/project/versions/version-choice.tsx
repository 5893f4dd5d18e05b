import type { Version } from '../../../../core/contract/files.ts';
import { t } from '../../../strings/index.ts';

interface Props {
  readonly label: string;
  readonly chosen: number;
  readonly versions: readonly Version[];
  readonly onChoose: (version: number) => void;
}

const longest = 48;
const short = (words: string): string => (words.length <= longest ? words : `${words.slice(0, longest - 1)}…`);

/** One of the two versions that are compared. One that is not in the list can be chosen by its address. */
export function VersionChoice({ label, chosen, versions, onChoose }: Props) {
  const known = versions.some(({ version }) => version === chosen);
  return (
    <label className="compare-choice small">
      <span className="muted">{label}</span>
      <select className="field" value={chosen} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {!known && <option value={chosen}>{t('card.version', { n: chosen })}</option>}
        {versions.map(({ version: n, label: name, prompt }) => (
          <option key={n} value={n}>
            {t('compare.option', { n, title: short(name ?? prompt) })}
          </option>
        ))}
      </select>
    </label>
  );
}
