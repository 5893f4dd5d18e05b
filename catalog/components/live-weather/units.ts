import { formatNumber } from '@faibric/kit';

export type WindUnit = 'km/h' | 'm/s' | 'mph' | 'kn';

/** Of one kilometre an hour. */
const winds: Record<WindUnit, number> = { 'km/h': 1, 'm/s': 1 / 3.6, mph: 1 / 1.609344, kn: 1 / 1.852 };

export const windIn = (unit: WindUnit, speed: number) =>
  `${formatNumber(speed * winds[unit], { maximumFractionDigits: 0 })} ${unit}`;

export const degreesIn = (fahrenheit: boolean, celsius: number) =>
  `${formatNumber(fahrenheit ? celsius * 1.8 + 32 : celsius, { maximumFractionDigits: 0 })}°`;
