import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contextFilter, copyOf, environmentOf, settingOf, stagesOf } from './dockerfile.mjs';

const root = join(import.meta.dirname, '../../..');

describe('a Dockerfile', () => {
  const [build, final] = stagesOf(
    '# A comment\nFROM a AS build\nRUN one \\\n  && two\n\nFROM b AS final\nENV A=1 B=x=y\nCOPY --from=build /p/d ./d\nCOPY e f ./\nUSER 1:1\n',
  );

  it('is read by its stages, lines that go on included', () => {
    expect(build).toEqual({
      name: 'build',
      from: 'a',
      steps: [{ word: 'RUN', rest: 'one && two' }],
    });
    expect(environmentOf(final)).toEqual({ A: '1', B: 'x=y' });
    expect(settingOf(final, 'USER')).toBe('1:1');
    expect(settingOf(final, 'CMD')).toBeUndefined();
    const copies = final.steps
      .filter(({ word }) => word === 'COPY')
      .map(({ rest }) => copyOf(rest));
    expect(copies).toEqual([
      { stage: 'build', sources: ['/p/d'], to: './d' },
      { stage: undefined, sources: ['e', 'f'], to: './' },
    ]);
  });

  it.each([
    ['secrets/app_password', false],
    ['docs/OPERATIONS.md', false],
    ['docs/compliance/gallringsplan.md', true],
    ['libs/mail/web/x.generated.ts', false],
    ['x.generated.ts', false],
    ['libs/mail/api/mail.spec.ts', false],
    ['libs/docs/rules/paper.ts', true],
    ['tools/deploy/make-secrets.mjs', true],
    ['distance.ts', true],
  ])('%s is sent to the build: %s', (path, isSent) => {
    expect(contextFilter(readFileSync(join(root, '.dockerignore'), 'utf8'))(path)).toBe(isSent);
  });
});
