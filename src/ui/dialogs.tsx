import { dialog } from '../session/view.ts';
import { loaded } from './loaded.tsx';

const SettingsDialog = loaded(
  () => import('./settings/settings-dialog.tsx').then((file) => file.SettingsDialog),
  'The plan settings',
);
const UnderlaysDialog = loaded(
  () => import('./underlays/underlays-dialog.tsx').then((file) => file.UnderlaysDialog),
  'The underlays',
);
const ActionsDialog = loaded(
  () => import('./actions-dialog.tsx').then((file) => file.ActionsDialog),
  'The list of actions',
);
const ReadingDialog = loaded(
  () => import('./reading-dialog.tsx').then((file) => file.ReadingDialog),
  'What the file held',
);
const PasteDialog = loaded(
  () => import('./boundary/paste-dialog.tsx').then((file) => file.PasteDialog),
  'The reader of boundaries',
);
const WriteDialog = loaded(
  () => import('./boundary/write-dialog.tsx').then((file) => file.WriteDialog),
  'The writer of boundaries',
);
const LuminairesDialog = loaded(
  () => import('./light/luminaires-dialog.tsx').then((file) => file.LuminairesDialog),
  'The luminaires',
);
const CameraTypesDialog = loaded(
  () => import('./view/camera-types-dialog.tsx').then((file) => file.CameraTypesDialog),
  'The camera types',
);
const LevelsDialog = loaded(
  () => import('./levels/levels-dialog.tsx').then((file) => file.LevelsDialog),
  'The adopted levels',
);
const UnlockDialog = loaded(() => import('./unlock-dialog.tsx').then((file) => file.UnlockDialog), 'The passphrase');
const FileDatumDialog = loaded(
  () => import('./boundary/file-datum-dialog.tsx').then((file) => file.FileDatumDialog),
  'The question for the datum',
);
const StartDialog = loaded(() => import('./start/start-dialog.tsx').then((file) => file.StartDialog), 'The start page');

/** The dialog that is open, if any. */
export function Dialogs() {
  const open = dialog.value;
  switch (open?.dialog) {
    case 'settings':
      return <SettingsDialog field={open.field} />;
    case 'underlays':
      return <UnderlaysDialog />;
    case 'actions':
      return <ActionsDialog search={open.search ?? false} />;
    case 'reading':
      return <ReadingDialog />;
    case 'paste-boundary':
      return <PasteDialog replaces={open.replaces} />;
    case 'write-boundary':
      return <WriteDialog feature={open.feature} />;
    case 'luminaires':
      return <LuminairesDialog />;
    case 'camera-types':
      return <CameraTypesDialog />;
    case 'levels':
      return <LevelsDialog sort={open.sort} kind={open.kind} />;
    case 'unlock':
      return <UnlockDialog file={open.file} wrong={open.wrong} />;
    case 'file-datum':
      return <FileDatumDialog chosen={open.chosen} passphrase={open.passphrase} datum={open.datum} />;
    case 'start':
      return <StartDialog />;
    default:
      return null;
  }
}
