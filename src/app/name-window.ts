import { effect } from '@preact/signals';
import { settingsOf } from '../plan/plan.ts';
import { kept, plan } from '../session/document.ts';

/** The plan's title in the tab and the task bar. */
export const nameWindow = (): (() => void) =>
  effect(() => {
    kept.value;
    const { title, site } = settingsOf(plan.value);
    const name = title || site.name;
    document.title = name ? `${name} · Bollard` : 'Bollard';
  });
