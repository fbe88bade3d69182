import { portalUrl, type Visitor } from '../browser.js';

/**
 * A phone of the middle on an edge network (field/pages.md): 9 Mbps down, 750 kbps up, 100 ms there and back, a
 * processor four times as slow as this one.
 */
const EDGE = {
  offline: false,
  latency: 100,
  downloadThroughput: (9_000 * 1_024) / 8,
  uploadThroughput: (750 * 1_024) / 8,
};
const SLOWER = 4;

/** When the largest part of the page stood last, and what it was; the browser tells what was drawn until now. */
const LARGEST = `new Promise((done) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    done({ at: Math.round(last.startTime), what: last.element?.textContent?.slice(0, 40) ?? '' });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

export interface FirstPicture {
  /** Milliseconds from the beginning of the visit. */
  readonly at: number;
  /** The words of the largest part. */
  readonly what: string;
}

/** Opens a page as on a first visit, without anything kept, each round anew. */
export async function firstPictures(
  visitor: Visitor,
  path: string,
  { rounds, isSlow }: { rounds: number; isSlow: boolean },
): Promise<FirstPicture[]> {
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Network.enable');
  if (isSlow) {
    await session.send('Network.emulateNetworkConditions', EDGE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  const pictures: FirstPicture[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await session.send('Network.clearBrowserCache');
    await visitor.page.goto(portalUrl(path), { waitUntil: 'load' });
    await visitor.settled();
    pictures.push((await visitor.page.evaluate(LARGEST)) as FirstPicture);
  }
  await session.detach();
  return pictures;
}
