import type { Report, RuleResult } from '../validators/rule.ts';

/** A report as it crosses between threads: a rule whose answer is the one sent before goes by its id alone. */
export interface ReportDelta extends Omit<Report, 'rules'> {
  readonly rules: readonly (RuleResult | string)[];
  /** Counts what was sent: the receiver says which it has. */
  readonly stamp: number;
}

/** The worker's end. Thousands of findings are not sent again for an edit that changes none of them. */
export class ReportSender {
  #stamp = 0;
  #sent = new Map<string, { readonly result: RuleResult; readonly text: string }>();

  /** `has` is the stamp of the last report that the receiver took; another than the last one sent gets everything. */
  send(report: Report, has: number): ReportDelta {
    if (has !== this.#stamp) this.#sent.clear();
    const rules = report.rules.map((result) => {
      const known = this.#sent.get(result.id);
      if (known?.result === result) return result.id;
      const text = JSON.stringify(result);
      this.#sent.set(result.id, { result, text });
      return known?.text === text ? result.id : result;
    });
    return { ...report, rules, stamp: ++this.#stamp };
  }
}

/** The receiver's end: keeps what it was sent, so that an unchanged answer is the same object. */
export class ReportReceiver {
  #known = new Map<string, RuleResult>();
  #stamp = 0;

  get stamp(): number {
    return this.#stamp;
  }

  take({ rules, stamp, ...rest }: ReportDelta): Report {
    const whole = rules.map((rule) => {
      const result = typeof rule === 'string' ? this.#known.get(rule) : rule;
      if (!result) throw new Error(`expected the answer of ${String(rule)}, got only its name`);
      return result;
    });
    this.#known = new Map(whole.map((result) => [result.id, result]));
    this.#stamp = stamp;
    return { ...rest, rules: whole };
  }

  /** The worker was started anew and knows nothing of what it sent. */
  forget(): void {
    this.#known.clear();
    this.#stamp = 0;
  }
}
