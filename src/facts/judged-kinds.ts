/** The areas whose light and view are judged: cargo handling and storage, loading, parking, vehicles. */
export const judgedAreaKinds = [
  'cargo-storage',
  'packing-area',
  'loading-area',
  'container-storage',
  'parking-area',
  'vehicle-area',
] as const;

/** The lines along which they are judged. */
export const judgedLineKinds = ['fence'] as const;
