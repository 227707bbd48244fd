import { acceptSuggestion, dropSuggestion, suggestion } from '../session/suggestion.ts';
import { Button } from './button.tsx';

/** What is suggested and not yet kept: it stands on the map and counts in the results until it is dropped. */
export function SuggestionBar() {
  const offered = suggestion.value;
  if (!offered) return null;
  return (
    <section class="suggestion" aria-label="Suggestion">
      <p>
        <strong>Suggested: {offered.what}.</strong> {offered.told}
      </p>
      <div class="buttons">
        <Button class="main" onClick={acceptSuggestion}>
          Accept
        </Button>
        <Button class="framed" onClick={dropSuggestion}>
          Drop
        </Button>
      </div>
    </section>
  );
}
