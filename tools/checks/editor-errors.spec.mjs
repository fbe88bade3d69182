import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** One of each kind: what an editor underlines in them is wrong with the settings, not with them. */
const FILES = [
  'libs/reports/rules/report-life.ts',
  'libs/reports/rules/report-life.spec.ts',
  'libs/reports/api/report-writer.service.ts',
  'libs/reports/api/reports.api.spec.ts',
  'libs/outcomes/web/kpi-page.tsx',
];

/** TypeScript's server for editors: it looks for a `tsconfig.json` above the file that was opened. */
class Editor {
  #server = fork(join(root, 'node_modules/typescript/lib/tsserver.js'), ['--useNodeIpc'], {
    cwd: root,
    execArgv: [],
    stdio: 'ignore',
  });
  #seq = 0;

  async errorsIn(path) {
    const file = join(root, path);
    this.#send('open', { file, fileContent: readFileSync(file, 'utf8') });
    const found = [];
    for (const command of ['syntacticDiagnosticsSync', 'semanticDiagnosticsSync']) {
      found.push(...(await this.#ask(command, { file })));
    }
    this.#send('close', { file });
    return found.map(({ text }) => text);
  }

  async end() {
    this.#server.kill();
    await once(this.#server, 'exit');
  }

  #send(command, given) {
    this.#seq += 1;
    this.#server.send({ seq: this.#seq, type: 'request', command, arguments: given });
    return this.#seq;
  }

  async #ask(command, given) {
    const messages = on(this.#server, 'message');
    const asked = this.#send(command, given);
    for await (const [message] of messages) {
      if (message.type === 'response' && message.request_seq === asked) return message.body;
    }
  }
}

const editor = new Editor();
afterAll(() => editor.end());

it.each(FILES)('an editor that opens the repository finds nothing wrong in %s', async (path) => {
  expect(await editor.errorsIn(path)).toEqual([]);
});
