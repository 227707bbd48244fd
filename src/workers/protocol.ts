/** What a worker can be asked for: by name, what goes in and what comes out. Both are cloned on their way. */
export type Jobs = Readonly<
  Record<string, { readonly input: unknown; readonly output: unknown; readonly part?: unknown }>
>;

export interface Progress {
  /** What is being done, in words. */
  readonly what: string;
  /** How far, from 0 to 1, where that is known. */
  readonly fraction?: number;
}

export type Ask = { readonly ask: number; readonly name: string; readonly input: unknown } | { readonly stop: number };

export type Reply =
  | { readonly ask: number; readonly progress: Progress }
  | { readonly ask: number; readonly part: unknown }
  | { readonly ask: number; readonly output: unknown }
  | { readonly ask: number; readonly problem: string }
  | { readonly ask: number; readonly stopped: true };

/** One end of the wire: a worker, its own global scope, or a message port. */
export interface Wire {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
