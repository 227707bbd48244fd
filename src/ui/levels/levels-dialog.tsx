import { useEffect, useRef } from 'preact/hooks';
import type { ViewingEdition } from '../../facts/view/levels.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { settingsOf } from '../../plan/plan.ts';
import type { JsonObject } from '../../plan/record.ts';
import { plan, revision } from '../../session/document.ts';
import { dialog } from '../../session/view.ts';
import { Button } from '../button.tsx';
import { DialogFrame } from '../dialog-frame.tsx';
import { keepLevel } from '../settings/edit-settings.ts';
import { summaryOf } from '../settings/levels-section.tsx';
import { lightingFields, litKinds, seenKinds, viewingFields } from './level-fields.ts';
import { LevelForm } from './level-form.tsx';
import { OwnLevels } from './own-levels.tsx';
import { type PublishedLevel, publishedLighting, publishedViewing } from './published-levels.ts';
import { PublishedSelect } from './published-select.tsx';
import '../../../styles/settings.css';
import '../../../styles/coverage.css';

type Sort = 'lighting' | 'viewing';

/** The numbers that stand for the rules' words: what the rule says, what others have published, what the user adopts. */
export function LevelsDialog({ sort, kind }: { readonly sort: Sort; readonly kind?: string }) {
  revision.value;
  const body = useRef<HTMLDivElement>(null);
  const settings = settingsOf(plan.value);
  const edition: ViewingEdition = settings.viewing?.edition ?? '2014';
  const published: readonly PublishedLevel<object>[] =
    sort === 'lighting' ? publishedLighting : publishedViewing(edition);
  const adopted = settings.adopted[sort] ?? {};
  const usual: readonly string[] = sort === 'lighting' ? litKinds : seenKinds;
  const kinds = [...new Set([...usual, ...Object.keys(adopted)])];
  const close = () => (dialog.value = null);
  useEffect(() => {
    const row = kind && body.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(kind)}"] summary`);
    if (row) row.focus();
  }, [kind]);
  return (
    <DialogFrame
      title={sort === 'lighting' ? 'Adopted levels of light' : 'Adopted levels of view'}
      onClose={close}
      class="settings levels"
    >
      <div class="dialog-body" ref={body}>
        {sort === 'lighting' ? <LightWords /> : <ViewWords />}
        <div>
          {kinds.map((each) => (
            <KindLevel
              key={each}
              sort={sort}
              kind={each}
              isOpen={each === kind}
              level={adopted[each] as JsonObject | undefined}
              published={published}
            />
          ))}
        </div>
      </div>
      <footer class="dialog-foot">
        <span class="soft">Changes count at once. Undo takes them back.</span>
        <Button class="main" onClick={close}>
          Done
        </Button>
      </footer>
    </DialogFrame>
  );
}

const LightWords = () => (
  <section class="section" aria-label="What the rule says">
    <blockquote>
      “Sites must have <strong>adequate</strong> lighting in entrances and exits, cargo handling and storage areas,
      fence lines and parking areas.” <cite>SES Secure Site Minimum Standards, clause 1.3</cite>
    </blockquote>
    <p class="soft">
      The rule gives no number. The levels below are published for other places and purposes: none of them binds SES or
      MTOFSR. They are taken as averages; if your source means the darkest place, fill in “Lowest” instead. Nothing is
      adopted until you do it, and the source is printed with the result.
    </p>
  </section>
);

const ViewWords = () => (
  <section class="section" aria-label="What the rules say">
    <blockquote>
      “Containers must be <strong>continuously monitored</strong> while being loaded.”{' '}
      <cite>SES Secure Site Minimum Standards, clause 6.8</cite>
    </blockquote>
    <blockquote>
      Barriers must “allow <strong>detection</strong>” and be “subject to regular patrols, surveillance or other
      measures”. <cite>MTOFSR 6.25</cite>
    </blockquote>
    <p class="soft">
      The rules give no number. IEC 62676-4 says how many pixels a metre must have for each task; it binds neither SES
      nor MTOFSR. Nothing is adopted until you do it, and the source is printed with the result.
    </p>
  </section>
);

interface KindLevelProps {
  readonly sort: Sort;
  readonly kind: string;
  readonly isOpen: boolean;
  readonly level: JsonObject | undefined;
  readonly published: readonly PublishedLevel<object>[];
}

function KindLevel({ sort, kind, isOpen, level, published }: KindLevelProps) {
  const fields = sort === 'lighting' ? lightingFields : viewingFields;
  const name = kindOf(kind)?.plural ?? kind;
  const keep = (next: JsonObject | undefined) => keepLevel({ sort, kind, level: next ?? null });
  return (
    <details class="level" data-field={kind} open={isOpen || level !== undefined}>
      <summary>
        {name} <span class="soft">{level ? summaryOf(fields, level) : 'none adopted'}</span>
      </summary>
      <div class="level-body">
        <PublishedSelect what={name} published={published} onTake={keep} />
        <LevelForm fields={fields} level={level ?? {}} onKeep={keep} />
        <OwnLevels sort={sort} kind={kind} fields={fields} published={published} />
      </div>
    </details>
  );
}
