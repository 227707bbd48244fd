import { formatNumber } from './number.ts';

const squareMetresInHectare = 10_000;

export type AreaUnit = 'm²' | 'ha' | 'km²';

const squareMetresIn: Readonly<Record<AreaUnit, number>> = { 'm²': 1, ha: squareMetresInHectare, 'km²': 1_000_000 };

/** Square metres in a unit: as given, or m² below one hectare and hectares from there on. `22.163 ha`. */
export function formatArea(squareMetres: number, unit?: AreaUnit, decimals?: number): string {
  if (!Number.isFinite(squareMetres)) return 'not known';
  const chosen = unit ?? (Math.abs(squareMetres) < squareMetresInHectare ? 'm²' : 'ha');
  const places = decimals ?? (chosen === 'm²' ? 1 : 3);
  return `${formatNumber(squareMetres / squareMetresIn[chosen], places)} ${chosen}`;
}
