import { formatDate, words } from '@faibric/kit';
import { CircleCheck, CloudLightning, Snowflake, Sun, ThermometerSnowflake, ThermometerSun, Umbrella, Wind } from 'lucide-react';

export type Danger = 'frost' | 'heat' | 'rain' | 'wind' | 'snow' | 'storm' | 'uv';

/** What days are marked for; a limit where it is not the usual one. */
export interface WeatherMark {
  kind: Danger;
  limit?: number;
}

export type Daily = { time: string[] } & Record<string, number[]>;

/** The figure of a day that tells of a danger, and from where on it does. */
const dangers = {
  frost: { figure: 'temperature_2m_min', limit: 0, isBelow: true, Icon: ThermometerSnowflake },
  heat: { figure: 'temperature_2m_max', limit: 30, isBelow: false, Icon: ThermometerSun },
  rain: { figure: 'precipitation_probability_max', limit: 60, isBelow: false, Icon: Umbrella },
  wind: { figure: 'wind_speed_10m_max', limit: 50, isBelow: false, Icon: Wind },
  uv: { figure: 'uv_index_max', limit: 6, isBelow: false, Icon: Sun },
  snow: { figure: 'snowfall_sum', limit: 0.1, isBelow: false, Icon: Snowflake },
  storm: { figure: 'weather_code', limit: 95, isBelow: false, Icon: CloudLightning },
} as const;

/** Figures that the marks need beside the usual ones. */
export const figuresOf = (marks: readonly WeatherMark[]) => marks.map(({ kind }) => dangers[kind].figure);

export const iconOfDanger = (kind: Danger) => dangers[kind].Icon;

function isMarked({ kind, limit }: WeatherMark, daily: Daily, at: number) {
  const { figure, limit: usual, isBelow } = dangers[kind];
  const value = daily[figure]?.[at];
  return value !== undefined && (isBelow ? value <= (limit ?? usual) : value >= (limit ?? usual));
}

/** The dangers of a day. */
export const dangersOn = (marks: readonly WeatherMark[], daily: Daily, at: number) =>
  marks.filter((mark) => isMarked(mark, daily, at)).map(({ kind }) => kind);

interface WarningsProps {
  marks: readonly WeatherMark[];
  daily: Daily;
  /** Days that are looked at, today among them. */
  days: number;
}

/** What is to be expected on which days, or that nothing is. */
export function Warnings({ marks, daily, days }: WarningsProps) {
  const { live } = words();
  return (
    <ul className="grid gap-2">
      {marks.map((mark) => {
        const on = daily.time.slice(0, days + 1).filter((_, at) => isMarked(mark, daily, at));
        const Icon = on.length > 0 ? dangers[mark.kind].Icon : CircleCheck;
        return (
          <li key={mark.kind} className={`flex items-start gap-2 ${on.length > 0 ? 'font-semibold text-(--danger)' : ''}`}>
            <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${on.length > 0 ? '' : 'text-primary'}`} />
            {on.length > 0
              ? `${live.danger[mark.kind]}: ${on.map((day) => formatDate(day, 'weekday')).join(' · ')}`
              : live.noDanger(live.danger[mark.kind])}
          </li>
        );
      })}
    </ul>
  );
}
