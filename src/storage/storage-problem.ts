const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

/** What went wrong with the browser's storage, in one line for the status bar: what, why, what to do. */
export function storageProblem(error: unknown): string {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'Not saved: this browser’s storage is full. Free some space or save a copy as a file.';
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
    case 'ReferenceError':
      return 'Not saved: this browser does not let Bollard keep plans here (a private window?). Save a copy as a file before you close it.';
    case 'VersionError':
      return 'Not saved: a newer Bollard has been used in this browser. Reload this page to get it.';
    case 'ConstraintError':
      return 'Not saved: another tab has changed this plan. Open it again to see those changes.';
    default:
      return `Not saved: the browser’s storage failed (${messageOf(error)}). Save a copy as a file.`;
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.message || error.name : String(error);

/** Whether trying again later may help: space may be freed, a connection may come back. */
export const mayPass = (error: unknown): boolean => !['VersionError', 'ConstraintError'].includes(nameOf(error));
