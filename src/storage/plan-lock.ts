/** The right to write one plan. Held by one tab at a time. */
export interface PlanLock {
  readonly release: () => void;
  /** Settles when another tab took the plan over. */
  readonly lost: Promise<void>;
}

const held: PlanLock = { release: () => {}, lost: new Promise(() => {}) };

/** Takes a plan for this tab; undefined where another tab has it. `takeOver` takes it from the other tab. */
export function lockPlan(id: string, { takeOver = false } = {}): Promise<PlanLock | undefined> {
  if (!navigator.locks) return Promise.resolve(held);
  return new Promise((resolve, reject) => {
    let release = () => {};
    let lose = () => {};
    const lost = new Promise<void>((settle) => {
      lose = settle;
    });
    navigator.locks
      .request(`bollard-plan-${id}`, takeOver ? { steal: true } : { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        const holding = new Promise<void>((settle) => {
          release = settle;
        });
        resolve({ release: () => release(), lost });
        return holding;
      })
      .catch((error: unknown) => {
        lose();
        reject(error);
      });
  });
}
