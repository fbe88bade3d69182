import { readFileSync } from 'node:fs';

/** Prints one line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends the command with one clear sentence. */
export function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** A variable that must be set; `NAME_FILE` may name a file instead. */
export function variable(name: string, meaning: string): string {
  const value = optionalVariable(name);
  if (!value) throw new Error(`Set ${name}: ${meaning}.`);
  return value;
}

/** The same for one that need not be set. */
export function optionalVariable(name: string): string | undefined {
  const file = process.env[`${name}_FILE`];
  return process.env[name] ?? (file ? readFileSync(file, 'utf8').trim() : undefined);
}
