import { complain } from '../session/view.ts';

const words = (error: unknown): string => (error instanceof Error && error.message ? error.message : String(error));

/** What nothing else caught: one line in the status bar, and the cause in the console for whoever mends it. */
export function hearTrouble(): void {
  window.addEventListener('error', (event) => {
    if (event.error)
      complain(`Something went wrong in Bollard (${words(event.error)}). The plan is kept; reload if it goes on.`);
  });
  window.addEventListener('unhandledrejection', (event) => {
    complain(`Something went wrong in Bollard (${words(event.reason)}). The plan is kept; reload if it goes on.`);
  });
}
