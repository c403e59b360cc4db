import { Button } from "@hibachi/ui";
import { useRef, useState, type PointerEvent } from "react";
import { SIGNATURE_BOX, signaturePath, toSignaturePoint, type Point, type Stroke } from "../signature";
import styles from "./Agreement.module.css";

interface SignaturePadProps {
  strokes: readonly Stroke[];
  invalid: boolean;
  onStrokes: (strokes: readonly Stroke[]) => void;
}

/** A box to sign in with finger, pen or mouse; what is drawn is SVG from the first point on. */
export function SignaturePad({ strokes, invalid, onStrokes }: SignaturePadProps) {
  const pad = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<Point[] | null>(null);

  const pointOf = (event: PointerEvent): Point => {
    const box = pad.current?.getBoundingClientRect() ?? { left: 0, top: 0, ...SIGNATURE_BOX };
    return toSignaturePoint({ x: event.clientX, y: event.clientY }, box);
  };
  const begin = (event: PointerEvent) => {
    event.preventDefault();
    pad.current?.setPointerCapture?.(event.pointerId);
    setCurrent([pointOf(event)]);
  };
  const extend = (event: PointerEvent) => {
    if (current) setCurrent([...current, pointOf(event)]);
  };
  const finish = () => {
    if (current) onStrokes([...strokes, current]);
    setCurrent(null);
  };
  const drawn = signaturePath(current ? [...strokes, current] : strokes);
  return (
    <div className={styles.pad} tabIndex={-1} data-invalid={invalid || undefined}>
      <svg
        ref={pad}
        role="img"
        aria-label={
          strokes.length > 0 ? "Your drawn signature" : "Draw your signature here with finger, pen or mouse"
        }
        viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
        onPointerDown={begin}
        onPointerMove={extend}
        onPointerUp={finish}
        onPointerCancel={finish}
      >
        <path className={styles.baseline} d="M40 140H560" />
        <path className={styles.ink} d={drawn} />
      </svg>
      <Button small look="quiet" disabled={strokes.length === 0} onClick={() => onStrokes([])}>
        Clear
      </Button>
    </div>
  );
}
