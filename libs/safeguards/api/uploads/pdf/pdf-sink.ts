import type { PdfBudget } from './pdf-budget.js';

/** Takes what a filter gives, as long as the budget lasts. */
export class Sink {
  private readonly parts: Buffer[] = [];
  private length = 0;
  constructor(
    private readonly budget: PdfBudget,
    private readonly isHeld: boolean,
  ) {}

  add(part: Buffer): void {
    this.length += part.length;
    this.budget.unpack(part.length, this.length, this.isHeld);
    if (this.isHeld) this.parts.push(part);
  }

  bytes(): Buffer {
    return Buffer.concat(this.parts);
  }
}
