import { afterEach, expect, test, vi } from 'vitest';
import { TileFetcher } from '../../src/workers/tile-fetcher.ts';

afterEach(() => vi.unstubAllGlobals());

const probes = [
  [0.9, 0.6],
  [0.91, 0.61],
  [0.92, 0.62],
] as const;

const picture = () => new Response(new Blob(['a tile']), { status: 200 });
const zoomIn = (address: string) => Number(address.split('/')[3]);

/** A fetcher whose host answers so, and what was asked of it. */
function fetcherOf(answer: (address: string, signal: AbortSignal) => Response | Promise<Response>, patience = 40) {
  const asked: string[] = [];
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    if ((await blob.text()).startsWith('<')) throw new Error('no picture');
    return { width: 256, height: 256 };
  });
  const fetcher = new TileFetcher({
    name: 'Aerial',
    url: 'https://tiles.test/{z}/{x}/{y}.png',
    host: 'tiles.test',
    signal: new AbortController().signal,
    patience,
    fetch: async (input, init) => {
      asked.push(String(input));
      return answer(String(input), init?.signal ?? new AbortController().signal);
    },
  });
  return { fetcher, asked };
}

test('the finest zoom that the host has is used, and a coarser one than the paper wants is named', async () => {
  const { fetcher } = fetcherOf((address) => (zoomIn(address) > 15 ? new Response('', { status: 404 }) : picture()));
  expect(await fetcher.zoomFor(18, probes)).toBe(15);
  expect(fetcher.notes()).toEqual([
    'Background “Aerial” is coarser than the paper: the host’s tiles end 8 times short of 300 dpi.',
  ]);
});

test('a host that hangs is given up on, in one line', async () => {
  const hang = (_: string, signal: AbortSignal) =>
    new Promise<Response>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const { fetcher, asked } = fetcherOf(hang);
  expect(await fetcher.zoomFor(18, probes)).toBeUndefined();
  expect(fetcher.notes()).toEqual(['Not printed: background “Aerial”: of tiles.test, 3 did not come in time.']);
  expect(asked.length).toBe(6);
});

test('web pages in place of tiles are told apart from silence', async () => {
  const { fetcher } = fetcherOf(
    () => new Response('<html>Sign in</html>', { status: 200, headers: { 'content-type': 'text/html' } }),
  );
  expect(await fetcher.zoomFor(18, probes)).toBeUndefined();
  expect(fetcher.notes()).toEqual(['Not printed: background “Aerial”: of tiles.test, 3 were no picture.']);
});

test('a tile that fails once is asked for again and not counted as missing', async () => {
  const failed = new Set<string>();
  const { fetcher } = fetcherOf((address) => {
    if (failed.has(address)) return picture();
    failed.add(address);
    return new Response('', { status: 503 });
  });
  expect(await fetcher.zoomFor(17, probes)).toBe(17);
  expect(fetcher.notes()).toEqual([]);
});

test('no more than six tiles are asked for at a time', async () => {
  let [now, most] = [0, 0];
  const { fetcher } = fetcherOf(async () => {
    most = Math.max(most, ++now);
    await new Promise((resume) => setTimeout(resume, 5));
    now--;
    return picture();
  }, 5000);
  await fetcher.zoomFor(
    12,
    Array.from({ length: 40 }, (_, i) => [0.1 + i / 100, 0.5] as const),
  );
  expect(most).toBe(6);
});
