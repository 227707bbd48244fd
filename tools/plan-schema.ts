import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import type { Field, NumberField } from '../src/kinds/field.ts';
import type { Kind, Shape } from '../src/kinds/kind.ts';
import { fieldsOf } from '../src/kinds/kind-values.ts';
import { kinds } from '../src/kinds/kinds.ts';
import { featureAdoptedSchema, fileVersion, settingsSchema } from '../src/plan/file-schema.ts';
import { type Section, sections } from '../src/plan/read-records.ts';
import { lineTypes } from '../src/plan/vertices.ts';

/** Where the schema is kept in the project, and served from. */
export const planSchemaPath = 'public/plan.schema.json';

/** The published JSON Schema of plan files, from the kinds and from the reader's own checks of the settings. */
export const planSchemaText = (): string => `${JSON.stringify(planSchema(), null, 2)}\n`;

const nothing: JsonSchema = { type: 'null' };
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, nothing] });

function planSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bollard plan file',
    description:
      'A GeoJSON FeatureCollection with one foreign member. Coordinates are lon, lat in the plan’s datum. Members that are not named here are kept.',
    type: 'object',
    required: ['type', 'bollard', 'features'],
    properties: {
      type: { const: 'FeatureCollection' },
      bollard: bollardSchema(),
      features: { type: 'array', items: { $ref: '#/$defs/feature' } },
    },
    $defs: {
      feature: featureSchema(),
      ...geometryDefs(),
      vertices: listsOf(
        { type: ['string', 'number', 'null'] },
        'Labels of the vertices: a list for a line or a single ring, a list of such lists for a polygon with holes or a line in parts, a list of those for a multipolygon. null is counted.',
      ),
      edges: listsOf(
        orNull({ type: 'object', properties: { line: { enum: [...lineTypes] }, text: { type: 'string' } } }),
        'How each edge runs, from its vertex to the next; lists as for vertices. null is a geodesic.',
      ),
      adopted: converted(featureAdoptedSchema),
      ...Object.fromEntries(kinds.map((kind) => [`kind-${kind.id}`, kindSchema(kind)])),
    },
  };
}

/** The checks that have no JSON Schema (a day of the calendar, a finite number) are left to the reader. */
const converted = (schema: GenericSchema): JsonSchema => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', ignoreActions: ['check', 'finite'] });
  return rest;
};

const entry = (section: Section): JsonSchema => converted(section.schema);

function bollardSchema(): JsonSchema {
  const settings = converted(settingsSchema);
  const members: Record<string, JsonSchema | boolean> = { ...settings.properties };
  const lighting = members.lighting;
  if (typeof lighting === 'object') {
    members.lighting = {
      ...lighting,
      properties: {
        ...lighting.properties,
        luminaires: { type: 'object', additionalProperties: entry(sections.luminaire) },
      },
    };
  }
  return {
    ...settings,
    properties: {
      version: { const: fileVersion },
      ...members,
      cameraTypes: { type: 'object', additionalProperties: entry(sections['camera-type']) },
      exceptions: { type: 'array', items: entry(sections.exception) },
      underlays: { type: 'array', items: entry(sections.underlay) },
      sheets: { type: 'array', items: entry(sections.sheet) },
      revisions: { type: 'array', items: entry(sections.revision) },
      aside: {
        type: 'array',
        description: 'What an earlier reading could not understand, with its place.',
        items: {
          type: 'object',
          required: ['place', 'problem', 'value'],
          properties: { place: { type: 'string' }, problem: { type: 'string' } },
        },
      },
    },
    required: ['version'],
  };
}

function featureSchema(): JsonSchema {
  return {
    type: 'object',
    required: ['type', 'geometry', 'properties'],
    properties: {
      type: { const: 'Feature' },
      id: { type: ['string', 'number'] },
      geometry: { anyOf: [{ $ref: '#/$defs/point' }, { $ref: '#/$defs/line' }, { $ref: '#/$defs/polygon' }] },
      properties: {
        anyOf: [
          nothing,
          {
            type: 'object',
            properties: {
              kind: { type: 'string' },
              name: { type: ['string', 'null'] },
              note: { type: ['string', 'null'] },
              vertices: orNull({ $ref: '#/$defs/vertices' }),
              edges: orNull({ $ref: '#/$defs/edges' }),
              adopted: orNull({ $ref: '#/$defs/adopted' }),
            },
          },
        ],
      },
    },
    allOf: kinds.map((kind) => ({
      if: {
        properties: { properties: { type: 'object', required: ['kind'], properties: { kind: { const: kind.id } } } },
      },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema names it so
      then: { $ref: `#/$defs/kind-${kind.id}` },
    })),
  };
}

function kindSchema(kind: Kind): JsonSchema {
  return {
    title: kind.name,
    description: kind.about,
    properties: {
      geometry: { anyOf: kind.shapes.map((shape) => ({ $ref: `#/$defs/${shape}` })) },
      properties: {
        type: 'object',
        properties: Object.fromEntries(fieldsOf(kind).map((field) => [field.id, fieldSchema(field)])),
      },
    },
  };
}

function fieldSchema(field: Field): JsonSchema {
  const described = { title: field.label, ...(field.help ? { description: field.help } : {}) };
  const none = { enum: [null, ''] };
  switch (field.type) {
    case 'text':
    case 'reference':
      return { ...described, type: ['string', 'null'] };
    case 'number':
      return { ...described, type: [field.whole ? 'integer' : 'number', 'null'], ...limits(field) };
    case 'flag':
      return { ...described, type: ['boolean', 'null'] };
    case 'choice':
      return { ...described, enum: [...field.options.map(({ id }) => id), '', null] };
    case 'choices': {
      const ids = field.options.map(({ id }) => (field.numbers ? Number(id) : id));
      return { ...described, anyOf: [none, { type: 'array', items: { enum: ids } }] };
    }
    case 'pixels':
      return {
        ...described,
        anyOf: [none, { type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 2, maxItems: 2 }],
      };
    case 'date':
      return { ...described, anyOf: [none, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }] };
  }
}

const limits = ({ min, max, open }: NumberField): JsonSchema => ({
  ...(open === 'min' || open === 'both' ? { exclusiveMinimum: min } : { minimum: min }),
  ...(open === 'max' || open === 'both' ? { exclusiveMaximum: max } : { maximum: max }),
});

function geometryDefs(): Record<string, JsonSchema> {
  const position = { $ref: '#/$defs/position' };
  const list = (items: JsonSchema, minItems: number): JsonSchema => ({ type: 'array', items, minItems });
  const geometry = (type: string, coordinates: JsonSchema): JsonSchema => ({
    type: 'object',
    required: ['type', 'coordinates'],
    properties: { type: { const: type }, coordinates },
  });
  const either = (single: JsonSchema, multi: JsonSchema): JsonSchema => ({ anyOf: [single, multi] });
  const shapes: Record<Shape, JsonSchema> = {
    point: either(geometry('Point', position), geometry('MultiPoint', list(position, 1))),
    line: either(geometry('LineString', list(position, 2)), geometry('MultiLineString', list(list(position, 2), 1))),
    polygon: either(
      geometry('Polygon', list(list(position, 4), 1)),
      geometry('MultiPolygon', list(list(list(position, 4), 1), 1)),
    ),
  };
  const degrees = (limit: number): JsonSchema => ({ type: 'number', minimum: -limit, maximum: limit });
  return {
    position: {
      description: 'lon, lat in degrees',
      type: 'array',
      prefixItems: [degrees(180), degrees(90)],
      minItems: 2,
    },
    ...shapes,
  };
}

function listsOf(item: JsonSchema, description: string): JsonSchema {
  const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
  return { description, anyOf: [list(item), list(list(item)), list(list(list(item)))] };
}
