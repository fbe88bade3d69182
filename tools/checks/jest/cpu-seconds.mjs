/**
 * Prints what each spec file costs the process that runs it, in seconds of computing (user and system), which no
 * other work on the machine adds to. Everything in one process:
 *   npm run jest -- --selectProjects api --testPathPatterns seminars -i --reporters ./tools/checks/jest/cpu-seconds.mjs
 */
export default class CpuSeconds {
  onTestStart() {
    this.before = process.cpuUsage();
  }

  onTestResult({ path, context }, { numPassingTests, numFailingTests }) {
    const { user, system } = process.cpuUsage(this.before);
    const file = path.slice(context.config.rootDir.length + 1);
    const tests = `${numPassingTests} passed, ${numFailingTests} failed`;
    process.stdout.write(`${((user + system) / 1e6).toFixed(1)} CPU-s · ${file} · ${tests}\n`);
  }
}
