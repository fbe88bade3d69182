// The open page of a town (libs/town-page): the way out, and whether a number answers by the reader’s own clock.
// Without it the page says the same, but for what is open now. It keeps nothing and asks nobody.
(() => {
  const leave = document.querySelector('a.leave');
  if (leave) {
    const go = () => {
      document.body.hidden = true;
      document.title = '';
      location.replace(leave.href);
    };
    leave.addEventListener('click', (event) => {
      event.preventDefault();
      go();
    });
    let pressed = [];
    addEventListener('keydown', ({ key, timeStamp }) => {
      pressed = key === 'Escape' ? [...pressed, timeStamp].slice(-3) : [];
      if (pressed.length === 3 && timeStamp - pressed[0] < 3000) go();
    });
  }

  const MINUTE = 60_000;
  const locale = document.documentElement.lang === 'en' ? 'en-GB' : 'sv-SE';
  const at = (moment, options) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Stockholm', ...options }).format(moment);
  const timeOf = (moment, now) => {
    const time = at(moment, { hour: '2-digit', minute: '2-digit' });
    const shown = locale === 'sv-SE' ? time.replace(':', '.') : time;
    const day = { year: 'numeric', month: 'numeric', day: 'numeric' };
    return at(moment, day) === at(now, day)
      ? shown
      : `${at(moment, { weekday: 'short' })} ${shown}`;
  };

  /** What stands beside a number now. */
  function said(spans, now) {
    const { until, always, opens, closed } = document.body.dataset;
    const current = spans.find(([from, to]) => from <= now && now < to);
    // What goes on for a week and more has no end that anybody needs.
    if (current) {
      return current[1] - now > 7 * 24 * 60 * MINUTE
        ? always
        : until.replace('{time}', timeOf(current[1], now));
    }
    const next = spans.find(([from]) => from > now);
    return next ? opens.replace('{time}', timeOf(next[0], now)) : closed;
  }

  function tell() {
    const now = Date.now();
    for (const each of document.querySelectorAll('[data-open]')) {
      const spans = each.dataset.open.split(' ').map((span) => span.split('/').map(Date.parse));
      each.textContent = said(spans, now);
      each.dataset.answers = spans.some(([from, to]) => from <= now && now < to);
    }
  }
  tell();
  setInterval(tell, MINUTE / 2);
  // A browser that kept the page as it was tells what holds now.
  addEventListener('pageshow', tell);
})();
