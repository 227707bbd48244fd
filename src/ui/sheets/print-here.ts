import { paintSvg } from '../../paint/svg.ts';
import { complain } from '../../session/view.ts';
import type { Page } from '../../sheet/mark.ts';

/** Hands the pages to the browser's own printing, each on paper of its size and at true size. */
export function printHere(pages: readonly Page[], title: string): void {
  const [first] = pages;
  const frame = Object.assign(document.createElement('iframe'), { className: 'print-frame', title: 'Pages to print' });
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const inside = frame.contentDocument;
  if (!inside || !first) {
    frame.remove();
    complain('The browser gave no page to print on. Use Print PDF.');
    return;
  }
  inside.title = title;
  const style = inside.createElement('style');
  style.textContent =
    `@page{size:${first.width}mm ${first.height}mm;margin:0}html,body{margin:0}` +
    `svg{display:block;width:${first.width}mm;height:${first.height}mm;break-after:page}`;
  inside.head.append(style);
  for (const face of document.fonts) inside.fonts.add(face);
  // Our own SVG, in which every text of the plan is escaped.
  inside.body.innerHTML = pages.map((page, i) => paintSvg(page, { sized: true, prefix: `print-${i}` })).join('');
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
}
