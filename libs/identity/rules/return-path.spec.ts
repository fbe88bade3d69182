import { describe, expect, it } from '@jest/globals';
import { landingPage, returnPath } from './return-path.js';

describe('where to go after sign-in', () => {
  it.each<[string, string | undefined]>([
    ['nowhere in particular', undefined],
    ['nothing', ''],
    ['another address', 'https://elsewhere.example/'],
    ['another host', '//elsewhere.example'],
    ['another host, by a backslash', '/\\elsewhere.example'],
    ['another host, by a tab that browsers leave out', '/\t/elsewhere.example'],
    ['another host, by a line break', '/\n/elsewhere.example'],
    ['another host, by dots', '/.//elsewhere.example'],
    ['another host, by dots behind percent signs', '/x/%2E%2e//elsewhere.example'],
    ['dots at the end', '/x/..'],
    ['a space', '/x y'],
    ['another host, by two dots', '/x/..//elsewhere.example'],
    ['a script', 'javascript:alert(1)'],
    ['no path', 'faltpass'],
    ['the sign-in page', '/logga-in?till=%2F'],
    ['the sign-in page itself', '/logga-in'],
    ['what starts a sign-in', '/sign-in/start'],
    ['longer than any address of the portal', `/${'x'.repeat(500)}`],
  ])('%s: the front page', (_, wanted) => {
    expect(returnPath(wanted)).toBe('/');
  });

  it.each([
    '/',
    '/faltpass/FP-2022-006',
    '/planering?v=2022-21&vy=vecka&plats=lund',
    '/faltpass/FP-2022-006?plats=lund#vilka',
    '/inloggad',
    '/logga-inte',
    '/%C3%A5?q=a%20b//c/../d',
  ])('%s: as it is', (wanted) => {
    expect(returnPath(wanted)).toBe(wanted);
  });
});

describe('where a way through a provider ends', () => {
  it('at the page that was asked for', () => {
    expect(landingPage('/rapporter?plats=lund')).toBe('/rapporter?plats=lund');
  });

  it('at the page that has the file, never at the file', () => {
    expect(landingPage('/files/kpi/K01.xlsx?programme=p')).toBe(
      '/bekrafta?till=%2Ffiles%2Fkpi%2FK01.xlsx%3Fprogramme%3Dp',
    );
  });
});
