import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// `npm run new:kind ID` and `npm run new:rule ID [PACK]`: the one new file, and its line in the ordered list.

const [what, id, pack = 'drawing'] = process.argv.slice(2);

const camel = (words) => words.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');

const kindText = `import { ink } from './ink.ts';
import type { Kind } from './kind.ts';
import { disc } from './shapes.ts';

export const ${camel(id ?? '')}: Kind = {
  id: '${id}',
  name: '${sentence(id ?? '')}',
  plural: '${sentence(id ?? '')}s',
  about: 'What it is, in one sentence.',
  group: 'site',
  section: 'Notes',
  shapes: ['point'],
  fields: [],
  symbol: { marker: { shapes: [disc(0, 0, 1.5, { fill: ink.black })], size: 3 } },
};
`;

const ruleText = `import type { Rule } from '../rule.ts';

export const ${camel(id ?? '')}: Rule = {
  id: '${id}',
  pack: '${pack}',
  clause: '',
  title: '${sentence(id ?? '')}',
  why: 'Why it matters and what is compared.',
  quote: 'The words of the clause, in short',
  cites: ['The law and paragraph'],
  severity: 'error',
  limits: [],
  reads: ['feature'],
  check: () => ({ scope: [], findings: [] }),
  examples: [],
};
`;

const places = {
  kind: { file: `src/kinds/${id}.ts`, text: kindText, list: 'src/kinds/kinds.ts', from: `./${id}.ts`, name: 'kinds' },
  rule: {
    file: `src/validators/rules/${id}.ts`,
    text: ruleText,
    list: 'src/validators/packs.ts',
    from: `./rules/${id}.ts`,
    name: 'rules',
  },
};

/** The list's file with one more import, in its place by path, and one more entry at the end of the list. */
function withEntry(text, { from, name }) {
  const entry = camel(id);
  const line = `import { ${entry} } from '${from}';\n`;
  const imports = [...text.matchAll(/^import .*? from '(.*)';\n/gm)];
  const next = imports.find(
    (match) => match[1].startsWith(from.slice(0, from.lastIndexOf('/') + 1)) && match[1] > from,
  );
  const last = imports.at(-1);
  const place = next?.index ?? (last ? last.index + last[0].length : 0);
  const imported = text.slice(0, place) + line + text.slice(place);
  const list = imported.indexOf(`export const ${name}:`);
  const end = imported.indexOf(']', imported.indexOf('= [', list));
  const before = imported.slice(0, end).trimEnd();
  return `${before}${before.endsWith('[') || before.endsWith(',') ? '' : ','}\n  ${entry},\n${imported.slice(end)}`;
}

const place = places[what];
if (!place || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? '')) {
  console.error('Usage: npm run new:kind ID | npm run new:rule ID [PACK]; an ID is lower case with hyphens');
  process.exitCode = 2;
} else if (existsSync(place.file)) {
  console.error(`${place.file} is there already`);
  process.exitCode = 2;
} else {
  writeFileSync(place.file, place.text);
  writeFileSync(place.list, withEntry(readFileSync(place.list, 'utf8'), place));
  console.log(`Written: ${place.file}, and its line in ${place.list}. Fill it in, then: npm run generate && npm test`);
}
