/** Prints what failed and nothing else: `npm test` tells the rest in one line a stage. */
export default class Failures {
  onTestResult(_test, result) {
    if (result.failureMessage) {
      process.stderr.write(`${result.testFilePath}\n${result.failureMessage}\n`);
    }
  }

  onRunComplete(_contexts, results) {
    if (results.runExecError) process.stderr.write(`${results.runExecError.message}\n`);
  }
}
