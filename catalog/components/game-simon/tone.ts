const pitches = [329.63, 261.63, 220, 164.81];
const lostPitch = 92;

let audio: AudioContext | undefined;

/** Sounds a pad's tone; call it first from a press, before which browsers keep quiet. */
export function sound(pad: number | undefined, ms: number): void {
  try {
    audio ??= new AudioContext();
  } catch {
    return; // no sound in this browser
  }
  const { currentTime, destination } = audio;
  const volume = new GainNode(audio, { gain: 0.16 });
  const tone = new OscillatorNode(audio, {
    type: 'triangle',
    frequency: pad === undefined ? lostPitch : (pitches[pad] ?? lostPitch),
  });
  tone.connect(volume).connect(destination);
  volume.gain.setTargetAtTime(0, currentTime + ms / 1000 - 0.05, 0.03);
  tone.start(currentTime);
  tone.stop(currentTime + ms / 1000 + 0.2);
}
