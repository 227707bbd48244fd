import { allowedHosts } from '../../session/view.ts';

const store = 'bollard-hosts';

/** Lets a host be asked for tiles, now and on the next visit: the user has been told what it learns. */
export function allowHost(host: string): void {
  allowedHosts.value = new Set(allowedHosts.value).add(host);
  try {
    localStorage.setItem(store, JSON.stringify([...allowedHosts.value]));
  } catch {
    // Where nothing may be stored the user is asked again next time.
  }
}

/** Takes up what the user agreed to on earlier visits. */
export function rememberHosts(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(store) ?? '[]');
    if (Array.isArray(kept)) allowedHosts.value = new Set(kept.map(String));
  } catch {
    // Nothing is remembered: the user is asked again.
  }
}
