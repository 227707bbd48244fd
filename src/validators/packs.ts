import type { PackId } from '../plan/record.ts';
import type { Rule } from './rule.ts';
import { areaLightingBelowLevel } from './rules/area-lighting-below-level.ts';
import { areaWithoutAccessControl } from './rules/area-without-access-control.ts';
import { assemblyPointInsideBuilding } from './rules/assembly-point-inside-building.ts';
import { buildingWithoutAccessPoint } from './rules/building-without-access-point.ts';
import { cameraRecordIncomplete } from './rules/camera-record-incomplete.ts';
import { cameraViewUnknown } from './rules/camera-view-unknown.ts';
import { edgeLengthOutlier } from './rules/edge-length-outlier.ts';
import { equipmentNotSecured } from './rules/equipment-not-secured.ts';
import { facilityMapNotWhole } from './rules/facility-map-not-whole.ts';
import { featureOffEverySheet } from './rules/feature-off-every-sheet.ts';
import { fenceLightingBelowLevel } from './rules/fence-lighting-below-level.ts';
import { holeOutsideRing } from './rules/hole-outside-ring.ts';
import { insertNumberMismatch } from './rules/insert-number-mismatch.ts';
import { landZoneOutsideFacility } from './rules/land-zone-outside-facility.ts';
import { lightWithoutPhotometry } from './rules/light-without-photometry.ts';
import { loadingAreaUnobserved } from './rules/loading-area-unobserved.ts';
import { loadingNearParking } from './rules/loading-near-parking.ts';
import { mapAuthorMissing } from './rules/map-author-missing.ts';
import { mapDateMissing } from './rules/map-date-missing.ts';
import { mapLegendIncomplete } from './rules/map-legend-incomplete.ts';
import { mapLinearScaleMissing } from './rules/map-linear-scale-missing.ts';
import { mapNorthPointMissing } from './rules/map-north-point-missing.ts';
import { mapNotSeparate } from './rules/map-not-separate.ts';
import { mapPaperSize } from './rules/map-paper-size.ts';
import { mapProjectionMissing } from './rules/map-projection-missing.ts';
import { mapTitleMissing } from './rules/map-title-missing.ts';
import { nameDuplicate } from './rules/name-duplicate.ts';
import { outsideCrsArea } from './rules/outside-crs-area.ts';
import { perimeterOpen } from './rules/perimeter-open.ts';
import { planNotProtected } from './rules/plan-not-protected.ts';
import { portBoundaryCoordinatesMissing } from './rules/port-boundary-coordinates-missing.ts';
import { portMapNotWhole } from './rules/port-map-not-whole.ts';
import { printedPrecisionTooCoarse } from './rules/printed-precision-too-coarse.ts';
import { proposedZoneMapMissing } from './rules/proposed-zone-map-missing.ts';
import { ringCrossesItself } from './rules/ring-crosses-itself.ts';
import { ringTooFewPoints } from './rules/ring-too-few-points.ts';
import { sealStoreNotLocked } from './rules/seal-store-not-locked.ts';
import { sealedContainersUnobserved } from './rules/sealed-containers-unobserved.ts';
import { shipZoneDistanceMissing } from './rules/ship-zone-distance-missing.ts';
import { sitePlanItemMissing } from './rules/site-plan-item-missing.ts';
import { sliverBetweenAreas } from './rules/sliver-between-areas.ts';
import { spike } from './rules/spike.ts';
import { vertexLabelDuplicate } from './rules/vertex-label-duplicate.ts';
import { vertexRepeated } from './rules/vertex-repeated.ts';
import { zoneBarrierGap } from './rules/zone-barrier-gap.ts';
import { zoneCoordinatesMissing } from './rules/zone-coordinates-missing.ts';
import { zoneEdgeUnwatched } from './rules/zone-edge-unwatched.ts';
import { zoneNotOfThisOperator } from './rules/zone-not-of-this-operator.ts';
import { zoneOnWrongSide } from './rules/zone-on-wrong-side.ts';
import { zoneOutsidePort } from './rules/zone-outside-port.ts';
import { zoneParticularsMissing } from './rules/zone-particulars-missing.ts';
import { zonesOverlap } from './rules/zones-overlap.ts';

/** A set of rules from one source. */
export interface Pack {
  readonly id: PackId;
  readonly title: string;
  /** The text that its rules are read from. */
  readonly source: string;
  /** The day on which that text was read, YYYY-MM-DD. */
  readonly read: string;
  readonly about: string;
}

export const packs: readonly Pack[] = [
  {
    id: 'nz-ses',
    title: 'Secure Export Scheme, New Zealand',
    source: 'New Zealand Customs Service, SES Secure Site Minimum Standards',
    read: '2026-11-21',
    about:
      'The site plan of clause 1.9 and what the standards ask of it. The standards give no lux value and no distance.',
  },
  {
    id: 'au-mtofsr',
    title: 'Maritime security plans, Australia',
    source:
      'Maritime Transport and Offshore Facilities Security Regulations 2003 (Cth), and sections 49 and 52A of the Act',
    read: '2026-11-21',
    about:
      'Maps of security regulated ports and port security zones: regulation 3.11 and the particulars of each zone.',
  },
  {
    id: 'drawing',
    title: 'The drawing itself',
    source: 'Bollard',
    read: '2026-11-21',
    about: 'Slips of the pen that make a boundary, a name or a printed number wrong. Always checked.',
  },
];

/** Every rule, in the order of the checklist. */
export const rules: readonly Rule[] = [
  perimeterOpen,
  areaLightingBelowLevel,
  fenceLightingBelowLevel,
  areaWithoutAccessControl,
  cameraRecordIncomplete,
  equipmentNotSecured,
  sitePlanItemMissing,
  buildingWithoutAccessPoint,
  assemblyPointInsideBuilding,
  loadingNearParking,
  loadingAreaUnobserved,
  sealedContainersUnobserved,
  sealStoreNotLocked,
  mapPaperSize,
  mapTitleMissing,
  mapLinearScaleMissing,
  mapNorthPointMissing,
  mapLegendIncomplete,
  mapProjectionMissing,
  portBoundaryCoordinatesMissing,
  zoneCoordinatesMissing,
  mapDateMissing,
  mapAuthorMissing,
  insertNumberMismatch,
  mapNotSeparate,
  planNotProtected,
  portMapNotWhole,
  facilityMapNotWhole,
  proposedZoneMapMissing,
  zoneOutsidePort,
  zoneParticularsMissing,
  zoneNotOfThisOperator,
  zonesOverlap,
  landZoneOutsideFacility,
  zoneOnWrongSide,
  shipZoneDistanceMissing,
  zoneBarrierGap,
  zoneEdgeUnwatched,
  ringCrossesItself,
  ringTooFewPoints,
  holeOutsideRing,
  spike,
  vertexRepeated,
  edgeLengthOutlier,
  sliverBetweenAreas,
  vertexLabelDuplicate,
  nameDuplicate,
  outsideCrsArea,
  printedPrecisionTooCoarse,
  featureOffEverySheet,
  cameraViewUnknown,
  lightWithoutPhotometry,
];

export const packOf = (id: PackId): Pack | undefined => packs.find((pack) => pack.id === id);
