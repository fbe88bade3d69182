import { describe, expect, it } from '@jest/globals';
import { isBarePage, isOpenPage, isPublicPage } from './open-pages.js';

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

describe('read from afar, without bar and menu', () => {
  it.each([
    ['/uppfoljning/storbild', true],
    ['/uppfoljning/K12', false],
    ['/uppfoljning', false],
  ])('%s: %s', (path, answer) => {
    expect(isBarePage(path)).toBe(answer);
    // Only who has signed in opens it: the wall is the public, the address is not.
    if (answer) expect(isOpenPage(path)).toBe(false);
  });
});
