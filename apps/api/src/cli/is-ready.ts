import { readCommandLine } from './command-line.js';

readCommandLine();
/** Asks the process that listens on `PORT` of this machine whether it is ready; for health checks. */
const response = await fetch(`http://127.0.0.1:${process.env['PORT'] ?? 3000}/readyz`).catch(
  () => null,
);
process.exit(response?.ok ? 0 : 1);
