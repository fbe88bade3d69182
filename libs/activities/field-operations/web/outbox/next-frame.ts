/** A page that is covered says that it is seen and draws nothing: in milliseconds, longer than a slow phone's frame. */
const AT_MOST = 50;

/**
 * Resolves after the frame that draws what was changed just now. A hidden page draws none, and one that is hidden
 * meanwhile, or that the browser does not draw, is not waited for.
 */
export function drawn(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, AT_MOST);
    document.addEventListener('visibilitychange', done, { once: true });
    // The task after the callback comes when the frame is drawn.
    const frame = requestAnimationFrame(() => setTimeout(done));
    function done(): void {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      document.removeEventListener('visibilitychange', done);
      resolve();
    }
  });
}
