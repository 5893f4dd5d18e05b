/** How wide a project's preview is drawn. Kept a project for as long as the tab lives. */
import { useState } from 'react';
import { safeStore } from '../../../draft.ts';

export const devices = ['desktop', 'tablet', 'phone'] as const;
export type Device = (typeof devices)[number];

/** Pixels; a desktop takes what there is. */
export const pixelsOf: Readonly<Record<Device, number | undefined>> = { desktop: undefined, tablet: 820, phone: 390 };

/** The next one, round and round. */
export const deviceAfter = (device: Device): Device => devices[(devices.indexOf(device) + 1) % devices.length] ?? 'desktop';

const store = safeStore(() => sessionStorage);
const place = (projectId: number): string => `faibric.width.${projectId}`;

export function useDevice(projectId: number): readonly [Device, (next: Device) => void] {
  const read = (id: number) => devices.find((device) => device === store.getItem(place(id))) ?? 'desktop';
  const [chosen, setChosen] = useState({ projectId, device: read(projectId) });
  if (chosen.projectId !== projectId) setChosen({ projectId, device: read(projectId) });
  const choose = (device: Device) => {
    store.setItem(place(projectId), device);
    setChosen({ projectId, device });
  };
  return [chosen.device, choose];
}
