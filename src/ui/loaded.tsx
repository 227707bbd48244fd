import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { complain, planShown } from '../session/view.ts';

/**
 * A component that is fetched when it is first shown, or `later`: once the plan is on the screen, before what nobody
 * asked for.
 */
export function loaded<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  what: string,
  when: 'shown' | 'later' = 'shown',
) {
  let known: ComponentType<Props> | undefined;
  return function Loaded(props: Props) {
    const ready = useSignal(known !== undefined);
    const due = when === 'shown' || planShown.value;
    useEffect(() => {
      if (known || !due) return;
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
    }, [due]);
    if (!ready.value || !known) return <p class="soft pad">{due ? 'Loading…' : ''}</p>;
    const Known = known;
    return <Known {...props} />;
  };
}
