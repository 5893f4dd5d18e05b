/** A place in degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

export interface Point extends Place {
  /** Of a stored row; points that are written into the app have none. */
  id?: string;
  name: string;
  text: string;
}

/** The part of the world that is shown: its middle, and how many degrees of longitude it is wide. */
export interface View extends Place {
  width: number;
}

/** Width by height of the map. */
export const shape = 4 / 3;
export const widest = 360;
export const narrowest = 0.02;
const leastForPoints = 2;
const padding = 1.35;

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** Degrees shrink towards the poles; the map is right in its middle. */
export const squeezeOf = ({ latitude }: Pick<Place, 'latitude'>) =>
  Math.max(0.2, Math.cos((between(-75, latitude, 75) * Math.PI) / 180));

/** Degrees of latitude from top to bottom. */
export const heightOf = (view: View, squeeze: number) => (view.width * squeeze) / shape;

export function withinBounds({ latitude, longitude, width }: View): View {
  return {
    latitude: between(-85, latitude, 85),
    longitude: between(-180, longitude, 180),
    width: between(narrowest, width, widest),
  };
}

/** All points with some room around them; the whole world without any. */
export function viewOf(points: readonly Place[]): View {
  if (points.length === 0) return { latitude: 20, longitude: 10, width: widest };
  const latitudes = points.map(({ latitude }) => latitude);
  const longitudes = points.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const latitude = (south + north) / 2;
  const forHeight = ((north - south) * shape) / squeezeOf({ latitude });
  const width = Math.max(leastForPoints, east - west, forHeight) * padding;
  return withinBounds({ latitude, longitude: (west + east) / 2, width });
}

/** Where a place lies on the map, as parts of its width and height. */
export const positionOf = (place: Place, view: View, squeeze: number) => ({
  x: 0.5 + (place.longitude - view.longitude) / view.width,
  y: 0.5 - (place.latitude - view.latitude) / heightOf(view, squeeze),
});

/** The place under a position. */
export function placeAt(x: number, y: number, view: View, squeeze: number): Place {
  return {
    latitude: between(-90, view.latitude + (0.5 - y) * heightOf(view, squeeze), 90),
    longitude: between(-180, view.longitude + (x - 0.5) * view.width, 180),
  };
}

/** Nearer or farther, with the place under a position staying where it is. */
export function zoomed(view: View, squeeze: number, factor: number, x = 0.5, y = 0.5): View {
  const width = between(narrowest, view.width * factor, widest);
  const held = placeAt(x, y, view, squeeze);
  return withinBounds({
    latitude: held.latitude - (0.5 - y) * heightOf({ ...view, width }, squeeze),
    longitude: held.longitude - (x - 0.5) * width,
    width,
  });
}

/** Moved by parts of its width and height. */
export const moved = (view: View, squeeze: number, x: number, y: number): View =>
  withinBounds({
    ...view,
    latitude: view.latitude + y * heightOf(view, squeeze),
    longitude: view.longitude - x * view.width,
  });

/** Degrees between lines of the grid, four to nine of them across. */
export const gridStepOf = ({ width }: View) =>
  [30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005].find((step) => width / step >= 4) ?? 0.002;

/** A coordinate to the pixel, no finer. */
export const rounded = (degrees: number, view: View) =>
  Number(degrees.toFixed(between(1, Math.ceil(Math.log10(1_000 / view.width)), 5)));
