import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { root, runLine, scripts } from './scripts.mjs';
import { SHORT_FORMS } from './short-forms.mjs';

// As long as a machine with much else to do takes: nothing here is measured.
jest.setTimeout(1_200_000);

const read = (path) => readFileSync(join(root, path), 'utf8');
const of = (kind) => Object.entries(SHORT_FORMS).filter(([, form]) => form[kind]);

describe('every command of package.json', () => {
  it('has its short form in npm test: a new one gets its line in tools/commands/short-forms.mjs', () => {
    const without = Object.keys(scripts).filter((name) => !(name in SHORT_FORMS));
    const gone = Object.keys(SHORT_FORMS).filter((name) => !(name in scripts));
    expect({ without, gone }).toEqual({ without: [], gone: [] });
  });

  it.each(of('stage'))('%s is shown by a stage of npm test', (_name, { stage }) => {
    expect(read('tools/checks/all-stages.mjs')).toContain(`name: '${stage}'`);
  });

  it.each(of('onPortal'))('%s is called on a portal', (name) => {
    expect(read('tools/commands/on-a-portal.spec.mjs')).toMatch(new RegExp(`'${name}'`));
  });

  it.each(of('spec'))('%s is shown by a spec that does less by the same code', (name, form) => {
    const [, program] = /(tools\/\S+\.mjs)/.exec(scripts[name]);
    const shared = [read(program), `${form.spec}\n${read(form.spec)}`];
    expect(shared.map((text) => text.includes(form.by))).toEqual([true, true]);
  });
});

describe('the short form', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'short-forms-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(of('runs'))('of %s ends well and says so', async (name, { runs, says }) => {
    const { status, said } = await runLine(`${scripts[name]} ${runs}`, { TMPDIR: folder });
    expect(said).toMatch(says);
    expect(status).toBe(0);
  });
});
