export const names = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];
export const isBlack = (note: number): boolean => (names[note % 12] ?? '').length > 1;

/** Keys of a computer in the places of piano keys: the middle row is white, the one above black. */
export const keys = ['a', 'w', 's', 'e', 'd', 'f', 't', 'g', 'y', 'h', 'u', 'j', 'k', 'o', 'l', 'p', ';', "'"];
export const count = 25;

/** Equal temperament, A4 is 440 Hz. */
export const pitchOf = (note: number, octave: number): number => 440 * 2 ** (octave - 4 + (note - 9) / 12);

let audio: AudioContext | undefined;

/** Plays one note; it fades out by itself. Silent where the browser plays no sound. */
export function sound(pitch: number): void {
  try {
    audio ??= new AudioContext();
    void audio.resume();
    const now = audio.currentTime;
    const volume = audio.createGain();
    volume.gain.setValueAtTime(0, now);
    volume.gain.linearRampToValueAtTime(0.3, now + 0.008);
    volume.gain.exponentialRampToValueAtTime(0.001, now + 1.6);
    volume.connect(audio.destination);
    // The first overtones, softer each, make it sound struck and not blown.
    for (const [times, loud] of [
      [1, 1],
      [2, 0.35],
      [3, 0.15],
      [4, 0.07],
    ] as const) {
      const tone = audio.createOscillator();
      const part = audio.createGain();
      part.gain.value = loud;
      tone.type = times === 1 ? 'triangle' : 'sine';
      tone.frequency.value = pitch * times;
      tone.connect(part).connect(volume);
      tone.start(now);
      tone.stop(now + 1.7);
    }
  } catch {
    return;
  }
}
