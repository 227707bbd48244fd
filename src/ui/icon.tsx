/** Strokes on a 16 × 16 ground. What stands on a plan has its own symbol in `kinds`; these are for the controls. */
const paths = {
  tick: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  eye: 'M1.5 8C3.2 5 5.4 3.5 8 3.5S12.8 5 14.5 8c-1.7 3-3.9 4.5-6.5 4.5S3.2 11 1.5 8zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  'eye-off':
    'M2 2l12 12M6.5 4c.5-.2 1-.3 1.5-.3 2.6 0 4.8 1.4 6.5 4.3-.5.9-1.1 1.6-1.7 2.2M4 5c-1 .8-1.8 1.8-2.5 3C3.2 11 5.4 12.4 8 12.4c1 0 2-.2 2.9-.7',
  dash: 'M3.5 8h9',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3.5 3.5L10 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4 6 8l4 4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3.5 3.5',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2',
  unlock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1',
  bin: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  target: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zM8 1v3M8 12v3M1 8h3M12 8h3',
  panel: 'M2 3h12v10H2zM6 3v10',
  'panel-right': 'M2 3h12v10H2zM10 3v10',
  list: 'M5 4h9M5 8h9M5 12h9M2 4h.01M2 8h.01M2 12h.01',
  map: 'M2 4l4-1.5 4 1.5 4-1.5v9.5l-4 1.5-4-1.5L2 13.5zM6 2.5v9.5M10 4v9.5',
  form: 'M3 2.5h10v11H3zM5.5 6h5M5.5 9h3',
  pointer: 'M3.5 2.5l9 4.5-4 1.3-1.5 4.2z',
  rectangle: 'M2.5 4h11v8h-11z',
  ruler: 'M2 10.5 10.5 2 14 5.5 5.5 14zM5 7.5l1.5 1.5M7.5 5l1.5 1.5',
  file: 'M4 1.5h5l3 3v10H4zM9 1.5v3h3',
  image: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 12M10.5 6.2h.01',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" stroke-width={name === 'more' ? 2.4 : undefined}>
    <path d={paths[name]} />
  </svg>
);
