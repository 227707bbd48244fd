import type { CanvasSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FieldPicture } from '../workers/field-picture.ts';

/** A computed field as a picture on the map: over the plan's areas, under its lines and symbols. */
export interface FieldLayer {
  /** Null clears it. */
  show(picture: FieldPicture | null): void;
  destroy(): void;
}

export function createFieldLayer(map: MapLibreMap, id: string): FieldLayer {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  let corners = '';
  const remove = () => {
    if (map.getLayer(id)) map.removeLayer(id);
    if (map.getSource(id)) map.removeSource(id);
  };
  return {
    show(picture) {
      if (!picture || !pen) {
        if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', 'none');
        return;
      }
      const { columns, rows, pixels } = picture;
      if (canvas.width !== columns || canvas.height !== rows) {
        canvas.width = columns;
        canvas.height = rows;
      }
      pen.putImageData(new ImageData(pixels, columns, rows), 0, 0);
      const source = map.getSource<CanvasSource>(id);
      if (!source) {
        map.addSource(id, { type: 'canvas', canvas, coordinates: [...picture.corners], animate: false });
        map.addLayer({ id, type: 'raster', source: id, paint: { 'raster-fade-duration': 0 } }, lowestStroke(map));
      } else if (corners !== JSON.stringify(picture.corners)) {
        source.setCoordinates([...picture.corners]);
      }
      corners = JSON.stringify(picture.corners);
      map.setLayoutProperty(id, 'visibility', 'visible');
      refresh(map, id);
    },
    destroy: remove,
  };
}

/** Copies the canvas to the map once, with its next frame. */
function refresh(map: MapLibreMap, id: string): void {
  const source = map.getSource<CanvasSource>(id);
  source?.play();
  map.once('render', () => source?.pause());
}

/** What is put under it lies over the plan's areas and roads, under its lines and symbols. */
export const lowestStroke = (map: MapLibreMap): string | undefined =>
  map.getLayersOrder().find((name) => /^plan-(strokes|forms|ornaments)/.test(name));
