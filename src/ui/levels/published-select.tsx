import type { JsonObject } from '../../plan/record.ts';
import type { PublishedLevel } from './published-levels.ts';

interface PublishedSelectProps {
  readonly what: string;
  readonly published: readonly PublishedLevel<object>[];
  readonly onTake: (level: JsonObject) => void;
}

/** Fills a level in from a published one, with its source. */
export function PublishedSelect({ what, published, onTake }: PublishedSelectProps) {
  return (
    <select
      class="published"
      aria-label={`Published levels: ${what}`}
      value=""
      onChange={(event) => {
        const chosen = published[Number(event.currentTarget.value)];
        event.currentTarget.value = '';
        if (chosen) onTake(chosen.level as JsonObject);
      }}
    >
      <option value="">Take a published level…</option>
      {published.map(({ label }, index) => (
        <option key={label} value={index}>
          {label}
        </option>
      ))}
    </select>
  );
}
