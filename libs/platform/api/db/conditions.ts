/**
 * The conditions of a list, each with its parameter, and only those that were asked for: a planner
 * that reads `$1 is null or …` cannot keep a plan.
 */
export class Conditions {
  private readonly parts: string[] = [];
  private readonly given: unknown[] = [];

  constructor(...always: readonly string[]) {
    this.parts.push(...always);
  }

  /** Adds a condition on a value, unless there is none. `sql` gets the parameter, `$3`. */
  on(value: unknown, sql: (parameter: string) => string): this {
    if (value !== null && value !== undefined) this.parts.push(sql(this.parameter(value)));
    return this;
  }

  /** A value for another part of the statement; answers its parameter. */
  parameter(value: unknown): string {
    this.given.push(value);
    return `$${this.given.length}`;
  }

  get sql(): string {
    return this.parts.join(' and ');
  }

  get values(): readonly unknown[] {
    return [...this.given];
  }
}
