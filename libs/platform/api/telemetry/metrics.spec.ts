import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { Metrics } from './metrics.js';
import { OperationNames } from './operation-names.js';

/** What the figures of requests say after one of them. */
async function countedAfter(path: string): Promise<readonly string[]> {
  const metrics = new Metrics(new OperationNames([]));
  const res = Object.assign(new EventEmitter(), { writableFinished: true, statusCode: 200 });
  let isPassedOn = false;
  metrics.timeRequests({ path } as Request, res as unknown as Response, () => {
    isPassedOn = true;
  });
  res.emit('close');
  expect(isPassedOn).toBe(true);
  const { text } = await metrics.read();
  return text.split('\n').filter((line) => line.startsWith('portal_http_seconds_count'));
}

describe('a request', () => {
  it.each([
    ['/graphql', 'graphql'],
    ['/files/reports/1.pdf', 'files'],
    // Nothing of an address that is not ours to name.
    ['/oppenhet', 'page'],
    ['/oppen-sida', 'page'],
  ])('%s is counted by its route', async (path, route) => {
    expect(await countedAfter(path)).toEqual([
      `portal_http_seconds_count{route="${route}",status="2xx"} 1`,
    ]);
  });

  it.each([
    '/oppen/lund',
    '/oppen/lund/en',
    '/oppen/sida.css',
    '/oppen',
    '/oppen/filer/blad/1.pdf',
  ])('%s is of people who are not counted', async (path) => {
    expect(await countedAfter(path)).toEqual([]);
  });
});
