import { createFacts, type Facts, type Point } from '../src/facts/facts.ts';
import { mapFrame, paperSize, type Rect, sheetFrames } from '../src/facts/paper.ts';
import { crsOfPlan, drawnOn, onPage, optionsOf } from '../src/facts/sheet-content.ts';
import { transformOf } from '../src/facts/sheet-place.ts';
import { type Box, boxAround, boxGrown, emptyBox } from '../src/geometry/box.ts';
import { withCameraType } from '../src/kinds/kind-values.ts';
import { kindOf } from '../src/kinds/kinds.ts';
import { unknownKind } from '../src/kinds/unknown-kind.ts';
import { paintSvg } from '../src/paint/svg.ts';
import { listOf, recordsOf } from '../src/plan/plan.ts';
import type { FeatureRecord, SheetRecord } from '../src/plan/record.ts';
import type { Mark, PathMark, TextMark } from '../src/sheet/mark.ts';
import { layered, symbolPieces } from '../src/sheet/symbol-marks.ts';
import { examplePlan } from '../src/validators/example-plan.ts';
import type { Example, Finding, Rule } from '../src/validators/rule.ts';
import { runRules } from '../src/validators/run.ts';

/** Millimetres of a picture. */
const [width, height, margin] = [92, 58, 7];
/** Pictures are drawn no larger than a plan at 1:800 would be. */
const mostPerMetre = 1.25;
const ink = '#333333';
const red = '#b3261e';
const paper = '#fdfcf8';

/** An example as an SVG picture, with what is found marked in red; undefined where there is nothing to draw. */
export function rulePicture(rule: Rule, example: Example): string | undefined {
  const plan = examplePlan(rule.pack, example.plan);
  const facts = createFacts(plan);
  const report = runRules(plan, { packs: [rule.pack], rules: [rule], protected: example.plan.protected });
  const { findings } = report.rules[0];
  const sheets = listOf(plan, 'sheet');
  if (sheets.length) return paintSvg({ width, height, marks: sheetPicture(facts, sheets, findings), frames: [] });
  const features = listOf(plan, 'feature');
  if (!features.length) return undefined;
  return paintSvg({ width, height, marks: sitePicture(facts, features, findings), frames: [] });
}

const background: PathMark = { mark: 'path', ...rectPath({ x: 0, y: 0, width, height }), fill: paper };

function sitePicture(facts: Facts, features: readonly FeatureRecord[], findings: readonly Finding[]): Mark[] {
  const all = features.map((feature) => facts.shapeOf(feature).box).reduce<Box>(boxAround, emptyBox);
  const [minX, minY, maxX, maxY] = boxGrown(all, 2);
  const perMetre = Math.min(mostPerMetre, (width - 2 * margin) / (maxX - minX), (height - 2 * margin) / (maxY - minY));
  const place = ([x, y]: Point): Point => [
    width / 2 + (x - (minX + maxX) / 2) * perMetre,
    height / 2 - (y - (minY + maxY) / 2) * perMetre,
  ];
  const types = recordsOf(facts.plan, 'camera-type');
  const pieces = features.flatMap((feature) => {
    const { shape, parts } = facts.shapeOf(feature);
    const type = types.get(String(feature.values.cameraType));
    return symbolPieces(
      {
        name: feature.id,
        kind: kindOf(feature.kind) ?? unknownKind(feature.kind),
        values: withCameraType(feature.values, type && { ...type }),
        shape,
        parts: parts.map((part) => part.map((line) => line.map(place))),
      },
      { mmPerMetre: perMetre, north: 0, window: [0, 0, width, height] },
    );
  });
  return [background, ...layered(pieces), ...findings.flatMap((finding) => foundAt(facts, finding, place))];
}

/** A red ring where a finding is. */
function foundAt(facts: Facts, { at }: Finding, place: (point: Point) => Point): Mark[] {
  if (!at) return [];
  const [x, y] = place(facts.frame.toSite([...at]));
  return [ringMark(x, y, 3.4, paper, 1.6), ringMark(x, y, 3.4, red, 0.8)];
}

function ringMark(x: number, y: number, r: number, stroke: string, line: number): PathMark {
  const k = 0.5523 * r;
  const points = [
    [x + r, y],
    [x + r, y + k, x + k, y + r, x, y + r],
    [x - k, y + r, x - r, y + k, x - r, y],
    [x - r, y - k, x - k, y - r, x, y - r],
    [x + k, y - r, x + r, y - k, x + r, y],
  ];
  return { mark: 'path', ops: 'MCCCCZ', points: points.flat(), stroke, width: line };
}

/** Sheets side by side, each as its page in small: the outlines that its map draws, and in its panel what it prints. */
function sheetPicture(facts: Facts, sheets: readonly SheetRecord[], findings: readonly Finding[]): Mark[] {
  const room = (width - margin * (sheets.length + 1)) / sheets.length;
  return [
    background,
    ...sheets.flatMap((sheet, i) => {
      const found = findings.some((finding) => finding.sheet === sheet.id);
      return smallSheet(facts, sheet, margin + i * (room + margin), room, found);
    }),
  ];
}

function smallSheet(facts: Facts, sheet: SheetRecord, left: number, room: number, found: boolean): Mark[] {
  const page = paperSize(sheet);
  const ratio = Math.min(room / page.width, (height - 2 * margin) / page.height);
  const top = (height - page.height * ratio) / 2;
  const small = ({ x, y, width: w, height: h }: Rect): Rect => ({
    x: left + x * ratio,
    y: top + y * ratio,
    width: w * ratio,
    height: h * ratio,
  });
  const whole = small({ x: 0, y: 0, ...page });
  const map = small(mapFrame(sheet));
  return [
    { mark: 'path', ...rectPath(whole), fill: '#ffffff', stroke: found ? red : ink, width: found ? 0.7 : 0.25 },
    { mark: 'path', ...rectPath(map), stroke: ink, width: 0.2 },
    { mark: 'group', clip: rectPath(map), marks: outlines(facts, sheet, left, top, ratio) },
    ...panelLines(facts, sheet, small(sheetFrames(sheet).panel)),
  ];
}

function outlines(facts: Facts, sheet: SheetRecord, left: number, top: number, ratio: number): PathMark[] {
  const transform = transformOf(facts, sheet);
  const crs = crsOfPlan(facts);
  if (!transform || !crs) return [];
  return drawnOn(facts, sheet).flatMap((feature) => {
    const { shape, parts } = facts.shapeOf(feature);
    return parts.flat().map((line): PathMark => {
      const points = line.flatMap((point) => {
        const [x, y] = onPage(transform, crs, facts.frame.toLonLat(point));
        return [left + x * ratio, top + y * ratio];
      });
      const closed = shape === 'polygon';
      const ops = `M${'L'.repeat(Math.max(0, line.length - 1))}${closed ? 'Z' : ''}`;
      return {
        mark: 'path',
        ops,
        points,
        stroke: ink,
        width: 0.35,
        ...(closed ? { fill: ink, fillOpacity: 0.12 } : {}),
      };
    });
  });
}

/** What the sheet prints, line by line; what it lacks in red. */
function panelLines(facts: Facts, sheet: SheetRecord, panel: Rect): Mark[] {
  const { title, author, date, prints, coordinates, decimals } = optionsOf(facts, sheet);
  const rows: readonly (readonly [label: string, printed: boolean, value?: string])[] = [
    [`Sheet ${sheet.number}, ${sheet.paper}`, true],
    ['Title', prints.title && title !== '', title],
    [`Scale bar, 1:${sheet.scale}`, prints.scaleBar],
    ['North point', prints.northPoint],
    ['Legend', prints.legend],
    ['Projection', prints.projection && crsOfPlan(facts) !== undefined],
    [`Coordinates, ${coordinates.toUpperCase()} ${decimals}`, prints.coordinates],
    ['Date', prints.date && date !== '', date],
    ['Author', prints.author && author !== '', author],
  ];
  const step = Math.min(3.6, panel.height / (rows.length + 1));
  return rows.map(
    ([label, printed, value], i): TextMark => ({
      mark: 'text',
      x: panel.x + 0.8,
      y: panel.y + step * (i + 1),
      text: printed ? (value ? `${label}: ${shortened(value)}` : label) : `No ${label.split(',')[0].toLowerCase()}`,
      size: Math.min(step * 0.62, panel.width / 12),
      weight: 'regular',
      anchor: 'start',
      colour: printed ? ink : red,
    }),
  );
}

const shortened = (text: string): string => (text.length > 11 ? `${text.slice(0, 10)}…` : text);

function rectPath({ x, y, width: w, height: h }: Rect): { ops: string; points: number[] } {
  return { ops: 'MLLLZ', points: [x, y, x + w, y, x + w, y + h, x, y + h] };
}
