import { useSignal } from '@preact/signals';
import { geodesicArea, geodesicLength } from '../../geometry/geodesic.ts';
import { linesOf, shapeOf } from '../../plan/geometry-lines.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { formatArea } from '../../units/area.ts';
import { formatLength } from '../../units/length.ts';
import { loaded } from '../loaded.tsx';

const VerticesTable = loaded(
  () => import('./vertices-table.tsx').then((file) => file.VerticesTable),
  'The list of points',
);

/** What the drawing measures, on the ellipsoid, and where its points are. */
export function GeometrySection({ features }: { readonly features: readonly FeatureRecord[] }) {
  const open = useSignal(false);
  const [first] = features;
  const facts = measuresOf(features);
  if (!first || (features.length > 1 && facts.length === 0)) return null;
  return (
    <details class="inspector-section" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        {shapeOf(first.geometry) === 'point' ? 'Position' : 'Size and points'}
        {facts[0] && <span class="soft"> {facts[0].value}</span>}
      </summary>
      <div>
        {facts.length > 0 && (
          <dl class="facts">
            {facts.map(({ label, value }) => (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
        )}
        {facts.length > 0 && <p class="small soft">Measured on the ellipsoid, not on the map’s grid.</p>}
        {open.value && features.length === 1 && <VerticesTable feature={first} />}
      </div>
    </details>
  );
}

interface Measure {
  readonly label: string;
  readonly value: string;
}

/** Length of lines, area and perimeter of areas; sums for several features of one shape. */
export function measuresOf(features: readonly FeatureRecord[]): Measure[] {
  const shapes = new Set(features.map((feature) => shapeOf(feature.geometry)));
  if (shapes.size !== 1 || shapes.has('point')) return [];
  const parts = features.flatMap((feature) => linesOf(feature.geometry));
  if (shapes.has('line')) {
    const length = parts.flat().reduce((sum, line) => sum + geodesicLength(line), 0);
    return [{ label: 'Length', value: formatLength(length) }];
  }
  let [area, perimeter] = [0, 0];
  for (const part of parts) {
    for (const [index, ring] of part.entries()) {
      const measured = geodesicArea(ring);
      area += index === 0 ? Math.abs(measured.area) : -Math.abs(measured.area);
      perimeter += measured.perimeter;
    }
  }
  return [
    { label: 'Area', value: formatArea(area) },
    { label: 'Perimeter', value: formatLength(perimeter) },
  ];
}
