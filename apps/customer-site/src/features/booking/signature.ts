/** A drawn signature as SVG path data in a fixed 600 × 180 box, whatever the screen it was drawn on. */

export const SIGNATURE_BOX = { width: 600, height: 180 } as const;

/** Fewer points than this is a slip of the finger, not a signature. */
const ENOUGH_POINTS = 12;

export interface Point {
  x: number;
  y: number;
}

export type Stroke = readonly Point[];

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Maps a pointer position inside an element's box to signature coordinates. */
export function toSignaturePoint(
  client: Point,
  box: { left: number; top: number; width: number; height: number },
): Point {
  return {
    x: tenth(((client.x - box.left) / box.width) * SIGNATURE_BOX.width),
    y: tenth(((client.y - box.top) / box.height) * SIGNATURE_BOX.height),
  };
}

function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return "";
  if (rest.length === 0) return `M${first.x} ${first.y}h0.1`;
  return `M${first.x} ${first.y}${rest.map((point) => `L${point.x} ${point.y}`).join("")}`;
}

export const signaturePath = (strokes: readonly Stroke[]): string => strokes.map(strokePath).join("");

export const isSignature = (strokes: readonly Stroke[]): boolean =>
  strokes.reduce((count, stroke) => count + stroke.length, 0) >= ENOUGH_POINTS;

export interface SignatureDraft {
  method: "typed" | "drawn";
  strokes: readonly Stroke[];
}

/** What is sent as the signature; `null` while it is not there yet. */
export function signatureOf(draft: SignatureDraft, name: string): string | null {
  if (draft.method === "typed") return name.trim() || null;
  return isSignature(draft.strokes) ? signaturePath(draft.strokes) : null;
}
