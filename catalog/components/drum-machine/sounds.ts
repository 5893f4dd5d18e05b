import type { Drum } from './patterns.ts';

let noise: AudioBuffer | undefined;

function noiseOf(audio: AudioContext): AudioBufferSourceNode {
  if (!noise) {
    noise = audio.createBuffer(1, audio.sampleRate, audio.sampleRate);
    const data = noise.getChannelData(0);
    for (let at = 0; at < data.length; at += 1) data[at] = Math.random() * 2 - 1;
  }
  const source = audio.createBufferSource();
  source.buffer = noise;
  return source;
}

function fading(audio: AudioContext, at: number, loud: number, seconds: number): GainNode {
  const volume = audio.createGain();
  volume.gain.setValueAtTime(loud, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + seconds);
  volume.connect(audio.destination);
  return volume;
}

function tone(
  audio: AudioContext,
  at: number,
  [from, to]: readonly [number, number],
  seconds: number,
  loud: number,
  type: OscillatorType = 'sine',
): void {
  const oscillator = audio.createOscillator();
  oscillator.type = type;
  oscillator.frequency.setValueAtTime(from, at);
  oscillator.frequency.exponentialRampToValueAtTime(to, at + seconds * 0.6);
  oscillator.connect(fading(audio, at, loud, seconds));
  oscillator.start(at);
  oscillator.stop(at + seconds);
}

function hiss(audio: AudioContext, at: number, above: number, seconds: number, loud: number): void {
  const filter = audio.createBiquadFilter();
  filter.type = 'highpass';
  filter.frequency.value = above;
  const source = noiseOf(audio);
  source.connect(filter).connect(fading(audio, at, loud, seconds));
  source.start(at, Math.random() * 0.5);
  source.stop(at + seconds);
}

/** Each drum made of tones and noise. @param at when, on the sound clock */
export const sounds: Record<Drum, (audio: AudioContext, at: number) => void> = {
  kick: (audio, at) => tone(audio, at, [150, 45], 0.35, 0.9),
  snare: (audio, at) => {
    hiss(audio, at, 1_500, 0.18, 0.45);
    tone(audio, at, [220, 160], 0.12, 0.3, 'triangle');
  },
  closed: (audio, at) => hiss(audio, at, 7_500, 0.05, 0.28),
  open: (audio, at) => hiss(audio, at, 7_000, 0.28, 0.25),
  clap: (audio, at) => [0, 0.012, 0.024].forEach((late) => hiss(audio, at + late, 1_100, 0.14, 0.3)),
  tom: (audio, at) => tone(audio, at, [200, 90], 0.3, 0.6),
  bell: (audio, at) => {
    tone(audio, at, [560, 555], 0.22, 0.16, 'square');
    tone(audio, at, [845, 840], 0.22, 0.12, 'square');
  },
};
