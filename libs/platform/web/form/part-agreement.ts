import type { PartValues } from './part.js';

type Name<Values> = keyof Values & string;

/**
 * What of a part is saved only after its writer has read what it does to others, and has agreed: which
 * fields the server asked about, what was agreed to word for word, and whether that is still held back.
 */
export class PartAgreement<Values extends PartValues> {
  private readonly byServer = new Set<string>();
  /** The fields asked about, as they were confirmed. */
  private confirmed: Partial<Values> | undefined;
  private isHeldBack = false;

  constructor(
    private readonly isSame: (name: Name<Values>, one: unknown, other: unknown) => boolean,
  ) {}

  /** Confirmed, and not sent yet: until then it can be taken back. */
  get isPromised(): boolean {
    return this.isHeldBack;
  }

  /** Fields that are promised; none once they may be sent. */
  promised(): readonly Name<Values>[] {
    return this.isHeldBack ? Object.keys(this.confirmed ?? {}) : [];
  }

  askedByServer(names: readonly Name<Values>[]): void {
    for (const name of names) this.byServer.add(name);
  }

  /** What the server asked about is answered, or is no longer what it asked about. */
  answered(): void {
    this.byServer.clear();
  }

  /** By the part itself, as `asks` has it, or by the server. */
  isAsked(name: Name<Values>, asks: readonly Name<Values>[]): boolean {
    return asks.includes(name) || this.byServer.has(name);
  }

  promise(draft: Values, asked: readonly Name<Values>[]): void {
    const entries = asked.map((name) => [name, draft[name]] as const);
    this.confirmed = Object.fromEntries(entries) as Partial<Values>;
    this.isHeldBack = true;
    this.answered();
  }

  /** From here on it may be sent; what was held back till now, if anything was. */
  fulfil(): Partial<Values> | undefined {
    const promised = this.isHeldBack ? this.confirmed : undefined;
    this.isHeldBack = false;
    return promised;
  }

  /** The draft is what was agreed to, and nothing more is asked about. */
  isOf(draft: Values, asked: readonly Name<Values>[]): boolean {
    const { confirmed } = this;
    if (!confirmed || !asked.every((name) => name in confirmed)) return false;
    return this.isKept(confirmed, draft);
  }

  isKept(promised: Partial<Values>, values: Values): boolean {
    return Object.entries(promised).every(([name, value]) =>
      this.isSame(name, values[name], value),
    );
  }

  forget(): void {
    this.confirmed = undefined;
    this.isHeldBack = false;
  }
}
