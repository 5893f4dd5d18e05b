import {
  Cloud,
  CloudDrizzle,
  CloudFog,
  CloudLightning,
  CloudMoon,
  CloudRain,
  CloudRainWind,
  CloudSnow,
  CloudSun,
  Moon,
  Sun,
} from 'lucide-react';

const skies = {
  clear: Sun,
  fair: CloudSun,
  cloudy: Cloud,
  fog: CloudFog,
  drizzle: CloudDrizzle,
  rain: CloudRain,
  showers: CloudRainWind,
  snow: CloudSnow,
  storm: CloudLightning,
} as const;

export type Sky = keyof typeof skies;

/** The WMO's codes of present weather: https://open-meteo.com/en/docs */
export function skyOf(code: number): Sky {
  if (code <= 0) return 'clear';
  if (code <= 2) return 'fair';
  if (code === 3) return 'cloudy';
  if (code <= 48) return 'fog';
  if (code <= 57) return 'drizzle';
  if (code <= 67) return 'rain';
  if (code <= 77 || code === 85 || code === 86) return 'snow';
  return code <= 82 ? 'showers' : 'storm';
}

export const iconOf = (sky: Sky, night = false) => {
  if (night && sky === 'clear') return Moon;
  return night && sky === 'fair' ? CloudMoon : skies[sky];
};

/** Sun in the look's accent, all else in its own colour. */
export const inkOf = (sky: Sky) => (sky === 'clear' || sky === 'fair' || sky === 'storm' ? 'text-accent' : 'text-primary');
