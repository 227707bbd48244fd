import { signal } from '@preact/signals';
import type { Kind } from '../kinds/kind.ts';

type Picture = typeof import('./kind-picture.ts').kindPicture;

const picture = signal<Picture | null>(null);

/** Fetches what draws the symbols, once the plan itself is on the screen. */
export async function loadKindSymbols(): Promise<void> {
  const { kindPicture } = await import('./kind-picture.ts');
  picture.value = kindPicture;
}

/** The plan's own symbol of a kind or one of its variants, as the legend prints it. */
export const KindSymbol = ({ kind, variant }: { readonly kind: Kind; readonly variant?: string }) => (
  <span class="kind-symbol" aria-hidden="true">
    {picture.value && <img src={picture.value(kind, variant)} alt="" width={34} height={22} />}
  </span>
);
