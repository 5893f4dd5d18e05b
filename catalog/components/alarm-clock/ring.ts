/** Rings until it is told to stop. @returns stops it */
export function startRinging(): () => void {
  let audio: AudioContext | undefined;
  try {
    audio = new AudioContext();
  } catch {
    return () => undefined; // no sound here: the page shows it at least
  }
  const sound = audio;
  const ring = () => {
    for (const late of [0, 0.18, 0.36]) {
      const tone = sound.createOscillator();
      const volume = sound.createGain();
      const at = sound.currentTime + late;
      tone.frequency.value = 988;
      volume.gain.setValueAtTime(0.25, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.14);
      tone.connect(volume).connect(sound.destination);
      tone.start(at);
      tone.stop(at + 0.15);
    }
  };
  ring();
  const timer = setInterval(ring, 1_000);
  return () => {
    clearInterval(timer);
    void sound.close();
  };
}
