import type { NumberField } from '../src/kinds/field.ts';
import { packOf, rules } from '../src/validators/packs.ts';
import type { Example, Outcome, Rule } from '../src/validators/rule.ts';
import { rulePicture } from './rule-picture.ts';

const pictures = 'public/rules';
const pages = 'docs/rules';

const outcomeWords: Readonly<Record<Outcome, string>> = {
  met: 'met',
  'not-met': 'not met',
  review: 'a person must look',
  'not-applicable': 'does not apply',
};

/** Every generated help page and picture, by its path in the project. */
export function rulePages(): Map<string, string> {
  const files = new Map<string, string>();
  for (const rule of rules) {
    const shown = rule.examples.map((example, i) => ({ example, picture: `${rule.id}-${i + 1}.svg` }));
    const drawn = shown.map(({ example, picture }) => {
      const svg = rulePicture(rule, example);
      if (svg) files.set(`${pictures}/${picture}`, svg);
      return { example, picture: svg ? picture : undefined };
    });
    files.set(`${pages}/${rule.id}.md`, markdownOf(rule, drawn));
    files.set(`${pictures}/${rule.id}.html`, htmlOf(rule, drawn));
  }
  files.set(`${pages}/README.md`, listPage());
  return files;
}

interface Drawn {
  readonly example: Example;
  readonly picture: string | undefined;
}

const headingOf = ({ clause, title }: Rule): string => (clause ? `${clause} ${title}` : title);

/** What an example finds, for people who do not see the picture. */
const foundIn = ({ finds, outcome }: Example): string => {
  const names = finds.map(({ features, item, sheet }) => [features?.join(' and '), item, sheet && `sheet ${sheet}`]);
  const list = names.map((each) => each.filter(Boolean).join(', ')).filter(Boolean);
  return list.length ? `${outcomeWords[outcome]}: ${list.join('; ')}` : outcomeWords[outcome];
};

const limitOf = ({ label, default: value, unit }: NumberField): string =>
  `${label}: ${value}${unit === 'count' ? '' : unit === '°' ? '°' : ` ${unit}`}`;

function sourceOf(rule: Rule): string {
  const pack = packOf(rule.pack);
  return pack && pack.id !== 'drawing' ? `${pack.source}; read ${pack.read}` : 'Bollard’s own check of the drawing';
}

function markdownOf(rule: Rule, drawn: readonly Drawn[]): string {
  const lines = [
    `# ${headingOf(rule)}`,
    '',
    `\`${rule.id}\``,
    '',
    ...(rule.quote ? [`> ${rule.quote}`, '>', `> ${rule.cites.join('; ')}`, ''] : []),
    rule.why,
    '',
    ...(rule.limits.length ? ['## Limits', '', ...rule.limits.map((limit) => `- ${limitOf(limit)}`), ''] : []),
    '## Examples',
    '',
    ...drawn.flatMap(({ example, picture }) => [
      `**${example.title}** (${foundIn(example)})`,
      '',
      ...(picture ? [`![${example.title}](../../${pictures}/${picture})`, ''] : []),
    ]),
    `Source: ${sourceOf(rule)}.`,
  ];
  return `${lines.join('\n')}\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Stands alone: opened offline from the checklist, with no other file but its pictures and one sheet of styles. */
function htmlOf(rule: Rule, drawn: readonly Drawn[]): string {
  const figures = drawn.map(({ example, picture }) => {
    const image = picture ? `<img src="${picture}" alt="" width="348" height="219" loading="lazy">\n` : '';
    const caption = `<strong>${escaped(example.title)}</strong> <span>${escaped(foundIn(example))}</span>`;
    return `<figure class="${example.outcome}">\n${image}<figcaption>${caption}</figcaption>\n</figure>`;
  });
  const limits = rule.limits.map((limit) => `<li>${escaped(limitOf(limit))}</li>`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(headingOf(rule))}</title>`,
    '<link rel="stylesheet" href="rules.css">',
    `<h1>${rule.clause ? `<span>${escaped(rule.clause)}</span> ` : ''}${escaped(rule.title)}</h1>`,
    ...(rule.quote ? [`<blockquote>${escaped(rule.quote)}</blockquote>`] : []),
    ...(rule.cites.length ? [`<p class="cite">${escaped(rule.cites.join('; '))}</p>`] : []),
    `<p>${escaped(rule.why)}</p>`,
    ...(limits.length ? ['<h2>Limits</h2>', '<ul>', ...limits, '</ul>'] : []),
    '<h2>Right and wrong</h2>',
    '<main>',
    ...figures,
    '</main>',
    `<p class="cite">Source: ${escaped(sourceOf(rule))}.</p>`,
    '</html>',
    '',
  ].join('\n');
}

function listPage(): string {
  const rows = rules.map((rule) => `| ${rule.clause} | [${rule.title}](${rule.id}.md) | ${rule.pack} |`);
  const head = ['# Rules', '', '| clause | rule | pack |', '|---|---|---|'];
  return `${[...head, ...rows].join('\n')}\n`;
}
