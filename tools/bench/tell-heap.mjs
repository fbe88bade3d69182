// Preloaded into a process that is measured (`node --expose-gc --import`): asked for `heap`, it collects
// what nobody needs any more and tells how much is left. What grows from one answer to the next is a leak.
process.on('message', (asked) => {
  if (asked !== 'heap') return;
  globalThis.gc();
  process.send({ heapMb: process.memoryUsage().heapUsed / 1024 ** 2 });
});
