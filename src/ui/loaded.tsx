import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { complain } from '../session/view.ts';

/** A component that is fetched when it is first shown, so that the plan is on screen before what nobody asked for. */
export function loaded<Props extends object>(load: () => Promise<ComponentType<Props>>, what: string) {
  let known: ComponentType<Props> | undefined;
  return function Loaded(props: Props) {
    const ready = useSignal(known !== undefined);
    useEffect(() => {
      if (known) return;
      load().then(
        (component) => {
          known = component;
          ready.value = true;
        },
        () =>
          complain(
            `${what} could not be loaded. Check the connection to where Bollard is served from, then try again.`,
          ),
      );
    }, []);
    if (!ready.value || !known) return <p class="soft pad">Loading…</p>;
    const Known = known;
    return <Known {...props} />;
  };
}
