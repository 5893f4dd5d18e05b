/** Clicks are handed to the sound clock a little ahead: a timer of the page alone would stumble. */
const aheadS = 0.12;
const everyMs = 25;
const clickS = 0.05;

interface Wish {
  bpm: number;
  beats: number;
}

/**
 * Clicks until it is stopped; tempo and bar may change meanwhile. Without sound in this browser it still tells the beats.
 * @param wish asked before each click
 * @param onBeat told the beat of the bar as it sounds
 * @returns ends it
 */
export function startClicks(wish: () => Wish, onBeat: (beat: number) => void): () => void {
  const audio = soundOf();
  const now = () => audio?.currentTime ?? performance.now() / 1_000;
  const shown = new Set<ReturnType<typeof setTimeout>>();
  let at = now() + 0.06;
  let beat = 0;

  const timer = setInterval(() => {
    while (at < now() + aheadS) {
      const { bpm, beats } = wish();
      const current = beat % beats;
      if (audio) click(audio, at, current === 0);
      const show = setTimeout(
        () => {
          shown.delete(show);
          onBeat(current);
        },
        Math.max(0, (at - now()) * 1_000),
      );
      shown.add(show);
      beat = current + 1;
      at += 60 / bpm;
    }
  }, everyMs);

  return () => {
    clearInterval(timer);
    shown.forEach(clearTimeout);
    void audio?.close();
  };
}

function soundOf(): AudioContext | undefined {
  try {
    return new AudioContext();
  } catch {
    return undefined;
  }
}

function click(audio: AudioContext, at: number, isFirst: boolean): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = isFirst ? 1_500 : 1_000;
  volume.gain.setValueAtTime(isFirst ? 0.5 : 0.3, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + clickS);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + clickS);
}
