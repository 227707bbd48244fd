import { accessPoint } from './access-point.ts';
import { assemblyPoint } from './assembly-point.ts';
import { berth } from './berth.ts';
import { building } from './building.ts';
import { camera } from './camera.ts';
import { cargoStorage } from './cargo-storage.ts';
import { clearedZone } from './cleared-zone.ts';
import { containerStack } from './container-stack.ts';
import { containerStorage } from './container-storage.ts';
import { controlPoint } from './control-point.ts';
import { dimension } from './dimension.ts';
import { equipment } from './equipment.ts';
import { facilityBoundary } from './facility-boundary.ts';
import { fence } from './fence.ts';
import { gate } from './gate.ts';
import { guardPost } from './guard-post.ts';
import type { Kind } from './kind.ts';
import { label } from './label.ts';
import { landSideRestrictedZone } from './land-side-restricted-zone.ts';
import { light } from './light.ts';
import { loadingArea } from './loading-area.ts';
import { navigationAid } from './navigation-aid.ts';
import { office } from './office.ts';
import { packingArea } from './packing-area.ts';
import { parkingArea } from './parking-area.ts';
import { patrolRoute } from './patrol-route.ts';
import { perimeterRoad } from './perimeter-road.ts';
import { portBoundary } from './port-boundary.ts';
import { screeningPoint } from './screening-point.ts';
import { sealStore } from './seal-store.ts';
import { shipSecurityZone } from './ship-security-zone.ts';
import { sign } from './sign.ts';
import { siteBoundary } from './site-boundary.ts';
import { siteRoad } from './site-road.ts';
import { trafficRoute } from './traffic-route.ts';
import { transportRoute } from './transport-route.ts';
import { unknownKind } from './unknown-kind.ts';
import { vehicleArea } from './vehicle-area.ts';
import { waterMark } from './water-mark.ts';
import { waterSideRestrictedZone } from './water-side-restricted-zone.ts';
import { wharf } from './wharf.ts';

/** Every kind in drawing order: later ones are drawn over earlier ones, areas under lines under points. The palette groups them by section. */
export const kinds: readonly Kind[] = [
  wharf,
  vehicleArea,
  perimeterRoad,
  siteRoad,
  parkingArea,
  building,
  cargoStorage,
  packingArea,
  loadingArea,
  containerStorage,
  containerStack,
  office,
  shipSecurityZone,
  waterSideRestrictedZone,
  landSideRestrictedZone,
  clearedZone,
  siteBoundary,
  facilityBoundary,
  portBoundary,
  waterMark,
  berth,
  transportRoute,
  trafficRoute,
  patrolRoute,
  fence,
  gate,
  dimension,
  accessPoint,
  sign,
  controlPoint,
  navigationAid,
  light,
  camera,
  equipment,
  sealStore,
  guardPost,
  screeningPoint,
  assemblyPoint,
  label,
];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

/** The kind of an id, or undefined for one that Bollard does not know. */
export const kindOf = (id: string): Kind | undefined => byId.get(id);

const strangers = new Map<string, Kind>();

/** The kind of an id, or a stand-in that shows and keeps what Bollard does not know. */
export function kindOrUnknown(id: string): Kind {
  const known = byId.get(id) ?? strangers.get(id);
  if (known) return known;
  const stranger = unknownKind(id);
  strangers.set(id, stranger);
  return stranger;
}
