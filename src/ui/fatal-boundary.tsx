import { Component, type ComponentChildren } from 'preact';
import { saveCopy } from './files.ts';

/** Where a part of the window broke: one clear line and the way out with the plan, never a blank page. */
export class FatalBoundary extends Component<
  { readonly children: ComponentChildren },
  { readonly broken: string | null }
> {
  override state = { broken: null };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ broken: error instanceof Error ? error.message : String(error) });
  }

  override render() {
    if (this.state.broken === null) return this.props.children;
    return (
      <main class="fatal">
        <h1>Bollard has stopped</h1>
        <p>A part of it broke ({this.state.broken}). Your plan is kept in this browser as it was last saved.</p>
        <p class="buttons">
          <button type="button" class="main" onClick={() => void saveCopy()}>
            Save a copy
          </button>
          <button type="button" class="framed" onClick={() => location.reload()}>
            Reload
          </button>
        </p>
      </main>
    );
  }
}
