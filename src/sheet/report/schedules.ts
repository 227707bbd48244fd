import { kinds } from '../../kinds/kinds.ts';
import { barrierTables } from './barrier-tables.ts';
import { cameraTables } from './camera-tables.ts';
import { featureTable, kindsNamed } from './feature-table.ts';
import { lightTables } from './light-tables.ts';
import type { ReportContext } from './report-context.ts';
import type { Table } from './table.ts';

const measured = 'Areas are measured on the ellipsoid. The coordinates of each boundary are on the maps.';

/** Every schedule that the plan gives rise to, in the order of the report; those without rows are left out. */
export function schedules(context: ReportContext): readonly Table[] {
  const tables = [
    featureTable(context, {
      id: 'boundaries',
      title: 'Boundaries',
      kinds: kinds.filter(({ boundary, id }) => boundary || id === 'site-boundary'),
      measures: ['area'],
      fields: ['notice'],
      notes: [measured],
    }),
    featureTable(context, {
      id: 'zones',
      title: 'Zones',
      kinds: kinds.filter(({ zone }) => zone),
      measures: ['area'],
      fields: ['purpose', 'inForce', 'measures', 'informing', 'responsible'],
      always: ['purpose', 'measures', 'informing', 'responsible'],
      details: ['status', 'proposal', 'replaces', 'distance', 'reference', 'securityLevels', 'notice'],
      heads: { inForce: 'In force', measures: 'Measures', informing: 'Informing', responsible: 'Responsible' },
      notes: [measured],
    }),
    featureTable(context, {
      id: 'areas',
      title: 'Buildings and areas',
      kinds: kinds.filter(
        ({ section, shapes }) => (section === 'Buildings' || section === 'Areas') && shapes[0] === 'polygon',
      ),
      measures: ['area'],
      fields: ['height', 'accessControl', 'attended'],
      details: ['use', 'clearance', 'contents', 'tiers', 'for', 'justification', 'holds'],
      heads: { attended: 'Attended' },
    }),
    ...barrierTables(context),
    ...lightTables(context),
    ...cameraTables(context),
    featureTable(context, {
      id: 'security',
      title: 'Security equipment and posts',
      kinds: kindsNamed('equipment', 'guard-post', 'seal-store', 'assembly-point', 'screening-point', 'sign'),
      measures: ['position'],
      fields: ['type', 'secured', 'locked', 'text'],
    }),
  ];
  return tables.filter((table) => table !== undefined);
}
