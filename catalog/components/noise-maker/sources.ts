export const sorts = ['white', 'pink', 'brown', 'rain', 'waves', 'wind'] as const;
export type Sort = (typeof sorts)[number];
const seconds = 6;

/** Noise that repeats without a click: its end is blended into its beginning. */
function bufferOf(audio: AudioContext, colour: 'white' | 'pink' | 'brown'): AudioBuffer {
  const length = audio.sampleRate * seconds;
  const blend = Math.floor(audio.sampleRate * 0.5);
  const raw = new Float32Array(length + blend);
  let [b0, b1, b2, last] = [0, 0, 0, 0];
  for (let at = 0; at < raw.length; at += 1) {
    const white = Math.random() * 2 - 1;
    if (colour === 'brown') {
      last = (last + 0.02 * white) / 1.02;
      raw[at] = last * 3.5;
    } else if (colour === 'pink') {
      // Paul Kellet's economy filter.
      b0 = 0.99765 * b0 + white * 0.099046;
      b1 = 0.963 * b1 + white * 0.2965164;
      b2 = 0.57 * b2 + white * 1.0526913;
      raw[at] = (b0 + b1 + b2 + white * 0.1848) * 0.2;
    } else raw[at] = white * 0.6;
  }
  const buffer = audio.createBuffer(1, length, audio.sampleRate);
  const data = buffer.getChannelData(0);
  for (let at = 0; at < length; at += 1) {
    const share = at < blend ? at / blend : 1;
    data[at] = (raw[at] ?? 0) * share + (at < blend ? (raw[length + at] ?? 0) * (1 - share) : 0);
  }
  return buffer;
}

const shapes: Record<
  Sort,
  { colour: 'white' | 'pink' | 'brown'; filter?: BiquadFilterType; at?: number; swell?: number }
> = {
  white: { colour: 'white' },
  pink: { colour: 'pink' },
  brown: { colour: 'brown' },
  rain: { colour: 'white', filter: 'bandpass', at: 2_800 },
  waves: { colour: 'pink', filter: 'lowpass', at: 900, swell: 0.11 },
  wind: { colour: 'pink', filter: 'bandpass', at: 480, swell: 0.17 },
};

/** Starts one sort. @returns its volume, and how to end it */
export function startNoise(audio: AudioContext, sort: Sort, loud: number): { volume: GainNode; stop: () => void } {
  const { colour, filter, at = 1_000, swell } = shapes[sort];
  const source = audio.createBufferSource();
  source.buffer = bufferOf(audio, colour);
  source.loop = true;
  const volume = audio.createGain();
  volume.gain.value = loud;
  let end: AudioNode = source;
  if (filter) {
    const shape = audio.createBiquadFilter();
    shape.type = filter;
    shape.frequency.value = at;
    shape.Q.value = filter === 'bandpass' ? 0.7 : 0.5;
    end = end.connect(shape);
  }
  const swells: OscillatorNode[] = [];
  if (swell !== undefined) {
    const tide = audio.createGain();
    tide.gain.value = 0.55;
    const slow = audio.createOscillator();
    const depth = audio.createGain();
    slow.frequency.value = swell;
    depth.gain.value = 0.4;
    slow.connect(depth).connect(tide.gain);
    slow.start();
    swells.push(slow);
    end = end.connect(tide);
  }
  end.connect(volume).connect(audio.destination);
  source.start();
  return { volume, stop: () => [source, ...swells].forEach((node) => node.stop()) };
}
