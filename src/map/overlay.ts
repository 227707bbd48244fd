import type { Position } from 'geojson';
import type { Pixel, Screen } from './screen.ts';

/** What is in hand is drawn at once, over the map and in step with its frames. Colours for warm white paper, in light and dark. */
export const overlayInk = {
  accent: '#0b5cad',
  halo: '#ffffff',
  soft: '#0b5cad55',
  snap: '#a3188f',
  text: '#1f2328',
  outcome: { 'not-met': '#b3261e', review: '#8a5a00' },
} as const;

export interface LineStyle {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  /** A pale line below it that keeps it apart from what it crosses. */
  readonly halo?: number;
  readonly fill?: string;
  readonly closed?: boolean;
}

/** Draws on the overlay in CSS pixels. */
export interface Brush {
  readonly pen: CanvasRenderingContext2D;
  readonly screen: Screen;
  line(positions: readonly Position[], style: LineStyle): void;
  pixels(pixels: readonly Pixel[], style: LineStyle): void;
  dot(at: Pixel, radius: number, fill: string, stroke: string, width?: number): void;
  square(at: Pixel, half: number, fill: string, stroke: string): void;
  /** Lines of text on a small plate whose top left corner is beside the place, kept on the screen. */
  note(at: Pixel, lines: readonly string[], colour?: string): void;
}

export interface Overlay {
  /** Asks for a repaint with the next frame. */
  redraw(): void;
  /** Repaints now: with the map's own frame. */
  paint(): void;
  destroy(): void;
}

export const overlayFont = '12px ui-sans-serif, system-ui, sans-serif';

export function createOverlay(container: HTMLElement, screen: () => Screen, painters: (brush: Brush) => void): Overlay {
  const canvas = document.createElement('canvas');
  canvas.className = 'map-overlay';
  canvas.setAttribute('aria-hidden', 'true');
  container.append(canvas);
  const pen = canvas.getContext('2d');
  let frame = 0;
  const paint = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!pen) return;
    const view = screen();
    matchSize(canvas, pen, view);
    painters(brushOf(pen, view));
  };
  return {
    redraw() {
      frame ||= requestAnimationFrame(paint);
    },
    paint,
    destroy() {
      cancelAnimationFrame(frame);
      canvas.remove();
    },
  };
}

function matchSize(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D, { width, height }: Screen) {
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
}

function brushOf(pen: CanvasRenderingContext2D, screen: Screen): Brush {
  const pixels = (points: readonly Pixel[], style: LineStyle) => drawLine(pen, points, style);
  return {
    pen,
    screen,
    pixels,
    line: (positions, style) => pixels(positions.map(screen.project), style),
    dot(at, radius, fill, stroke, width = 1.5) {
      pen.beginPath();
      pen.arc(at[0], at[1], radius, 0, 2 * Math.PI);
      ink(pen, fill, stroke, width);
    },
    square(at, half, fill, stroke) {
      pen.beginPath();
      pen.rect(at[0] - half, at[1] - half, 2 * half, 2 * half);
      ink(pen, fill, stroke, 1.5);
    },
    note: (at, lines, colour) => drawNote(pen, screen, at, lines, colour),
  };
}

function ink(pen: CanvasRenderingContext2D, fill: string, stroke: string, width: number) {
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.stroke();
}

function drawLine(pen: CanvasRenderingContext2D, points: readonly Pixel[], style: LineStyle) {
  if (points.length < 2) return;
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  if (style.closed) pen.closePath();
  if (style.fill) {
    pen.fillStyle = style.fill;
    pen.fill();
  }
  if (style.halo) {
    pen.strokeStyle = overlayInk.halo;
    pen.lineWidth = style.width + 2 * style.halo;
    pen.stroke();
  }
  pen.setLineDash([...(style.dash ?? [])]);
  pen.strokeStyle = style.colour;
  pen.lineWidth = style.width;
  pen.stroke();
  pen.setLineDash([]);
}

const lineHeight = 16;
const inset = 6;

function drawNote(
  pen: CanvasRenderingContext2D,
  { width, height }: Screen,
  at: Pixel,
  lines: readonly string[],
  colour: string = overlayInk.text,
) {
  if (!lines.length) return;
  pen.font = overlayFont;
  pen.textBaseline = 'middle';
  const wide = Math.max(...lines.map((line) => pen.measureText(line).width)) + 2 * inset;
  const high = lines.length * lineHeight + inset;
  const x = at[0] + wide > width ? Math.max(0, at[0] - wide - 28) : at[0];
  const y = Math.min(Math.max(0, at[1]), height - high);
  pen.beginPath();
  pen.roundRect(x, y, wide, high, 4);
  ink(pen, '#fffffff2', '#00000022', 1);
  pen.fillStyle = colour;
  for (const [i, line] of lines.entries()) pen.fillText(line, x + inset, y + inset / 2 + (i + 0.5) * lineHeight);
}
