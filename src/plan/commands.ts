import type { Command } from './command.ts';
import { acceptProposal } from './commands/accept-proposal.ts';
import { addException } from './commands/add-exception.ts';
import { addFeature } from './commands/add-feature.ts';
import { addInsert } from './commands/add-insert.ts';
import { addLights } from './commands/add-lights.ts';
import { addPart } from './commands/add-part.ts';
import { addRecords } from './commands/add-records.ts';
import { addSheet } from './commands/add-sheet.ts';
import { addZoneAround } from './commands/add-zone-around.ts';
import { adoptLevel } from './commands/adopt-level.ts';
import { changeEdge } from './commands/change-edge.ts';
import { changeSettings } from './commands/change-settings.ts';
import { changeSheet } from './commands/change-sheet.ts';
import { changeValues } from './commands/change-values.ts';
import { cutHole } from './commands/cut-hole.ts';
import { deleteAside } from './commands/delete-aside.ts';
import { deleteCameraType } from './commands/delete-camera-type.ts';
import { deleteFeatures } from './commands/delete-features.ts';
import { deleteHole } from './commands/delete-hole.ts';
import { deleteLuminaire } from './commands/delete-luminaire.ts';
import { deletePart } from './commands/delete-part.ts';
import { deleteSheet } from './commands/delete-sheet.ts';
import { deleteUnderlay } from './commands/delete-underlay.ts';
import { deleteVertex } from './commands/delete-vertex.ts';
import { dropProposal } from './commands/drop-proposal.ts';
import { duplicateFeatures } from './commands/duplicate-features.ts';
import { followFeature } from './commands/follow-feature.ts';
import { insertVertex } from './commands/insert-vertex.ts';
import { labelVertex } from './commands/label-vertex.ts';
import { moveEdge } from './commands/move-edge.ts';
import { moveFeatures } from './commands/move-features.ts';
import { moveVertex } from './commands/move-vertex.ts';
import { numberVertices } from './commands/number-vertices.ts';
import { proposeChange } from './commands/propose-change.ts';
import { proposeRevocation } from './commands/propose-revocation.ts';
import { putCameraType } from './commands/put-camera-type.ts';
import { putLuminaire } from './commands/put-luminaire.ts';
import { putUnderlay } from './commands/put-underlay.ts';
import { removeException } from './commands/remove-exception.ts';
import { reorder } from './commands/reorder.ts';
import { reorderVertex } from './commands/reorder-vertex.ts';
import { replaceBoundary } from './commands/replace-boundary.ts';
import { replaceGeometry } from './commands/replace-geometry.ts';
import { reverseFeatures } from './commands/reverse-features.ts';
import { splitArea } from './commands/split-area.ts';
import { startRingAt } from './commands/start-ring-at.ts';
import { turnFeatures } from './commands/turn-features.ts';
import type { Json } from './record.ts';

/** A command by a name that findings and messages can carry. Its input comes from the program itself, not from a file. */
export const named = <Input>(command: Command<Input>): Command<Json> => command as unknown as Command<Json>;

/** Every command by its name, but those of `area-commands.ts`: what a finding's fix may name, by `commandNamed`. */
export const commands: Readonly<Record<string, Command<Json> | undefined>> = {
  'accept-proposal': named(acceptProposal),
  'add-exception': named(addException),
  'add-feature': named(addFeature),
  'add-insert': named(addInsert),
  'add-lights': named(addLights),
  'add-part': named(addPart),
  'add-records': named(addRecords),
  'add-sheet': named(addSheet),
  'add-zone-around': named(addZoneAround),
  'adopt-level': named(adoptLevel),
  'change-edge': named(changeEdge),
  'change-settings': named(changeSettings),
  'change-sheet': named(changeSheet),
  'change-values': named(changeValues),
  'cut-hole': named(cutHole),
  'delete-aside': named(deleteAside),
  'delete-camera-type': named(deleteCameraType),
  'delete-features': named(deleteFeatures),
  'delete-hole': named(deleteHole),
  'delete-luminaire': named(deleteLuminaire),
  'delete-part': named(deletePart),
  'delete-sheet': named(deleteSheet),
  'delete-underlay': named(deleteUnderlay),
  'delete-vertex': named(deleteVertex),
  'drop-proposal': named(dropProposal),
  'duplicate-features': named(duplicateFeatures),
  'follow-feature': named(followFeature),
  'insert-vertex': named(insertVertex),
  'label-vertex': named(labelVertex),
  'move-edge': named(moveEdge),
  'move-features': named(moveFeatures),
  'move-vertex': named(moveVertex),
  'number-vertices': named(numberVertices),
  'propose-change': named(proposeChange),
  'propose-revocation': named(proposeRevocation),
  'put-camera-type': named(putCameraType),
  'put-luminaire': named(putLuminaire),
  'put-underlay': named(putUnderlay),
  'remove-exception': named(removeException),
  reorder: named(reorder),
  'reorder-vertex': named(reorderVertex),
  'replace-boundary': named(replaceBoundary),
  'replace-geometry': named(replaceGeometry),
  'reverse-features': named(reverseFeatures),
  'split-area': named(splitArea),
  'start-ring-at': named(startRingAt),
  'turn-features': named(turnFeatures),
};
