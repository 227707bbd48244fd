import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Hatch, Shape, Stroke } from '../kinds/symbol.ts';
import { hatchTile } from './hatch-tile.ts';
import { type ImageSource, imageSourceOf } from './look.ts';
import { pixelsPerMillimetre } from './screen.ts';

/** Draws an image the first time that the map asks for it, at the screen's own resolution. */
export function provideSymbolImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    const source = imageSourceOf(id);
    const ratio = Math.max(2, Math.ceil(map.getPixelRatio()));
    const image = source && drawImage(source, ratio * pixelsPerMillimetre);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: ratio });
  });
}

/** `scale` is pixels per millimetre. */
function drawImage(source: ImageSource, scale: number): ImageData | undefined {
  if (source.shapes) return drawShapes(source.shapes, scale);
  if (source.hatch) return drawHatch(source.hatch, scale);
  return source.stroke && drawForm(source.stroke, scale);
}

function drawHatch(hatch: Hatch, scale: number): ImageData | undefined {
  const tile = hatchTile(hatch, scale);
  return draw(tile.size, tile.size, (pen) => {
    pen.strokeStyle = hatch.colour;
    pen.fillStyle = hatch.colour;
    pen.lineWidth = hatch.width * scale;
    for (const stroke of tile.strokes) {
      pen.beginPath();
      for (const [x, y] of stroke) pen.lineTo(x, y);
      pen.stroke();
    }
    for (const [x, y] of tile.dots) {
      pen.beginPath();
      pen.arc(x, y, (hatch.width * scale) / 2, 0, 2 * Math.PI);
      pen.fill();
    }
  });
}

/** How far a wave or scallop swings from its line, in pitches. */
const swing = { wave: 0.18, scallops: 0.5 };
const usualPitch = 3;

/** One repeat of a waved or scalloped line that runs to the right; its height is the pattern line's width. */
function drawForm(stroke: Stroke, scale: number): ImageData | undefined {
  const pitch = Math.round((stroke.pitch ?? usualPitch) * scale);
  const height = Math.ceil(formHeight(stroke) * scale);
  return draw(pitch, height, (pen) => {
    pen.strokeStyle = stroke.colour;
    pen.lineWidth = stroke.width * scale;
    pen.translate(0, height / 2);
    for (const repeat of [-1, 0, 1]) {
      pen.beginPath();
      if (stroke.form === 'scallops') pen.arc((repeat + 0.5) * pitch, 0, pitch / 2, Math.PI, 2 * Math.PI);
      else
        for (let i = 0; i <= 24; i++) {
          pen.lineTo((repeat + i / 24) * pitch, Math.sin((i / 12) * Math.PI) * pitch * -swing.wave);
        }
      pen.stroke();
    }
  });
}

/** Millimetres from side to side of a waved or scalloped line, both sides alike. */
export const formHeight = (stroke: Stroke): number =>
  2 * (stroke.pitch ?? usualPitch) * swing[stroke.form ?? 'wave'] + stroke.width + 0.3;

/** Shapes about the middle of an image that holds them with their strokes. */
export function drawShapes(shapes: readonly Shape[], scale: number): ImageData | undefined {
  const [reachX, reachY] = reachOf(shapes);
  const width = 2 * Math.ceil(reachX * scale + 1);
  const height = 2 * Math.ceil(reachY * scale + 1);
  return draw(width, height, (pen) => {
    pen.translate(width / 2, height / 2);
    pen.scale(scale, scale);
    pen.lineJoin = 'round';
    for (const shape of shapes) drawShape(pen, shape);
  });
}

/** Millimetres are the pen's unit. */
function drawShape(pen: CanvasRenderingContext2D, shape: Shape): void {
  const path = new Path2D(shape.path);
  if (shape.fill) {
    pen.fillStyle = shape.fill;
    pen.fill(path);
  }
  if (shape.stroke) {
    pen.strokeStyle = shape.stroke;
    pen.lineWidth = shape.width ?? 0.25;
    pen.stroke(path);
  }
}

/** Millimetres from the centre to the farthest ink, across and down. */
function reachOf(shapes: readonly Shape[]): [x: number, y: number] {
  let [x, y] = [0, 0];
  for (const shape of shapes) {
    const numbers = (shape.path.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const ink = (shape.stroke ? (shape.width ?? 0.25) : 0) / 2;
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x = Math.max(x, Math.abs(numbers[i]) + ink);
      y = Math.max(y, Math.abs(numbers[i + 1]) + ink);
    }
  }
  return [x, y];
}

function draw(width: number, height: number, paint: (pen: CanvasRenderingContext2D) => void): ImageData | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return undefined;
  paint(pen);
  return pen.getImageData(0, 0, width, height);
}
