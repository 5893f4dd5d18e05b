export interface Stroke {
  colour: string;
  /** Of the sheet's width, as all places, so that a drawing fits any screen. */
  width: number;
  points: readonly (readonly [x: number, y: number])[];
}

/** Draws all strokes on a sheet as sharp as the screen. */
export function paint(sheet: HTMLCanvasElement, strokes: readonly Stroke[], paper: string): void {
  const pixels = Math.round(sheet.clientWidth * devicePixelRatio);
  if (sheet.width !== pixels) {
    sheet.width = pixels;
    sheet.height = Math.round(sheet.clientHeight * devicePixelRatio);
  }
  const context = sheet.getContext('2d');
  if (!context) return;
  context.fillStyle = paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { colour, width, points } of strokes) {
    const [first = [0, 0], ...rest] = points.map(([x, y]) => [x * sheet.width, y * sheet.width] as const);
    context.strokeStyle = colour;
    context.lineWidth = width * sheet.width;
    context.beginPath();
    context.moveTo(...(first as [number, number]));
    for (const [x, y] of rest.length > 0 ? rest : [first]) context.lineTo(x ?? 0, y ?? 0);
    context.stroke();
  }
}

/** Saves what is on the sheet as a file. */
export function download(sheet: HTMLCanvasElement, name: string): void {
  sheet.toBlob((picture) => {
    if (!picture) return;
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(picture),
      download: name,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}
