import { appendFileSync } from 'node:fs';

/**
 * Tells whoever runs the tests that a part was left out and why: what this machine has not the means for, or what
 * was not drawn. `npm test` prints it beside the stage.
 */
export function leftOut(sentence: string): void {
  const { LEFT_OUT_FILE } = process.env;
  if (LEFT_OUT_FILE) appendFileSync(LEFT_OUT_FILE, `${sentence}\n`);
  else process.stderr.write(`Left out: ${sentence}\n`);
}
