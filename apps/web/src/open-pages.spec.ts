import { describe, expect, it } from '@jest/globals';
import { isOpenPage, isPublicPage } from './open-pages.js';

/** INV-29: whom to call and the two cards. */
describe('who has not signed in may open', () => {
  it.each([
    ['/ring', true],
    ['/ring/kort', true],
    ['/falt/barn', true],
    ['/svar/a-secret_of-a-link', true],
    ['/komma', true],
    ['/anmalan', true],
    ['/anmalan/min', true],
    ['/checka-in', true],
    ['/om', true],
    ['/hjalp', true],
    ['/hjalp/falt/lathund', true],
    ['/hjalp/om/klartecken', true],
    ['/licenser', true],
    ['/svar', false],
    ['/svar/a-secret/more', false],
    ['/ring/jour', false],
    ['/falt', false],
    ['/faltpass/FP-2026-004', false],
    ['/', false],
  ])('%s: %s', (path, answer) => {
    expect(isOpenPage(path)).toBe(answer);
  });
});

describe('nothing of the portal stands around', () => {
  it.each([
    ['/kit/publik', true],
    ['/anmalan', true],
    ['/kit', false],
    ['/svar/a-secret', false],
    ['/', false],
  ])('%s: %s', (path, answer) => {
    expect(isPublicPage(path)).toBe(answer);
  });
});
