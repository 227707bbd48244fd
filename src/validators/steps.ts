import type { JsonObject } from '../plan/record.ts';
import type { Step } from './rule.ts';

/** The next steps that findings offer, with the words of their buttons. */
export const drawStep = (kind: string, label: string, values?: JsonObject): Step =>
  values ? { do: 'draw', kind, values, label } : { do: 'draw', kind, label };

export const fillStep = (feature: string, field: string, label: string): Step => ({
  do: 'fill',
  feature,
  field,
  label,
});

export const settingStep = (field: string, label: string): Step => ({ do: 'setting', field, label });

/** Without a sheet: makes one. */
export const sheetStep = (label: string, sheet?: string, field?: string): Step => ({
  do: 'sheet',
  label,
  ...(sheet ? { sheet } : {}),
  ...(field ? { field } : {}),
});

export const exceptStep = (rule: string, on: { readonly item?: string; readonly feature?: string } = {}): Step => ({
  do: 'except',
  label: 'Does not apply',
  rule,
  ...on,
});
