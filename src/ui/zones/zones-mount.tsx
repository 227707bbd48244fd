import { kindOf } from '../../kinds/kinds.ts';
import { followedKinds } from '../../plan/followers.ts';
import { shapeOf } from '../../plan/geometry-lines.ts';
import type { FeatureRecord } from '../../plan/record.ts';
import { loaded } from '../loaded.tsx';

const ZoneSection = loaded(() => import('./zone-section.tsx').then((file) => file.ZoneSection), 'Work on zones');

/** Work on zones, where something that is selected has to do with zones: fetched only then. */
export function ZonesMount({ features }: { readonly features: readonly FeatureRecord[] }) {
  const concerns = features.some(({ kind: id, geometry }) => {
    const kind = kindOf(id);
    return (
      kind?.zone ||
      followedKinds.has(id) ||
      (shapeOf(geometry) === 'polygon' && (kind?.boundary || features.length > 1))
    );
  });
  return concerns ? <ZoneSection features={features} /> : null;
}
