import { useComputed, useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { crsOf } from '../../geometry/crs.ts';
import { fitImage } from '../../geometry/fit-image.ts';
import { readTypedPlace } from '../../map/typed-place.ts';
import { putUnderlay } from '../../plan/commands/put-underlay.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { ImageUnderlay, UnderlayRecord } from '../../plan/record.ts';
import { plan, run } from '../../session/document.ts';
import { announce } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { boxOfPlaces, showBox } from '../go-to.ts';

type Pixel = readonly [x: number, y: number];

interface KnownPointsProps {
  readonly underlay: UnderlayRecord;
  readonly source: ImageUnderlay;
  readonly onDone: () => void;
}

const names = ['First point', 'Second point'] as const;

/** Places a picture by two of its points: each clicked in the picture and typed as a coordinate. */
export function KnownPoints({ underlay, source, onDone }: KnownPointsProps) {
  const picture = useRef<HTMLImageElement>(null);
  const now = useSignal<0 | 1>(0);
  const pixels = useSignal<readonly [Pixel?, Pixel?]>([]);
  const texts = useSignal<readonly [string, string]>(['', '']);
  const refused = useSignal<string | undefined>(undefined);
  const crs = crsOf(settingsOf(plan.value).crs);
  const places = useComputed(() => texts.value.map((text) => readTypedPlace(text, { crs })));
  const why = useComputed(() => {
    for (const i of [0, 1] as const) {
      const read = places.value[i];
      if (!pixels.value[i]) return `${names[i]}: click it in the picture.`;
      if (!read || 'problem' in read) return `${names[i]}: type its coordinate.`;
    }
    return undefined;
  });
  const point = (event: MouseEvent & { readonly currentTarget: HTMLImageElement }) => {
    const image = event.currentTarget;
    const box = image.getBoundingClientRect();
    const pixel: Pixel = [
      ((event.clientX - box.left) / box.width) * image.naturalWidth,
      ((event.clientY - box.top) / box.height) * image.naturalHeight,
    ];
    pixels.value = now.value === 0 ? [pixel, pixels.value[1]] : [pixels.value[0], pixel];
    if (now.value === 0 && !pixels.value[1]) now.value = 1;
  };
  const keep = () => {
    const [a, b] = pixels.value;
    const [first, second] = places.value;
    const image = picture.current;
    if (!a || !b || !image || !first || !second || 'problem' in first || 'problem' in second) return;
    const size = { width: image.naturalWidth, height: image.naturalHeight };
    const corners = fitImage(size, { pixel: a, position: first.place }, { pixel: b, position: second.place });
    if (!corners) {
      refused.value = 'The two points are the same place. Choose two that lie far apart.';
      return;
    }
    const { type: _, order: __, ...own } = underlay;
    refused.value = run(
      putUnderlay,
      { ...own, source: { ...source, corners } },
      'Place a picture by two points',
    )?.refused;
    if (refused.value) return;
    announce('The picture is placed by its two points.');
    showBox(boxOfPlaces(corners));
    onDone();
  };
  return (
    <>
      <div class="dialog-body">
        <p class="soft">Click a point in the picture that you know, far from the other one, and type its coordinate.</p>
        <div class="known-picture">
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: a place in a picture is pointed at; corners can be typed by moving vertices instead */}
          <img ref={picture} src={source.data} alt={underlay.name} onClick={point} />
          {pixels.value.map(
            (pixel, i) => pixel && <Cross key={names[i]} at={pixel} image={picture.current} label={String(i + 1)} />,
          )}
        </div>
        <div class="columns">
          {([0, 1] as const).map((i) => (
            <PointField
              key={i}
              name={names[i]}
              text={texts.value[i]}
              read={places.value[i]}
              pointed={pixels.value[i] !== undefined}
              onFocus={() => (now.value = i)}
              onInput={(text) => (texts.value = i === 0 ? [text, texts.value[1]] : [texts.value[0], text])}
            />
          ))}
        </div>
        {refused.value && (
          <p class="problem" role="alert">
            {refused.value}
          </p>
        )}
      </div>
      <footer class="dialog-foot">
        <Button onClick={onDone}>Back</Button>
        <Button class="main" why={why.value} onClick={keep}>
          Place the picture
        </Button>
      </footer>
    </>
  );
}

function Cross({
  at,
  image,
  label,
}: {
  readonly at: Pixel;
  readonly image: HTMLImageElement | null;
  readonly label: string;
}) {
  if (!image) return null;
  const share = (value: number, of: number) => `${(value / of) * 100}%`;
  return (
    <span
      class="known-cross"
      style={{ left: share(at[0], image.naturalWidth), top: share(at[1], image.naturalHeight) }}
    >
      {label}
    </span>
  );
}

interface PointFieldProps {
  readonly name: string;
  readonly text: string;
  readonly read: ReturnType<typeof readTypedPlace> | undefined;
  readonly pointed: boolean;
  readonly onFocus: () => void;
  readonly onInput: (text: string) => void;
}

function PointField({ name, text, read, pointed, onFocus, onInput }: PointFieldProps) {
  const id = useId();
  const understood = read && 'place' in read ? read.understood : text.trim() === '' ? '' : read?.problem;
  return (
    <div class="field">
      <label for={id}>
        {name}
        {pointed ? '' : ': click it in the picture'}
      </label>
      <input
        type="text"
        id={id}
        value={text}
        onFocus={onFocus}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="help">{understood}</p>
    </div>
  );
}
