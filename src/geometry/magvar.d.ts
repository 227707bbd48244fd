declare module 'magvar' {
  interface MagneticField {
    /** Degrees, positive where magnetic north lies east of true north. */
    readonly declination: number;
    /** Nanotesla, of the horizontal part. */
    readonly h: number;
  }
  const magvar: {
    /** The World Magnetic Model 2025 at a decimal year, degrees and kilometres above the sea. */
    calculateMagneticField(decimalYear: number, latitude: number, longitude: number, altitude?: number): MagneticField;
  };
  // biome-ignore lint/style/noDefaultExport: the package is one object
  export default magvar;
}
