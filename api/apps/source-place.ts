/** Where in an app's sources an error happened, by the source map of its bundle. */
import { SourceMap, type SourceMapPayload } from 'node:module';

export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Frame {
  /** Path of the bundle's file on the app's host. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** The topmost frame inside the app's own files, in the stack formats of Chrome, Firefox and Safari. */
export function ownFrame(host: string, texts: readonly string[]): Frame | undefined {
  for (const [, url = '', line, column] of texts.join('\n').matchAll(/(https?:\/\/[^\s()]{1,500}?):(\d{1,7}):(\d{1,7})(?!\d|:)/g)) {
    if (!URL.canParse(url)) continue;
    const { host: from, pathname } = new URL(url);
    if (from === host && !pathname.startsWith('/_faibric/')) return { path: pathname, line: Number(line), column: Number(column) };
  }
  return undefined;
}

/** @param map text of the source map beside the frame's file. @returns undefined where it does not say */
export function sourcePlace(map: string, { line, column }: Frame): Place | undefined {
  try {
    const entry = new SourceMap(JSON.parse(map) as SourceMapPayload).findEntry(line - 1, column - 1);
    if (!('originalSource' in entry) || !entry.originalSource || entry.generatedLine !== line - 1) return undefined;
    const file = entry.originalSource.replace(/^[a-z-]+:/, '').replace(/^(\.{0,2}\/)+/, '');
    return { file: file.slice(0, 200), line: entry.originalLine + 1 };
  } catch {
    return undefined; // a map that cannot be read is no map
  }
}
