declare module 'topojson-client' {
  import type { FeatureCollection } from 'geojson';
  /** What of the package the outline needs: the atlas is trusted to hold countries. */
  export function feature(topology: unknown, object: unknown): FeatureCollection;
}
