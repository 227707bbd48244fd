import '../../styles/gallery.css';
import { type Kind, type Shape, sections } from '../kinds/kind.ts';
import { variantNamed, variantsOf } from '../kinds/kind-values.ts';
import { kindOrUnknown, kinds } from '../kinds/kinds.ts';
import { paintSvg } from '../paint/svg.ts';
import { legendSample } from '../sheet/legend-sample.ts';

interface Entry {
  readonly key: string;
  readonly kind: Kind;
  readonly variant: string | undefined;
  readonly shape: Shape;
  readonly name: string;
}

/** One entry for each way that a kind is drawn: its variants in its usual shape, then its other shapes. */
function entriesOf(kind: Kind): Entry[] {
  const usual = variantsOf(kind).map((variant) => ({ variant, shape: kind.shapes[0] }));
  const others = kind.shapes.slice(1).map((shape) => ({ variant: variantsOf(kind)[0], shape }));
  return [...usual, ...others].map(({ variant, shape }) => {
    const { name } = variantNamed(kind, variant);
    const key = `${kind.id} ${variant ?? ''} ${shape}`;
    return { key, kind, variant, shape, name: shape === kind.shapes[0] ? name : `${name}, as a ${shape}` };
  });
}

/** Millimetres: a piece of a map, and the box of a legend. */
const piece = { x: 0, y: 0, width: 34, height: 15 };
const low = { ...piece, height: 9 };
const swatch = { x: 0, y: 0, width: 11, height: 4.6 };

function Sample({ entry, box }: { readonly entry: Entry; readonly box: typeof piece }) {
  const mark = legendSample(entry.kind, entry.variant, box, entry.shape);
  const page = { width: box.width, height: box.height, marks: [mark], frames: [] };
  const svg = paintSvg(page, { sized: true, prefix: prefixOf(entry, box) });
  return <span class="gallery-sample" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** Ids are those of the whole page: each sample has its own. */
const prefixOf = (entry: Entry, box: typeof piece): string => `${entry.key.replaceAll(' ', '-')}-${box.width}`;

const Row = ({ entry }: { readonly entry: Entry }) => (
  <tr>
    <th scope="row">
      {entry.name}
      <small>{entry.variant ? `${entry.kind.id}: ${entry.variant}` : entry.kind.id}</small>
    </th>
    <td class="gallery-screen">
      <Sample
        entry={entry}
        box={entry.shape === 'polygon' || entry.kind.zone || entry.kind.symbol.sector ? piece : low}
      />
    </td>
    <td class="gallery-paper">
      <Sample
        entry={entry}
        box={entry.shape === 'polygon' || entry.kind.zone || entry.kind.symbol.sector ? piece : low}
      />
    </td>
    <td class="gallery-paper gallery-grey">
      <Sample
        entry={entry}
        box={entry.shape === 'polygon' || entry.kind.zone || entry.kind.symbol.sector ? piece : low}
      />
    </td>
    <td class="gallery-paper">
      <Sample entry={entry} box={swatch} />
    </td>
    <td class="gallery-paper gallery-grey">
      <Sample entry={entry} box={swatch} />
    </td>
  </tr>
);

const Chart = ({ title, of }: { readonly title: string; readonly of: readonly Kind[] }) => (
  <section class="gallery-chart">
    <h2>{title}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Symbol</th>
          <th scope="col" class="gallery-screen">
            On screen
          </th>
          <th scope="col">On paper</th>
          <th scope="col">In grey</th>
          <th scope="col">Legend</th>
          <th scope="col">In grey</th>
        </tr>
      </thead>
      <tbody>
        {of.flatMap(entriesOf).map((entry) => (
          <Row key={entry.key} entry={entry} />
        ))}
      </tbody>
    </table>
  </section>
);

/** Every symbol, drawn by the means that draw sheets: enlarged on the map's paper, and in true millimetres, in colour and in grey. */
export const Gallery = () => (
  <main class="gallery">
    <header>
      <h1>Symbols</h1>
      <p>Print at 100 % to see them at the size that a sheet prints. The bar is 100 mm long.</p>
      <div class="gallery-bar" />
    </header>
    {sections.map((section) => (
      <Chart key={section} title={section} of={kinds.filter((kind) => kind.section === section)} />
    ))}
    <Chart title="Unknown kinds" of={[kindOrUnknown('unknown')]} />
  </main>
);
